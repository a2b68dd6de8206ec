import { type Call, chatIs, dialogIs, lead, type Params, userIs } from '../../support/sandbox.ts';
import {
  byBehaviour,
  type EffectRow,
  lowerCased,
  type MethodSpec,
  type Scenario,
  type ValueRow,
} from '../spec/method-spec.ts';
import { codes, texts } from '../spec/see.ts';

const method = 'imopenlines.crm.message.add';
const valid = { ...lead, USER_ID: 27, MESSAGE: 'Hello' };
const write = (params: Params = {}): Call => ({ method, params: { ...valid, ...params } });
/** Id of the first message that is sent. */
const sent = 19880117;
const argument = 'ERROR_ARGUMENT';
const long = 'a'.repeat(20_001);
const lastText: EffectRow[2] = (chat) => texts(chat).at(-1);

const values: ValueRow[] = [
  ['names of parameters must be in upper case', lowerCased(method, valid), argument],
  ['USER_ID "27abc" is no number', { USER_ID: '27abc' }, argument, { rule: 'numbers' }],
  ['USER_ID "27" is 27, and CHAT_ID "1763.5" is 1763', { USER_ID: '27', CHAT_ID: '1763.5' }, sent],
  ['CHAT_ID 0 is missing', { CHAT_ID: 0 }, argument, { rule: 'required' }],
  ['CRM_ENTITY_TYPE as a list is an error of the server', { CRM_ENTITY_TYPE: ['lead'] }, 'a page'],
  ['Tessa may read the lead 1195', { CRM_ENTITY: 1195, CHAT_ID: 1341 }, sent, { as: 14 }],
  [
    'a chat can belong to several items',
    { CRM_ENTITY_TYPE: 'contact', CRM_ENTITY: 25, CHAT_ID: 1341 },
    sent,
  ],
  ['MESSAGE 5 is a text', { MESSAGE: 5 }, sent],
  ['MESSAGE 0 is missing', { MESSAGE: 0 }, argument],
  ['MESSAGE false is missing', { MESSAGE: false }, argument],
  ['MESSAGE [] is missing', { MESSAGE: [] }, argument],
  [
    'MESSAGE of white space has no text',
    { MESSAGE: ' \n\0\v ' },
    'EMPTY_MESSAGE',
    { rule: 'space' },
  ],
  ['MESSAGE of a no-break space is a text', { MESSAGE: '\u00a0' }, sent],
  ['MESSAGE as a list is an error of the server', { MESSAGE: ['a'] }, 'a page', { rule: 'list' }],
  [
    'MESSAGE as a list is empty to older servers',
    { MESSAGE: ['a'] },
    'EMPTY_MESSAGE',
    { behaviour: 'older' },
  ],
  ...byBehaviour(
    'a user who is not in the chat writes',
    { USER_ID: 503 },
    { server: 'CANCELED', documented: 'CANCELED', older: 'MESSAGE_ADD_ERROR' },
  ),
];

const effects: EffectRow[] = [
  [
    'a message is of its sender, and of the kind that is sent automatically',
    { MESSAGE: ' Hello ' },
    (c) => [texts(c).at(-1), codes(c).at(-1)],
    ['27: Hello', 'AUTOMATIC'],
    { rule: 'author' },
  ],
  [
    'a bot in the chat can send a message',
    [
      { method: 'imopenlines.crm.chat.user.add', params: { ...lead, USER_ID: 2 } },
      write({ USER_ID: 2 }),
    ],
    lastText,
    '2: Hello',
  ],
  ['the caller need not be in the chat', {}, lastText, '27: Hello', { as: 99, rule: 'not-caller' }],
  [
    'each call sends a message',
    [write(), write()],
    (c) => c.messages.length,
    4,
    { rule: 'repeat' },
  ],
  [
    '20000 characters are sent',
    { MESSAGE: long.slice(1) },
    (c) => c.messages.at(-1)?.text,
    long.slice(1),
  ],
  [
    'more than 20000 characters are cut, and the cut is marked',
    { MESSAGE: long },
    (c) => c.messages.at(-1)?.text,
    `${long.slice(0, 19_994)} (...)`,
    { rule: 'long' },
  ],
  ['a message that cannot be sent leaves nothing', { MESSAGE: ['a'] }, (c) => c.messages.length, 2],
];

const missing = (name: string) =>
  [400, argument, `Argument '${name}' is null or empty`, name] as const;
const invalid = (name: string) =>
  [400, argument, `The value of an argument '${name}' has an invalid type`, name] as const;
const item = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1195 };
const message = { ...item, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Message text' };
const noEntity = 'Access denied! User dont have access to this entity';

const scenarios: Scenario[] = [
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    when: 'nothing is given',
    answer: missing('CRM_ENTITY_TYPE'),
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY',
    when: 'the id of the item is 0',
    params: { ...message, CRM_ENTITY: 0 },
    answer: missing('CRM_ENTITY'),
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    when: 'the id of the item is below 1',
    params: { ...message, CRM_ENTITY: '0.5' },
    answer: invalid('CRM_ENTITY'),
  },
  {
    example: 'ERROR_ARGUMENT.USER_ID',
    when: 'no sender is given',
    params: item,
    answer: missing('USER_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.USER_ID_invalid',
    when: 'the sender is a name',
    params: { ...message, USER_ID: 'clara' },
    answer: invalid('USER_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.CHAT_ID',
    when: 'no chat is given',
    params: { ...item, USER_ID: 27, MESSAGE: 'Message text' },
    answer: missing('CHAT_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.CHAT_ID_invalid',
    when: 'the chat is a word that begins with a digit',
    params: { ...message, CHAT_ID: '1341a' },
    answer: invalid('CHAT_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.MESSAGE',
    when: 'the message is the text 0',
    rule: 'zero',
    params: { ...message, MESSAGE: '0' },
    answer: missing('MESSAGE'),
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the caller may not read the item',
    rule: 'caller',
    as: 13,
    params: message,
    answer: [403, 'ACCESS_DENIED', 'Access denied! You dont have access to this action'],
  },
  {
    example: 'ACCESS_DENIED.sender',
    when: 'the sender may not read the item',
    rule: 'sender',
    params: { ...message, USER_ID: 13 },
    answer: [403, 'ACCESS_DENIED', noEntity],
  },
  {
    example: 'ACCESS_DENIED.sender',
    when: 'the sender may not read the item, by the documentation',
    behaviour: 'documented',
    params: { ...message, USER_ID: 13 },
    answer: [400, 'ACCESS_DENIED', noEntity],
  },
  {
    example: 'CHAT_NOT_IN_CRM',
    when: 'the dialog waits for the customer',
    params: { ...message, CRM_ENTITY: 1212, CHAT_ID: 1352 },
    answer: [400, 'CHAT_NOT_IN_CRM', 'Chat does not belong to the CRM entity being checked'],
  },
  {
    example: 'CANCELED',
    when: 'the sender is not in the chat',
    rule: 'member',
    params: { ...message, USER_ID: 503 },
    answer: [400, 'CANCELED', 'You cannot send messages to the specified chat.'],
  },
  {
    example: 'EMPTY_MESSAGE',
    when: 'the message is white space',
    params: { ...message, MESSAGE: ' \n ' },
    answer: [400, 'EMPTY_MESSAGE', ''],
  },
  {
    example: 'MESSAGE_ADD_ERROR',
    when: 'the sender is not in the chat, on an older server',
    rule: 'older',
    behaviour: 'older',
    params: { ...message, USER_ID: 503 },
    answer: [400, 'MESSAGE_ADD_ERROR', "Message isn't added"],
  },
];

const inner = 'an inner module of a portal decides it, in a case that is not known';

export const spec: MethodSpec = {
  valid,
  faults: [
    ['ERROR_ARGUMENT.CRM_ENTITY_TYPE', { params: { CRM_ENTITY_TYPE: '' } }],
    ['ERROR_ARGUMENT.CRM_ENTITY', { params: { CRM_ENTITY: 0 } }],
    ['ERROR_ARGUMENT.CRM_ENTITY_invalid', { params: { CRM_ENTITY: 'x' } }],
    ['ERROR_ARGUMENT.USER_ID', { params: { USER_ID: 0 } }],
    ['ERROR_ARGUMENT.USER_ID_invalid', { params: { USER_ID: 'x' } }],
    ['ERROR_ARGUMENT.CHAT_ID', { params: { CHAT_ID: 0 } }],
    ['ERROR_ARGUMENT.CHAT_ID_invalid', { params: { CHAT_ID: 'x' } }],
    ['ERROR_ARGUMENT.MESSAGE', { params: { MESSAGE: '0' } }],
    ['ACCESS_DENIED.caller', { portal: userIs(1, { crm: 'none' }) }],
    ['ACCESS_DENIED.sender', { portal: userIs(27, { crm: 'none' }) }],
    ['CHAT_NOT_IN_CRM', { portal: dialogIs(1763, { status: 'close' }) }],
    ['CANCELED', { portal: chatIs(1763, { members: [744] }) }],
    ['EMPTY_MESSAGE', inner],
    ['ERROR_FROM_OTHER_MODULE', inner],
    ['CHAT_ID', inner],
    ['MESSAGE_ADD_ERROR', 'the sandbox never fails like that'],
  ],
  scenarios,
  notProducible: {
    '400 ERROR_FROM_OTHER_MODULE': inner,
    '400 CHAT_ID': inner,
    '403 CANCELED': 'the documentation gives 400 and 403 for it at once',
  },
  values,
  effects,
  looksAt: 1763,
};
