import type { ChatState } from '../../../src/sandbox/index.ts';
import { pictures, png } from '../../support/pictures.ts';
import type { Call, Params } from '../../support/sandbox.ts';
import { codes, effectsOn, older, type Row, roles, texts } from './effect.ts';

const create = (params: Params = {}, as = 1): Call => ({ method: 'im.chat.add', params, as });
const addTo = (params: Params, as = 1): Call => ({ method: 'im.chat.user.add', params, as });

const base64 = (picture: Buffer) => picture.toString('base64');

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>');

const avatar = (chat: ChatState) => chat.avatar;
const alone = ['1 owner'];
const added = [...alone, '27 member'];
const both = [...added, '99 member'];

/** Of im.chat.add; the new chat is looked at. */
export const effects = effectsOn(1417, [
  ['the caller owns the chat', [create({}, 27)], (c) => [c.author, ...roles(c)], [27, '27 owner']],
  [
    'the others are members, and the caller is no second time',
    [create({ USERS: [103, '547', 103, 1] })],
    roles,
    ['1 owner', '103 member', '547 member'],
  ],
  ['a bot can be a member', [create({ USERS: [2] })], roles, ['1 owner', '2 member']],
  [
    'unknown, dismissed and impossible users are silently skipped',
    [create({ USERS: [11, 4711, -103, '0x67', 103] })],
    roles,
    ['1 owner', '103 member'],
  ],
  ['USERS can be a text in JSON', [create({ USERS: '[103]' })], roles, ['1 owner', '103 member']],
  ['or in JavaScript', [create({ USERS: "['103']" })], roles, ['1 owner', '103 member']],
  [
    'with names that have no quotes',
    [create({ USERS: "{first:103, 2 : '547', $x_1:[]}" })],
    roles,
    ['1 owner', '103 member', '547 member'],
  ],
  ['a text of another kind has nobody', [create({ USERS: '103, 547' })], roles, ['1 owner']],
  [
    'a list with gaps is a list',
    [create({ USERS: { 1: 103, 5: 547 } })],
    roles,
    ['1 owner', '103 member', '547 member'],
  ],
  [
    'a guest meets only those whom it shares a chat with',
    [create({ USERS: [27, 99] }, 12)],
    roles,
    ['12 owner', '27 member'],
  ],
  [
    'a guest binds a chat to nothing',
    [create({ ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|77' }, 12)],
    (c) => [c.entityType, c.entityId],
    ['', ''],
  ],
  [
    'others do, to anything, trimmed',
    [create({ ENTITY_TYPE: ' HELPDESK ', ENTITY_ID: 4711 })],
    (c) => [c.entityType, c.entityId],
    ['HELPDESK', '4711'],
  ],
  [
    'its messages come in order: greeting, users, description, message',
    [create({ USERS: [103], DESCRIPTION: ' About it ', MESSAGE: ' Hello ' })],
    texts,
    [
      '0: Anna Berg created the chat.',
      '0: Anna Berg added to the chat: Emma Clark.',
      '0: About it',
      '1: Hello',
    ],
  ],
  [
    'each says what it is',
    [create({ USERS: [103], DESCRIPTION: 'About it', MESSAGE: 'Hello' })],
    codes,
    ['CHAT_CREATE', 'CHAT_JOIN', 'CHAT_DESCRIPTION', ''],
  ],
  [
    'a chat of something else has no greeting',
    [create({ ENTITY_TYPE: 'CRM', DESCRIPTION: 'About it' })],
    codes,
    ['CHAT_DESCRIPTION'],
  ],
  ['a message of white space is none', [create({ MESSAGE: ' \n ' })], codes, ['CHAT_CREATE']],
  [
    'the description is kept',
    [create({ DESCRIPTION: ' About it ' })],
    (c) => c.description,
    'About it',
  ],
  ['TYPE OPEN is an open chat', [create({ TYPE: 'OPEN' })], (c) => c.type, 'open'],
  ['in this letter case only', [create({ TYPE: 'open' })], (c) => c.type, 'chat'],
  ['TYPE true is an open chat', [create({ TYPE: true })], (c) => c.type, 'open'],
  ['TYPE open in lower case is a closed one', [create({ TYPE: 'open' })], (c) => c.type, 'chat'],
  ['TYPE 0 is a closed one', [create({ TYPE: 0 })], (c) => c.type, 'chat'],
  ['TYPE 0 is an open one to older servers', [create({ TYPE: 0 })], (c) => c.type, 'open', older],
  ...['27', ' 27', '27 ', '+27', 27].map(
    (id): Row => [`USERS takes ${JSON.stringify(id)}`, [create({ USERS: [id] })], roles, added],
  ),
  ...['27.0', '27abc', '027', '2.7e1', '0x1B', '-27', '\u00a027', '\ufeff27'].map(
    (id): Row => [`USERS drops ${JSON.stringify(id)}`, [create({ USERS: [id] })], roles, alone],
  ),
  ...['27.0', '27abc', '027', '2.7e1'].map(
    (id): Row => [
      `USERS takes ${JSON.stringify(id)} on older servers`,
      [create({ USERS: [id] })],
      roles,
      added,
      older,
    ],
  ),
  ...['[27,99,]', "['27','99']", '{a:27,b:99}', '{"a":27,"b":99}'].map(
    (list): Row => [`USERS takes the text ${list}`, [create({ USERS: list })], roles, both],
  ),
  ['USERS takes an object', [create({ USERS: { a: 27, b: 99 } })], roles, both],
  ...['27,99', '27'].map(
    (list): Row => [
      `USERS takes the text ${list} for no list`,
      [create({ USERS: list })],
      roles,
      alone,
    ],
  ),
  ['anything else is a closed one', [create({ TYPE: ['OPEN'] })], (c) => c.type, 'chat'],
  ['a title is trimmed', [create({ TITLE: '\t Canteen ' })], (c) => c.title, 'Canteen'],
  [
    'and cut at 255 characters',
    [create({ TITLE: 'ы'.repeat(300) })],
    (c) => c.title,
    'ы'.repeat(255),
  ],
  ['without parting one', [create({ TITLE: '😀'.repeat(256) })], (c) => c.title, '😀'.repeat(255)],
  ['a number is a title', [create({ TITLE: 1663 })], (c) => c.title, '1663'],
  [
    'none is made of colour and number',
    [create({ COLOR: 'LIGHT_BLUE' })],
    (c) => c.title,
    'Light blue chat №1417',
  ],
  [
    'or of the names of the members',
    [create({ TITLE: ' ', USERS: [103] })],
    (c) => c.title,
    'Chat with Anna Berg, Emma Clark',
  ],
  ['a colour is taken', [create({ COLOR: 'GRAPHITE' })], (c) => c.color, 'GRAPHITE'],
  ['an unknown one is replaced', [create({ COLOR: 'graphite' })], (c) => c.color, 'BROWN'],
  ...Object.entries(pictures).map(
    ([kind, picture]): Row => [
      `AVATAR takes ${kind}`,
      [create({ AVATAR: base64(picture) })],
      (c) => c.avatar,
      'image 64x32',
    ],
  ),
  [
    'AVATAR takes a name and a picture on older servers',
    [create({ AVATAR: ['a.png', base64(png())] })],
    avatar,
    'image 64x32',
    older,
  ],
  [
    'AVATAR skips what is no base64',
    [create({ AVATAR: `*${base64(png())}` })],
    avatar,
    'image 64x32',
  ],
  ['AVATAR takes no SVG', [create({ AVATAR: base64(svg) })], (c) => c.avatar, ''],
  ['of 5000 pixels at most', [create({ AVATAR: base64(png(5001, 32)) })], (c) => c.avatar, ''],
  ['or the id of a file', [create({ AVATAR: '815' })], (c) => c.avatar, 'file 815'],
  ['or else it is passed over', [create({ AVATAR: 'no picture' })], (c) => c.avatar, ''],
  [
    'a role of the assistant is kept',
    [create({ COPILOT_MAIN_ROLE: 'writer' })],
    (c) => c.roleName,
    'writer',
  ],
  [
    'a chat of an open channel has no author',
    [create({ ENTITY_TYPE: 'LINES' })],
    (c) => c.author,
    0,
  ],
  [
    'any member may add users to it',
    [create({ USERS: [27] }), addTo({ CHAT_ID: 1417, USERS: [99] }, 27)],
    roles,
    ['1 owner', '27 member', '99 member'],
  ],
]);
