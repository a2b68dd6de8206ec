import type { Role } from '../../../src/sandbox/seed/types.ts';
import { type Call, chatIs, type Params, portalIs, userIs } from '../../support/sandbox.ts';
import {
  byBehaviour,
  type EffectRow,
  lowerCased,
  type MethodSpec,
  type ValueRow,
} from '../spec/method-spec.ts';
import { codes, hiddenFrom, roles, sizes, texts } from '../spec/see.ts';

const method = 'im.chat.user.add';
/** A chat of Anna with two messages; Dmitri, 99, is not in it. */
const valid = { CHAT_ID: 2935, USERS: [99] };
const add = (params: Params = {}, as = 1): Call => ({
  method,
  params: { ...valid, ...params },
  as,
});
const byDialog = (DIALOG_ID: unknown): Params => ({ DIALOG_ID, CHAT_ID: undefined });

const ofChatId: ValueRow[] = [
  ['CHAT_ID "2935" is 2935', { CHAT_ID: '2935' }, true],
  ['CHAT_ID "2935abc" is 2935', { CHAT_ID: '2935abc' }, true, { rule: 'chat-id' }],
  ['CHAT_ID " 2935" is 2935', { CHAT_ID: ' 2935' }, true],
  ['CHAT_ID 2935.9 is 2935', { CHAT_ID: 2935.9 }, true],
  ['CHAT_ID "2.935e3" is 2935', { CHAT_ID: '2.935e3' }, true],
  ['CHAT_ID true is 1, the general chat', { CHAT_ID: true }, 'ACCESS_ERROR'],
  ['CHAT_ID [2935] is 1, the general chat', { CHAT_ID: [2935] }, 'ACCESS_ERROR'],
  ['CHAT_ID "abc2935" is 0', { CHAT_ID: 'abc2935' }, 'CHAT_ID_EMPTY'],
  ['CHAT_ID false is 0', { CHAT_ID: false }, 'CHAT_ID_EMPTY'],
  ['CHAT_ID null is 0', { CHAT_ID: null }, 'CHAT_ID_EMPTY'],
  ['CHAT_ID [] is 0', { CHAT_ID: [] }, 'CHAT_ID_EMPTY'],
  ['CHAT_ID -2935 is no chat', { CHAT_ID: -2935 }, 'CHAT_ID_EMPTY'],
  [
    'a chat that does not exist is refused like one that the caller is not in',
    { CHAT_ID: 4711 },
    'ACCESS_DENIED_EXTEND',
    { rule: 'unknown' },
  ],
];

const ofDialogId: ValueRow[] = [
  ['DIALOG_ID "chat2935" is the chat 2935', byDialog('chat2935'), true],
  [
    'DIALOG_ID counts in place of CHAT_ID',
    { DIALOG_ID: 'chat2935', CHAT_ID: 1 },
    true,
    { rule: 'dialog' },
  ],
  ['DIALOG_ID works in any letter case', byDialog('CHAT2935'), true],
  [
    'DIALOG_ID "sg15" is the chat of a workgroup',
    byDialog('sg15'),
    'ACCESS_ERROR',
    { rule: 'dialog-forms' },
  ],
  ['DIALOG_ID "sg16" is a workgroup without a chat', byDialog('sg16'), 'CHAT_ID_EMPTY'],
  ['DIALOG_ID "crm77" leads to no chat', byDialog('crm77'), 'CHAT_ID_EMPTY'],
  ['DIALOG_ID "crmDEAL|77" is no chat', byDialog('crmDEAL|77'), 'DIALOG_ID_EMPTY'],
  ['DIALOG_ID "chat2935x" is no chat', byDialog('chat2935x'), 'DIALOG_ID_EMPTY'],
  ['DIALOG_ID can have the end of a line after its digits', byDialog('chat2935\n'), true],
  ['DIALOG_ID "2935" is a person', byDialog('2935'), 'DIALOG_ID_EMPTY'],
  ['DIALOG_ID "chat" is no chat', byDialog('chat'), 'DIALOG_ID_EMPTY'],
  ['DIALOG_ID "chat0" is no chat', byDialog('chat0'), 'CHAT_ID_EMPTY'],
  ['DIALOG_ID as a list is an error of the server', byDialog(['chat2935']), 'a page'],
  ['DIALOG_ID that is empty is given', { DIALOG_ID: '' }, 'DIALOG_ID_EMPTY'],
  ['DIALOG_ID null is not given', { DIALOG_ID: null }, true],
  ['DIALOG_ID is not known to older servers', { DIALOG_ID: 'x' }, true, { behaviour: 'older' }],
];

const nested = { USERS: [[99]] };
const ofUsers: ValueRow[] = [
  ['USERS can be missing', { USERS: undefined }, true],
  ['USERS can be a word', { USERS: 'nobody' }, true, { rule: 'garbage' }],
  ['USERS can have fractions and true', { USERS: [1.5, true] }, true],
  ['USERS with a list in the list is an error of the server', nested, 'a page'],
  ['USERS with an object in the list is an error of the server', { USERS: [{ ID: 99 }] }, 'a page'],
  [
    'USERS with a list in the list is 1 to older servers',
    nested,
    'NOTHING_TO_ADD',
    { behaviour: 'older' },
  ],
  ...byBehaviour(
    'users who are in the chat are added again',
    [add(), add()],
    { server: true, documented: true, older: 'NOTHING_TO_ADD' },
    { older: { rule: 'older' } },
  ),
  ...byBehaviour('some of the users are new', [add(), add({ USERS: [99, 1271] })], {
    server: true,
    documented: true,
    older: true,
  }),
  ...byBehaviour(
    'nobody who could be added is named',
    { USERS: [11] },
    {
      server: true,
      documented: true,
      older: true,
    },
  ),
];

const ranks: Role[] = ['guest', 'member', 'manager', 'owner'];
const closed = ['SONET_GROUP', 'CALL', 'SUPPORT24_QUESTION', 'SUPPORT24_NOTIFIER', 'GENERAL'];
const open = ['', 'CRM', 'TASKS', 'CALENDAR', 'LINES', 'HELPDESK', 'sonet_group'];

const ofChats: ValueRow[] = [
  ...ranks.flatMap((addRole) =>
    ranks.map((role): ValueRow => {
      const may = ranks.indexOf(role) >= ranks.indexOf(addRole);
      const members = [{ user: 1, role }];
      return [
        `a caller with the role ${role} ${may ? 'may' : 'may not'} add users where ${addRole} is asked for`,
        {},
        may || 'ACCESS_DENIED_EXTEND',
        { portal: chatIs(2935, { addRole, author: 103, members }), rule: 'roles' },
      ];
    }),
  ),
  ...[...closed, ...open].map((entityType): ValueRow => {
    const isClosed = closed.includes(entityType);
    return [
      `users ${isClosed ? 'cannot' : 'can'} be added to a chat with the ENTITY_TYPE "${entityType}"`,
      {},
      isClosed ? 'ACCESS_ERROR' : true,
      { portal: chatIs(2935, { entityType }), rule: 'closed' },
    ];
  }),
];

const newMembers: [users: unknown, added: number[]][] = [
  ['27,99', [27]],
  ['27abc', [27]],
  ['27.9', [27]],
  ['[99,1271]', []],
  ['nobody', []],
  [27.9, [27]],
  [{ a: 27 }, [27]],
  [
    ['27abc', 99.9, null],
    [27, 99],
  ],
];

const ofMembers: EffectRow[] = [
  [
    'new members are members, and the system says that they have joined',
    { USERS: [99, 1271] },
    (c) => [roles(c), texts(c).at(-1), codes(c).at(-1)],
    [
      ['1 owner', '2 guest', '99 member', '103 member', '1271 member'],
      '0: Dmitri Volkov, Hugo Martin joined the chat.',
      'CHAT_JOIN',
    ],
    { rule: 'joined' },
  ],
  ['USERS 99 adds 99', { USERS: 99 }, (c) => roles(c)[2], '99 member', { rule: 'scalar' }],
  ['USERS "99" adds 99', { USERS: '99' }, (c) => roles(c)[2], '99 member'],
  ...newMembers.map(
    ([USERS, added]): EffectRow => [
      `USERS ${JSON.stringify(USERS)} adds ${added.join(' and ') || 'nobody'}`,
      { USERS },
      ({ members }) =>
        members.map(({ user }) => user).filter((user) => ![1, 2, 103].includes(user)),
      added,
    ],
  ),
  [
    'a bot can be added',
    { CHAT_ID: 1202, USERS: [2] },
    (c) => c.members.some(({ user }) => user === 2),
    true,
    { looksAt: 1202 },
  ],
  [
    'unknown and dismissed users are passed over',
    { USERS: [11, 4711, -5] },
    sizes,
    [3, 2],
    { rule: 'silent' },
  ],
  ['nobody is added without USERS', { USERS: undefined }, sizes, [3, 2]],
  ['a repeat adds nobody and says nothing', [add(), add()], sizes, [4, 3], { rule: 'repeat' }],
  [
    'users who are new are added beside members',
    [add(), add({ USERS: [99, 27] })],
    (c) => texts(c).at(-1),
    '0: Clara Jensen (open channel) joined the chat.',
  ],
  [
    'the role of a member stays as it is',
    { USERS: [1, 2] },
    roles,
    ['1 owner', '2 guest', '103 member'],
  ],
  [
    'a guest of the portal can add a list',
    { CHAT_ID: 1203 },
    (c) => c.members.map(({ user }) => user),
    [1, 12, 27, 99],
    { as: 12, looksAt: 1203 },
  ],
];

const history = (HIDE_HISTORY: unknown, hidden: number, more = {}): EffectRow => [
  `HIDE_HISTORY ${JSON.stringify(HIDE_HISTORY)} ${hidden ? 'hides' : 'shows'} the messages of before`,
  { HIDE_HISTORY },
  hiddenFrom(99),
  hidden,
  more,
];
const hiding = portalIs({ hideHistory: true });

const ofHistory: EffectRow[] = [
  ...['Y', 1, 'false', ['N']].map((value) => history(value, 2)),
  history('n', 2, { rule: 'history' }),
  ...[true, [], 'N', '', '0', false].map((value) => history(value, 0)),
  ['without HIDE_HISTORY a portal can show', {}, hiddenFrom(99), 0, { rule: 'history-default' }],
  ['without HIDE_HISTORY a portal can hide', {}, hiddenFrom(99), 2, { portal: hiding }],
  [
    'HIDE_HISTORY "N" shows where the portal hides',
    { HIDE_HISTORY: 'N' },
    hiddenFrom(99),
    0,
    { portal: hiding },
  ],
  [
    'without HIDE_HISTORY it is hidden by the documentation',
    {},
    hiddenFrom(99),
    2,
    { behaviour: 'documented' },
  ],
];

const general = { CHAT_ID: 1, USERS: [12] };
const workgroup = { CHAT_ID: 15, USERS: [27] };
const unavailable = 'Action unavailable';
const forbidden = 'It is forbidden to add users to this chat';
const oneStatus = 'the documentation gives 400 and 403 for all errors of the method at once';

export const spec: MethodSpec = {
  valid,
  faults: [
    ['DIALOG_ID_EMPTY', { params: { DIALOG_ID: 'nobody' }, behaviour: 'server' }],
    ['CHAT_ID_EMPTY', { params: { CHAT_ID: 0 } }],
    ['ACCESS_ERROR.general_chat', { portal: chatIs(2935, { type: 'general' }) }],
    ['ACCESS_ERROR.entity_type', { portal: chatIs(2935, { entityType: 'CALL' }) }],
    ['WRONG_REQUEST.users', { portal: userIs(1, { extranet: true }), params: { USERS: 99 } }],
    ['ACCESS_DENIED_EXTEND', { portal: chatIs(2935, { addRole: 'owner', author: 103 }) }],
    [
      'NOTHING_TO_ADD',
      { behaviour: 'older', portal: chatIs(2935, { members: [{ user: 1, role: 'member' }, 99] }) },
    ],
    ['WRONG_REQUEST', 'the sandbox never fails like that'],
  ],
  scenarios: [
    {
      example: 'CHAT_ID_EMPTY',
      when: 'no chat is named',
      rule: 'no-chat',
      params: { USERS: [99] },
      answer: [400, 'CHAT_ID_EMPTY', "Chat ID can't be empty"],
    },
    {
      example: 'DIALOG_ID_EMPTY',
      when: 'DIALOG_ID names a person',
      rule: 'no-dialog',
      params: { DIALOG_ID: '99', CHAT_ID: 2935, USERS: [99] },
      answer: [400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty"],
    },
    {
      example: 'ACCESS_ERROR.general_chat',
      when: 'the chat is that of the whole company',
      rule: 'general',
      params: general,
      answer: [403, 'ACCESS_ERROR', unavailable],
    },
    {
      example: 'ACCESS_ERROR.general_chat',
      when: 'the chat is that of the whole company, by the documentation',
      behaviour: 'documented',
      params: general,
      answer: [400, 'ACCESS_ERROR', unavailable],
    },
    {
      example: 'ACCESS_ERROR.entity_type',
      when: 'the chat belongs to a workgroup',
      params: workgroup,
      answer: [403, 'ACCESS_ERROR', forbidden],
    },
    {
      example: 'ACCESS_ERROR.entity_type',
      when: 'the chat belongs to a workgroup, by the documentation',
      behaviour: 'documented',
      params: workgroup,
      answer: [400, 'ACCESS_ERROR', forbidden],
    },
    {
      example: 'WRONG_REQUEST.users',
      when: 'a guest gives one id in place of a list',
      rule: 'extranet',
      as: 12,
      params: { CHAT_ID: 1203, USERS: 99 },
      answer: [400, 'WRONG_REQUEST', 'User IDs must be passed in array format'],
    },
    {
      example: 'ACCESS_DENIED_EXTEND',
      when: 'the caller is not in the chat',
      shared: 'answer-inner',
      params: { CHAT_ID: 1201, USERS: [103] },
      answer: [
        400,
        'ACCESS_DENIED_EXTEND',
        'Insufficient permissions to add participants to the chat',
      ],
    },
    {
      example: 'NOTHING_TO_ADD',
      when: 'an older server is asked a second time',
      behaviour: 'older',
      after: [add()],
      params: valid,
      answer: [400, 'NOTHING_TO_ADD', 'All the selected users are already in chat.'],
    },
  ],
  notProducible: {
    '400 WRONG_REQUEST': 'what else can fail while users are added is not known',
    '403 CHAT_ID_EMPTY': oneStatus,
    '403 ACCESS_DENIED_EXTEND': oneStatus,
  },
  values: [
    ['names of parameters can be in lower case', lowerCased(method, valid), true, { rule: 'case' }],
    ...ofChatId,
    ...ofDialogId,
    ...ofUsers,
    ...ofChats,
  ],
  effects: [...ofMembers, ...ofHistory],
  looksAt: 2935,
};
