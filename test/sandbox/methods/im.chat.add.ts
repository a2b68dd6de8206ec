import type { ChatState } from '../../../src/sandbox/state.ts';
import { pictures, png } from '../../support/pictures.ts';
import type { Params } from '../../support/sandbox.ts';
import { type EffectRow, lowerCased, type MethodSpec, type ValueRow } from '../spec/method-spec.ts';
import { codes, roles, texts } from '../spec/see.ts';

const method = 'im.chat.add';
const chat = 1417;
const refused = 'INVALID_FORMAT';
const base64 = (picture: Buffer) => picture.toString('base64');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>');
const bound = ({ entityType, entityId }: ChatState) => [entityType, entityId];

const alone = ['1 owner'];
const withClara = [...alone, '27 member'];
const withBoth = [...withClara, '99 member'];

const values: ValueRow[] = [
  [
    'names of parameters can be in lower case',
    lowerCased(method, { USERS: [1.5] }),
    refused,
    { rule: 'case' },
  ],
  ['each call makes a chat of its own', [{ method }, { method }], chat + 1, { rule: 'repeat' }],
  ['USERS can be missing', {}, chat],
  ['USERS can be a number, which is no list', { USERS: 103 }, chat, { rule: 'no-list' }],
  ['USERS can have ids in texts', { USERS: ['103', '547'] }, chat],
  [
    'USERS can have items that are empty',
    { USERS: [0, '', '0', null, false, []] },
    chat,
    { rule: 'empty-items' },
  ],
  ['USERS must not have a fraction', { USERS: [103, 1.5] }, refused, { rule: 'items' }],
  [
    'USERS must not have a number of more than 64 bits',
    { USERS: [2 ** 63] },
    refused,
    { rule: 'large' },
  ],
  ['USERS can have a number of 64 bits', { USERS: [2 ** 62] }, chat],
  [
    'USERS must not have 103.0 in JSON',
    [{ method, body: '{"USERS":[103.0]}' }],
    refused,
    { rule: 'floats' },
  ],
  ['USERS must not have 1e3 in JSON', [{ method, body: '{"USERS":[1e3]}' }], refused],
  ['USERS must not have true', { USERS: [true] }, refused],
  ['USERS must not have a list in the list', { USERS: [[103]] }, refused],
  ['USERS in a text must not have a fraction', { USERS: '[103,1.5]' }, refused],
  [
    'AVATAR as a list is answered by a page',
    { AVATAR: ['a.png', ''] },
    'a page',
    { shared: 'answer-page' },
  ],
];

const rowsOfUsers: EffectRow[] = [
  [
    'USERS become members, each once and the caller not again',
    { USERS: [103, '547', 103, 1] },
    roles,
    ['1 owner', '103 member', '547 member'],
    { rule: 'members' },
  ],
  ['USERS can have a bot', { USERS: [2] }, roles, ['1 owner', '2 member']],
  [
    'USERS drops unknown, dismissed and impossible users silently',
    { USERS: [11, 4711, -103, '0x67', 103] },
    roles,
    ['1 owner', '103 member'],
    { rule: 'dropped' },
  ],
  ...['27', ' 27', '27 ', '+27', 27].map(
    (id): EffectRow => [
      `USERS takes ${JSON.stringify(id)}`,
      { USERS: [id] },
      roles,
      withClara,
      { rule: 'digits' },
    ],
  ),
  ...['27.0', '27abc', '027', '2.7e1', '0x1B', '-27', '\u00a027', '\ufeff27'].map(
    (id): EffectRow => [`USERS drops ${JSON.stringify(id)}`, { USERS: [id] }, roles, alone],
  ),
  ...['27.0', '27abc', '027', '2.7e1'].map(
    (id): EffectRow => [
      `USERS takes ${JSON.stringify(id)} on older servers`,
      { USERS: [id] },
      roles,
      withClara,
      { behaviour: 'older' },
    ],
  ),
  [
    'USERS takes the text of a list',
    { USERS: '[103]' },
    roles,
    ['1 owner', '103 member'],
    { rule: 'list' },
  ],
  ...['[27,99,]', "['27','99']", '{a:27,b:99}', '{"a":27,"b":99}'].map(
    (list): EffectRow => [`USERS takes the text ${list}`, { USERS: list }, roles, withBoth],
  ),
  [
    'USERS takes a text whose names have no quotes',
    { USERS: "{first:103, 2 : '547', $x_1:[]}" },
    roles,
    ['1 owner', '103 member', '547 member'],
    { rule: 'unquoted' },
  ],
  ['USERS takes an object', { USERS: { a: 27, b: 99 } }, roles, withBoth],
  ['USERS takes a list with gaps', { USERS: { 1: 27, 5: 99 } }, roles, withBoth],
  ...['27,99', '27', '103, 547'].map(
    (list): EffectRow => [
      `USERS takes the text ${list} for no list`,
      { USERS: list },
      roles,
      alone,
    ],
  ),
  [
    'a guest meets only those whom it shares a chat with',
    { USERS: [27, 99] },
    roles,
    ['12 owner', '27 member'],
    { as: 12, rule: 'extranet' },
  ],
];

const rowsOfText: EffectRow[] = [
  ['TITLE is trimmed', { TITLE: '\t Canteen ' }, (c) => c.title, 'Canteen'],
  [
    'TITLE is cut at 255 characters',
    { TITLE: 'ы'.repeat(300) },
    (c) => c.title,
    'ы'.repeat(255),
    { rule: 'title' },
  ],
  [
    'TITLE is cut between characters, not in one',
    { TITLE: '😀'.repeat(256) },
    (c) => c.title,
    '😀'.repeat(255),
  ],
  ['TITLE can be a number', { TITLE: 1663 }, (c) => c.title, '1663'],
  [
    'a missing TITLE is made of colour and number',
    { COLOR: 'LIGHT_BLUE' },
    (c) => c.title,
    'Light blue chat №1417',
    { rule: 'no-title' },
  ],
  [
    'a missing TITLE is made of the names of the members',
    { TITLE: ' ', USERS: [103] },
    (c) => c.title,
    'Chat with Anna Berg, Emma Clark',
  ],
  ['DESCRIPTION is kept, trimmed', { DESCRIPTION: ' About it ' }, (c) => c.description, 'About it'],
  [
    'COPILOT_MAIN_ROLE is kept',
    { COPILOT_MAIN_ROLE: 'writer' },
    (c) => c.roleName,
    'writer',
    { rule: 'role' },
  ],
  [
    'messages come in order: greeting, users, description, message',
    { USERS: [103], DESCRIPTION: ' About it ', MESSAGE: ' Hello ' },
    texts,
    [
      '0: Anna Berg created the chat.',
      '0: Anna Berg added to the chat: Emma Clark.',
      '0: About it',
      '1: Hello',
    ],
    { rule: 'description' },
  ],
  [
    'the code of a message says what it is',
    { USERS: [103], DESCRIPTION: 'About it', MESSAGE: 'Hello' },
    codes,
    ['CHAT_CREATE', 'CHAT_JOIN', 'CHAT_DESCRIPTION', ''],
  ],
  [
    'a MESSAGE of white space is none',
    { MESSAGE: ' \n ' },
    codes,
    ['CHAT_CREATE'],
    { rule: 'message' },
  ],
];

const rowsOfKind: EffectRow[] = [
  [
    'the caller is author, owner and member',
    {},
    (c) => [c.author, ...roles(c)],
    [27, '27 owner'],
    { as: 27, rule: 'owner' },
  ],
  ['TYPE OPEN makes an open chat', { TYPE: 'OPEN' }, (c) => c.type, 'open'],
  [
    'TYPE open in lower case makes a closed chat',
    { TYPE: 'open' },
    (c) => c.type,
    'chat',
    { rule: 'type' },
  ],
  ['TYPE true makes an open chat', { TYPE: true }, (c) => c.type, 'open'],
  ['TYPE 0 makes a closed chat', { TYPE: 0 }, (c) => c.type, 'chat'],
  [
    'TYPE 0 makes an open chat on older servers',
    { TYPE: 0 },
    (c) => c.type,
    'open',
    { behaviour: 'older' },
  ],
  ['TYPE as a list makes a closed chat', { TYPE: ['OPEN'] }, (c) => c.type, 'chat'],
  ['COLOR is taken', { COLOR: 'GRAPHITE' }, (c) => c.color, 'GRAPHITE'],
  [
    'an unknown COLOR is replaced',
    { COLOR: 'graphite' },
    (c) => c.color,
    'BROWN',
    { rule: 'color' },
  ],
  [
    'ENTITY_TYPE and ENTITY_ID are any texts, trimmed',
    { ENTITY_TYPE: ' HELPDESK ', ENTITY_ID: 4711 },
    bound,
    ['HELPDESK', '4711'],
    { rule: 'entity' },
  ],
  [
    'a guest binds a chat to nothing',
    { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|77' },
    bound,
    ['', ''],
    { as: 12, rule: 'entity-guest' },
  ],
  [
    'a chat that belongs to something has no greeting',
    { ENTITY_TYPE: 'CRM', DESCRIPTION: 'About it' },
    codes,
    ['CHAT_DESCRIPTION'],
    { rule: 'greeting' },
  ],
  [
    'a chat of an open channel has no author',
    { ENTITY_TYPE: 'LINES' },
    (c) => c.author,
    0,
    { rule: 'lines' },
  ],
  [
    'any member may add users to the new chat',
    [
      { method, params: { USERS: [27] } },
      { method: 'im.chat.user.add', params: { CHAT_ID: chat, USERS: [99] }, as: 27 },
    ],
    roles,
    withBoth,
    { rule: 'rights' },
  ],
];

const avatar = (sentence: string, AVATAR: Params[string], is: string, more = {}): EffectRow => [
  `AVATAR ${sentence}`,
  { AVATAR },
  (c) => c.avatar,
  is,
  more,
];

const rowsOfAvatar: EffectRow[] = [
  ...Object.entries(pictures).map(([kind, picture]) =>
    avatar(`takes ${kind}`, base64(picture), 'image 64x32'),
  ),
  avatar('takes a name and a picture on older servers', ['a.png', base64(png())], 'image 64x32', {
    behaviour: 'older',
  }),
  avatar('skips letters that are no base64', `*${base64(png())}`, 'image 64x32'),
  avatar('takes no SVG', base64(svg), ''),
  avatar('takes no picture of more than 5000 pixels', base64(png(5001, 32)), '', {
    rule: 'avatar',
  }),
  avatar('takes the id of a file', '815', 'file 815'),
  avatar('passes over a text that is no picture', 'no picture', ''),
];

export const spec: MethodSpec = {
  valid: {},
  faults: [
    ['INVALID_FORMAT', { params: { USERS: [1.5] } }],
    ['WRONG_REQUEST', 'the sandbox never fails like that'],
  ],
  scenarios: [
    {
      example: 'INVALID_FORMAT',
      when: 'an item of USERS is a fraction',
      params: { USERS: [103, 547.5] },
      answer: [400, 'INVALID_FORMAT', 'Parameter USERS has wrong type'],
    },
  ],
  notProducible: { '400 WRONG_REQUEST': 'a chat of the sandbox can always be created' },
  values,
  effects: [...rowsOfUsers, ...rowsOfText, ...rowsOfKind, ...rowsOfAvatar],
  looksAt: chat,
};
