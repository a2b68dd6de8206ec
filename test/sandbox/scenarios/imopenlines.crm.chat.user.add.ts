import { portalIs } from '../../support/sandbox.ts';
import type { NotProducible, Scenario } from './scenario.ts';

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, CHAT_ID: 1763 };
const method = 'imopenlines.crm.chat.user.add';
const noJoin = "Access denied! You don't have access to join user to chat";

export const scenarios: Scenario[] = [
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    when: 'nothing is given',
    answer: [
      400,
      'ERROR_ARGUMENT',
      "Argument 'CRM_ENTITY_TYPE' is null or empty",
      'CRM_ENTITY_TYPE',
    ],
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY',
    when: 'the item has no id',
    params: { CRM_ENTITY_TYPE: 'lead', USER_ID: 503 },
    answer: [400, 'ERROR_ARGUMENT', "Argument 'CRM_ENTITY' is null or empty", 'CRM_ENTITY'],
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    when: 'the id of the item is a word',
    params: { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 'abc', USER_ID: 503 },
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
    params: { ...lead, USER_ID: 503 },
    answer: [400, 'IM_NOT_INSTALLED', 'Messenger is not installed.'],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the caller may not read the item',
    as: 13,
    params: { ...lead, USER_ID: 503 },
    answer: [403, 'ACCESS_DENIED', noJoin],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the chat of the item is no open channel',
    params: { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 78, USER_ID: 503 },
    answer: [403, 'ACCESS_DENIED', noJoin],
  },
  {
    example: 'CHAT_NOT_IN_CRM',
    when: 'the last chat of the item is finished',
    params: { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1210, USER_ID: 503 },
    answer: [400, 'CHAT_NOT_IN_CRM', 'Chat does not belong to the CRM entity being checked'],
  },
  {
    example: 'ERROR_ARGUMENT.USER_ID',
    when: 'no user is given',
    params: lead,
    answer: [400, 'ERROR_ARGUMENT', "Argument 'Empty USER_ID' is null or empty", 'Empty USER_ID'],
  },
  {
    example: 'CRM_CHAT_USER_NOT_ACTIVE',
    when: 'the user was dismissed',
    params: { ...lead, USER_ID: 11 },
    answer: [400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active'],
  },
  {
    example: 'ACCESS_DENIED.user',
    when: 'the user may not read the item',
    params: { ...lead, USER_ID: 13 },
    answer: [
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this CRM entity',
    ],
  },
  {
    example: 'ACCESS_DENIED.history',
    when: 'the user may not see the history',
    params: { ...lead, USER_ID: 15 },
    answer: [
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this view chat history',
    ],
  },
  {
    example: 'NOTHING_TO_ADD',
    when: 'an older server is asked a second time',
    behaviour: 'older',
    after: [{ method, params: { ...lead, USER_ID: 503 } }],
    params: { ...lead, USER_ID: 503 },
    answer: [400, 'NOTHING_TO_ADD', 'All the selected users are already in chat.'],
  },
  {
    example: 'WRONG_REQUEST',
    when: 'it is called a second time, by the documentation',
    behaviour: 'documented',
    after: [{ method, params: { ...lead, USER_ID: 503 } }],
    params: { ...lead, USER_ID: 503 },
    answer: [400, 'WRONG_REQUEST', "You don't have access or user already member in chat"],
  },
];

export const notProducible: NotProducible = {};
