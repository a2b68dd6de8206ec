import {
  type Call,
  chatIs,
  dialogIs,
  lead as lineOfLead,
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
import { codes, hiddenFrom, roles } from '../spec/see.ts';

const method = 'imopenlines.crm.chat.user.add';
/** The user 503 is not in the chat 1763 of the lead 1205. */
const valid = lineOfLead;
const add = (params: Params = {}): Call => ({ method, params: { ...valid, ...params } });
/** Only the kind of the item, without a chat. */
const kind = (CRM_ENTITY_TYPE: unknown): Params => ({ CRM_ENTITY_TYPE, CHAT_ID: undefined });
const argument = 'ERROR_ARGUMENT';

const ofItem: ValueRow[] = [
  ['CRM_ENTITY "1205" is 1205', { CRM_ENTITY: '1205' }, 1763],
  ['CRM_ENTITY 1205.7 is 1205', { CRM_ENTITY: 1205.7 }, 1763],
  ['CRM_ENTITY "1.205e3" is 1205', { CRM_ENTITY: '1.205e3' }, 1763],
  [
    'CRM_ENTITY "1205abc" is no number',
    { CRM_ENTITY: '1205abc' },
    argument,
    { shared: 'imopenlines-numbers' },
  ],
  ['CRM_ENTITY true is no number', { CRM_ENTITY: true }, argument],
  ['CRM_ENTITY [1205] is no number', { CRM_ENTITY: [1205] }, argument],
  ['CRM_ENTITY 0.5 is below 1', { CRM_ENTITY: 0.5 }, argument],
  [
    'CRM_ENTITY_TYPE works in any letter case',
    { CRM_ENTITY_TYPE: 'LeaD' },
    1763,
    { shared: 'imopenlines-type-case' },
  ],
  [
    'CRM_ENTITY_TYPE "L" passes the check of access, and has no chat',
    kind('L'),
    0,
    { shared: 'imopenlines-type-short' },
  ],
  ['CRM_ENTITY_TYPE "co" passes the check of access, and has no chat', kind('co'), 0],
  [
    'CRM_ENTITY_TYPE "L" is not among the active chats',
    { CRM_ENTITY_TYPE: 'L' },
    'CHAT_NOT_IN_CRM',
  ],
  [
    'CRM_ENTITY_TYPE "quote" passes the check of access, and has no chat',
    kind('quote'),
    0,
    { shared: 'imopenlines-type-others' },
  ],
  ['CRM_ENTITY_TYPE "T8f", a smart process, passes the check of access', kind('T8f'), 0],
  [
    'CRM_ENTITY_TYPE "NONE" passes the check of access',
    kind('NONE'),
    0,
    { shared: 'imopenlines-none' },
  ],
  ['CRM_ENTITY_TYPE "none" in lower case is an unknown kind', kind('none'), 'ACCESS_DENIED'],
  [
    'CRM_ENTITY_TYPE "lea" is an unknown kind',
    kind('lea'),
    'ACCESS_DENIED',
    { shared: 'imopenlines-type-unknown' },
  ],
  ['CRM_ENTITY_TYPE "lead " with a space is an unknown kind', kind('lead '), 'ACCESS_DENIED'],
  [
    'CRM_ENTITY_TYPE as a list is an error of the server',
    kind(['lead']),
    'a page',
    { shared: 'imopenlines-type-list' },
  ],
  [
    'CRM_ENTITY_TYPE as a list is an unknown kind to older servers',
    kind(['lead']),
    'ACCESS_DENIED',
    { behaviour: 'older' },
  ],
  ['CRM_ENTITY_TYPE [] is missing', kind([]), argument, { shared: 'imopenlines-missing' }],
  ['CRM_ENTITY_TYPE {} is missing', kind({}), argument],
  ['CRM_ENTITY_TYPE "0" is missing', kind('0'), argument],
  [
    'access is to single items: Tessa may not read this lead',
    {},
    'ACCESS_DENIED',
    { as: 14, shared: 'imopenlines-access' },
  ],
];

const ofChat: ValueRow[] = [
  ['CHAT_ID "1763abc" is 1763', { CHAT_ID: '1763abc' }, 1763],
  ['CHAT_ID "abc" ends with 0', { CHAT_ID: 'abc' }, 0, { shared: 'imopenlines-word' }],
  ['CHAT_ID -5 comes back as it is', { CHAT_ID: -5 }, -5, { shared: 'imopenlines-negative' }],
  ['CHAT_ID 0 is the last chat', { CHAT_ID: 0 }, 1763, { shared: 'imopenlines-zero' }],
  ['CHAT_ID "0" is the last chat', { CHAT_ID: '0' }, 1763],
  ['CHAT_ID "" is the last chat', { CHAT_ID: '' }, 1763],
  ['CHAT_ID null is the last chat', { CHAT_ID: null }, 1763],
  [
    'a chat of another item is refused',
    { CRM_ENTITY_TYPE: 'deal' },
    'CHAT_NOT_IN_CRM',
    { shared: 'imopenlines-other-item' },
  ],
  [
    'a chat that does not exist is not among the active chats of an item',
    { CHAT_ID: 4711 },
    'CHAT_NOT_IN_CRM',
  ],
  [
    'an item without a chat ends with 0',
    { CRM_ENTITY: 1663, CHAT_ID: 0 },
    0,
    { shared: 'imopenlines-nothing' },
  ],
  ['an item that does not exist ends with 0', { CRM_ENTITY: 4711, CHAT_ID: undefined }, 0],
];

const ofUser: ValueRow[] = [
  ['USER_ID "503abc" is 503', { USER_ID: '503abc' }, 1763],
  [
    'USER_ID is not looked at without a chat',
    { CHAT_ID: -5, USER_ID: 'nobody' },
    -5,
    { rule: 'user-last' },
  ],
  ...byBehaviour(
    'a user who is in the chat is added again',
    [add({ CHAT_ID: undefined }), add({ CHAT_ID: undefined })],
    { server: 1763, documented: 'WRONG_REQUEST', older: 'NOTHING_TO_ADD' },
    { older: { rule: 'older' } },
  ),
];

const effects: EffectRow[] = [
  [
    'a new member is told, and sees the history',
    {},
    (c) => [roles(c), codes(c).at(-1), hiddenFrom(503)(c)],
    [['27 owner', '503 member', '744 member'], 'CHAT_JOIN', 0],
    { rule: 'joined' },
  ],
  ['a repeat says nothing', [add(), add()], (c) => c.messages.length, 3, { rule: 'repeat' }],
  ['a bot can be added', { USER_ID: 2 }, roles, ['2 member', '27 owner', '744 member']],
  [
    'a guest of the portal is passed over silently',
    { USER_ID: 12 },
    roles,
    ['27 owner', '744 member'],
    { rule: 'extranet' },
  ],
  [
    'a removed user can be added again',
    [add(), { method: 'imopenlines.crm.chat.user.delete', params: valid }, add()],
    (c) => c.messages.length,
    4,
  ],
  [
    'an item has no chat without crm',
    { CHAT_ID: 0 },
    (c) => c.members.length,
    2,
    { portal: portalIs({ missingModules: ['crm'] }) },
  ],
  [
    'a guest who may read the item can add others',
    {},
    (c) => c.members.length,
    3,
    { as: 12, portal: userIs(12, { crm: ['lead:1205'] }) },
  ],
];

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, CHAT_ID: 1763 };
const noJoin = "Access denied! You don't have access to join user to chat";
const noUser =
  'Access denied! This user does not have access to the chat because he does not have access to this';

const scenarios: Scenario[] = [
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    when: 'nothing is given',
    answer: [400, argument, "Argument 'CRM_ENTITY_TYPE' is null or empty", 'CRM_ENTITY_TYPE'],
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY',
    when: 'the item has no id',
    shared: 'answer-argument',
    params: { CRM_ENTITY_TYPE: 'lead', USER_ID: 503 },
    answer: [400, argument, "Argument 'CRM_ENTITY' is null or empty", 'CRM_ENTITY'],
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    when: 'the id of the item is a word',
    params: { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 'abc', USER_ID: 503 },
    answer: [
      400,
      argument,
      "The value of an argument 'CRM_ENTITY' has an invalid type",
      'CRM_ENTITY',
    ],
  },
  {
    example: 'IM_NOT_INSTALLED',
    when: 'the portal has no messenger',
    shared: 'imopenlines-no-im',
    portal: portalIs({ missingModules: ['im'] }),
    params: valid,
    answer: [400, 'IM_NOT_INSTALLED', 'Messenger is not installed.'],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the caller may not read the item',
    as: 13,
    params: valid,
    answer: [403, 'ACCESS_DENIED', noJoin],
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the chat of the item is no open channel',
    rule: 'line',
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
    rule: 'no-user',
    params: lead,
    answer: [400, argument, "Argument 'Empty USER_ID' is null or empty", 'Empty USER_ID'],
  },
  {
    example: 'CRM_CHAT_USER_NOT_ACTIVE',
    when: 'the user was dismissed',
    rule: 'inactive',
    params: { ...lead, USER_ID: 11 },
    answer: [400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active'],
  },
  {
    example: 'ACCESS_DENIED.user',
    when: 'the user may not read the item',
    rule: 'access',
    params: { ...lead, USER_ID: 13 },
    answer: [403, 'ACCESS_DENIED', `${noUser} CRM entity`],
  },
  {
    example: 'ACCESS_DENIED.history',
    when: 'the user may not see the history',
    params: { ...lead, USER_ID: 15 },
    answer: [403, 'ACCESS_DENIED', `${noUser} view chat history`],
  },
  {
    example: 'NOTHING_TO_ADD',
    when: 'an older server is asked a second time',
    behaviour: 'older',
    after: [add()],
    params: valid,
    answer: [400, 'NOTHING_TO_ADD', 'All the selected users are already in chat.'],
  },
  {
    example: 'WRONG_REQUEST',
    when: 'it is called a second time, by the documentation',
    behaviour: 'documented',
    after: [add()],
    params: valid,
    answer: [400, 'WRONG_REQUEST', "You don't have access or user already member in chat"],
  },
];

export const spec: MethodSpec = {
  valid,
  faults: [
    ['ERROR_ARGUMENT.CRM_ENTITY_TYPE', { params: { CRM_ENTITY_TYPE: '' } }],
    ['ERROR_ARGUMENT.CRM_ENTITY', { params: { CRM_ENTITY: 0 } }],
    ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
    ['IM_NOT_INSTALLED', { portal: portalIs({ missingModules: ['im'] }) }],
    ['ACCESS_DENIED.caller', { portal: userIs(1, { crm: 'none' }) }],
    ['NothingDone', { params: { CHAT_ID: 'x' } }],
    ['CHAT_NOT_IN_CRM', { portal: dialogIs(1763, { status: 'close' }) }],
    ['ACCESS_DENIED.caller', { portal: chatIs(1763, { type: 'chat' }) }],
    ['ERROR_ARGUMENT.USER_ID', { params: { USER_ID: -1 } }],
    ['CRM_CHAT_USER_NOT_ACTIVE', { portal: userIs(503, { active: false }) }],
    ['ACCESS_DENIED.user', { portal: userIs(503, { crm: 'none' }) }],
    ['ACCESS_DENIED.history', { portal: userIs(503, { history: false }) }],
    ['NOTHING_TO_ADD', { behaviour: 'older', portal: chatIs(1763, { members: [27, 503] }) }],
    ['WRONG_REQUEST', 'the sandbox never fails like that'],
  ],
  scenarios,
  notProducible: {},
  values: [
    [
      'names of parameters must be in upper case',
      lowerCased(method, valid),
      argument,
      { shared: 'imopenlines-case' },
    ],
    [
      'the name of the method works in any letter case',
      [{ ...add(), method: 'IMOpenLines.CRM.Chat.User.Add' }],
      1763,
    ],
    ...ofItem,
    ...ofChat,
    ...ofUser,
  ],
  effects,
  looksAt: 1763,
};
