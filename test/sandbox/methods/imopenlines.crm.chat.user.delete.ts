import {
  type Call,
  chatIs,
  dialogIs,
  lead,
  type Params,
  portalIs,
  userIs,
} from '../../support/sandbox.ts';
import {
  byBehaviour,
  type EffectRow,
  lowerCased,
  type MethodSpec,
  type Scenario,
  type ValueRow,
} from '../spec/method-spec.ts';
import { roles } from '../spec/see.ts';

const method = 'imopenlines.crm.chat.user.delete';
/** The user 27 is the author of the chat 1763. */
const valid = { ...lead, USER_ID: 27 };
const remove = (params: Params = {}): Call => ({ method, params: { ...valid, ...params } });
const join = (USER_ID: number): Call => ({
  method: 'imopenlines.crm.chat.user.add',
  params: { ...lead, USER_ID },
});
const company = { CRM_ENTITY_TYPE: 'company', CRM_ENTITY: 7 };
const otherPrint = 'another printing of the same error';

const values: ValueRow[] = [
  ['names of parameters must be in upper case', lowerCased(method, valid), 'CRM_CHAT_EMPTY_USER'],
  ['USER_ID "27abc" is 27', { USER_ID: '27abc' }, 1763],
  [
    'USER_ID is looked at before the chat',
    { CHAT_ID: -5, USER_ID: 0 },
    'CRM_CHAT_EMPTY_USER',
    { rule: 'user-first' },
  ],
  ['the user need not be active where nothing is done', { CHAT_ID: -5, USER_ID: 11 }, -5],
  ['CHAT_ID "abc" ends with 0', { CHAT_ID: 'abc' }, 0],
  ['CHAT_ID "-5" comes back as a number', { CHAT_ID: '-5' }, -5],
  [
    'CRM_ENTITY_TYPE as an object is an error of the server',
    { CRM_ENTITY_TYPE: { a: 'lead' } },
    'a page',
  ],
  ...byBehaviour(
    'a user who is not in the chat is removed',
    { USER_ID: 503, CHAT_ID: undefined },
    { server: 'USER_NOT_FOUND', documented: 'WRONG_REQUEST', older: 'USER_NOT_FOUND' },
    { documented: { rule: 'documented' } },
  ),
];

const effects: EffectRow[] = [
  [
    'a member is removed without a message',
    [join(503), remove({ USER_ID: 503 })],
    (c) => [roles(c), c.messages.length],
    [['27 owner', '744 member'], 3],
    { rule: 'silent' },
  ],
  [
    'when the author is removed an employee takes over, and owns the chat',
    [join(503), join(2), remove()],
    (c) => [c.author, roles(c)],
    [503, ['2 member', '503 owner', '744 member']],
    { rule: 'author' },
  ],
  [
    'when the author is removed and only bots and customers stay, the chat has no author',
    [join(2), remove()],
    (c) => c.author,
    0,
  ],
  [
    'when another is removed the author stays',
    [join(503), remove({ USER_ID: 503 })],
    (c) => c.author,
    27,
  ],
  [
    'a member who was dismissed does not take over',
    { ...company, CHAT_ID: 1343 },
    (c) => c.author,
    503,
    { looksAt: 1343 },
  ],
];

const scenarios: Scenario[] = [
  {
    example: 'CRM_CHAT_EMPTY_USER',
    when: 'nothing is given',
    answer: [400, 'CRM_CHAT_EMPTY_USER', 'Empty User ID'],
  },
  {
    example: 'CRM_CHAT_EMPTY_CRM_DATA',
    when: 'the item has no id',
    rule: 'no-item',
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
    params: valid,
    answer: [400, 'IM_NOT_INSTALLED', 'Messenger is not installed.'],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'there is no such kind of item',
    params: { ...valid, CRM_ENTITY_TYPE: 'invitation' },
    answer: [403, 'ACCESS_DENIED', "Access denied! You don't have access to join user to chat"],
  },
  {
    example: 'CHAT_NOT_IN_CRM',
    when: 'the chat is that of another item',
    params: { ...valid, CHAT_ID: 1341 },
    answer: [400, 'CHAT_NOT_IN_CRM', 'Chat does not belong to the CRM entity being checked'],
  },
  {
    example: 'CHAT_DELETE_USER_PERMISSION_DENIED',
    when: 'the chat of the item is no open channel',
    rule: 'line',
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
    rule: 'inactive',
    params: { ...company, USER_ID: 11 },
    answer: [400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active'],
  },
  {
    example: 'USER_NOT_FOUND',
    when: 'it is called a second time',
    rule: 'repeat',
    after: [{ method, params: { ...company, USER_ID: 503 } }],
    params: { ...company, USER_ID: 503 },
    answer: [400, 'USER_NOT_FOUND', 'The specified user is not in chat.'],
  },
  {
    example: 'WRONG_REQUEST',
    when: 'the user is not in the chat, by the documentation',
    behaviour: 'documented',
    params: { ...valid, USER_ID: 503 },
    answer: [400, 'WRONG_REQUEST', "You don't have access or user already not in chat"],
  },
];

export const spec: MethodSpec = {
  valid,
  faults: [
    ['CRM_CHAT_EMPTY_USER', { params: { USER_ID: 0 } }],
    ['CRM_CHAT_EMPTY_CRM_DATA', { params: { CRM_ENTITY_TYPE: '' } }],
    ['CRM_CHAT_EMPTY_CRM_DATA', { params: { CRM_ENTITY: 0 } }],
    ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
    ['IM_NOT_INSTALLED', { portal: portalIs({ missingModules: ['im'] }) }],
    ['ACCESS_DENIED.caller', { portal: userIs(1, { crm: 'none' }) }],
    ['NothingDone', { params: { CHAT_ID: 'x' } }],
    ['CHAT_NOT_IN_CRM', { portal: dialogIs(1763, { status: 'close' }) }],
    ['CHAT_DELETE_USER_PERMISSION_DENIED', { portal: chatIs(1763, { type: 'chat' }) }],
    ['CRM_CHAT_USER_NOT_ACTIVE', { portal: userIs(27, { active: false }) }],
    ['USER_NOT_FOUND', { portal: chatIs(1763, { members: [744] }) }],
    ['WRONG_REQUEST', 'the sandbox never fails like that'],
  ],
  scenarios,
  notProducible: {
    '400 CRM_CHAT_EMPTY_CRM_DATA.unspecified': otherPrint,
    '400 ERROR_ARGUMENT.Published': otherPrint,
  },
  values,
  effects,
  looksAt: 1763,
};
