import { portalIs } from '../../support/sandbox.ts';
import type { NotProducible, Scenario } from './scenario.ts';

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, CHAT_ID: 1763 };
const company = { CRM_ENTITY_TYPE: 'company', CRM_ENTITY: 7 };

export const scenarios: Scenario[] = [
  {
    example: 'CRM_CHAT_EMPTY_USER',
    when: 'nothing is given',
    answer: [400, 'CRM_CHAT_EMPTY_USER', 'Empty User ID'],
  },
  {
    example: 'CRM_CHAT_EMPTY_CRM_DATA',
    when: 'the item has no id',
    params: { USER_ID: 27, CRM_ENTITY_TYPE: 'lead' },
    answer: [400, 'CRM_CHAT_EMPTY_CRM_DATA', 'Empty CRM data'],
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    when: 'the id of the item is negative',
    params: { USER_ID: 27, CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: -1205 },
    answer: [
      400,
      'ERROR_ARGUMENT',
      "The value of an argument 'CRM_ENTITY' has an invalid type",
      'CRM_ENTITY',
    ],
  },
  {
    example: 'IM_NOT_INSTALLED',
    when: 'the portal has no messenger',
    portal: portalIs({ missingModules: ['im'] }),
    params: { ...lead, USER_ID: 27 },
    answer: [400, 'IM_NOT_INSTALLED', 'Messenger is not installed.'],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'there is no such kind of item',
    params: { ...lead, USER_ID: 27, CRM_ENTITY_TYPE: 'invitation' },
    answer: [403, 'ACCESS_DENIED', "Access denied! You don't have access to join user to chat"],
  },
  {
    example: 'CHAT_NOT_IN_CRM',
    when: 'the chat is that of another item',
    params: { ...lead, CHAT_ID: 1341, USER_ID: 27 },
    answer: [400, 'CHAT_NOT_IN_CRM', 'Chat does not belong to the CRM entity being checked'],
  },
  {
    example: 'CHAT_DELETE_USER_PERMISSION_DENIED',
    when: 'the chat of the item is no open channel',
    params: { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 78, USER_ID: 27 },
    answer: [
      403,
      'CHAT_DELETE_USER_PERMISSION_DENIED',
      "You don't have access to delete a user from this chat",
    ],
  },
  {
    example: 'CRM_CHAT_USER_NOT_ACTIVE',
    when: 'the user was dismissed as a member',
    params: { ...company, USER_ID: 11 },
    answer: [400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active'],
  },
  {
    example: 'USER_NOT_FOUND',
    when: 'it is called a second time',
    after: [{ method: 'imopenlines.crm.chat.user.delete', params: { ...company, USER_ID: 503 } }],
    params: { ...company, USER_ID: 503 },
    answer: [400, 'USER_NOT_FOUND', 'The specified user is not in chat.'],
  },
  {
    example: 'WRONG_REQUEST',
    when: 'the user is not in the chat, by the documentation',
    behaviour: 'documented',
    params: { ...lead, USER_ID: 503 },
    answer: [400, 'WRONG_REQUEST', "You don't have access or user already not in chat"],
  },
];

const otherPrint = 'another printing of the same error';

export const notProducible: NotProducible = {
  '400 CRM_CHAT_EMPTY_CRM_DATA.unspecified': otherPrint,
  '400 ERROR_ARGUMENT.Published': otherPrint,
};
