import { type Call, lead, type Params, portalIs, userIs } from '../../support/sandbox.ts';
import { codes, type Effect, effectsOn, hiddenFrom, roles, texts } from './effect.ts';

const join = (params: Params = {}): Call => ({
  method: 'imopenlines.crm.chat.user.add',
  params: { ...lead, ...params },
});
const remove = (params: Params = {}): Call => ({
  method: 'imopenlines.crm.chat.user.delete',
  params: { ...lead, USER_ID: 27, ...params },
});
const write = (params: Params = {}, as = 1): Call => ({
  method: 'imopenlines.crm.message.add',
  params: { ...lead, USER_ID: 27, MESSAGE: 'Hello', ...params },
  as,
});
const long = 'a'.repeat(20_001);

/** Of the methods of open channels; chat 1763 is looked at. */
const listed = effectsOn(1763, [
  [
    'a new member is told, and sees the history',
    [join()],
    (c) => [roles(c), codes(c).at(-1), hiddenFrom(503)(c)],
    [['27 owner', '503 member', '744 member'], 'CHAT_JOIN', 0],
  ],
  ['a repeat says nothing', [join(), join()], (c) => c.messages.length, 3],
  ['a bot can be added', [join({ USER_ID: 2 })], roles, ['2 member', '27 owner', '744 member']],
  [
    'a guest of the portal is silently skipped',
    [join({ USER_ID: 12 })],
    roles,
    ['27 owner', '744 member'],
  ],
  [
    'a member is removed without a message',
    [join(), remove({ USER_ID: 503 })],
    (c) => [roles(c), c.messages.length],
    [['27 owner', '744 member'], 3],
  ],
  [
    'a removed user can be added again',
    [join(), remove({ USER_ID: 503 }), join()],
    (c) => c.messages.length,
    4,
  ],
  [
    'when the author is removed an employee takes over, and owns the chat',
    [join(), join({ USER_ID: 2 }), remove()],
    (c) => [c.author, roles(c)],
    [503, ['2 member', '503 owner', '744 member']],
  ],
  [
    'where only bots and customers stay, nobody does',
    [join({ USER_ID: 2 }), remove()],
    (c) => c.author,
    0,
  ],
  [
    'when another is removed the author stays',
    [join(), remove({ USER_ID: 503 })],
    (c) => c.author,
    27,
  ],
  [
    'a message is of its sender, and of the kind that is sent by itself',
    [write({ MESSAGE: ' Hello ' })],
    (c) => [texts(c).at(-1), codes(c).at(-1)],
    ['27: Hello', 'AUTOMATIC'],
  ],
  [
    'a bot in the chat can send one',
    [join({ USER_ID: 2 }), write({ USER_ID: 2 })],
    (c) => texts(c).at(-1),
    '2: Hello',
  ],
  ['the caller need not be in the chat', [write({}, 99)], (c) => texts(c).at(-1), '27: Hello'],
  ['each call sends one', [write(), write()], (c) => c.messages.length, 4],
  [
    '20000 characters are sent',
    [write({ MESSAGE: long.slice(1) })],
    (c) => c.messages.at(-1)?.text,
    long.slice(1),
  ],
  [
    'more are cut, and the cut is marked',
    [write({ MESSAGE: long })],
    (c) => c.messages.at(-1)?.text,
    `${long.slice(0, 19_994)} (...)`,
  ],
  ['what cannot be sent leaves nothing', [write({ MESSAGE: ['a'] })], (c) => c.messages.length, 2],
]);

const elsewhere: Effect[] = [
  {
    sentence: 'who was dismissed does not take over',
    calls: [remove({ CRM_ENTITY_TYPE: 'company', CRM_ENTITY: 7, CHAT_ID: 1343 })],
    of: 1343,
    see: (chat) => chat.author,
    is: 503,
  },
  {
    sentence: 'an item without crm has no chat',
    calls: [join({ CHAT_ID: 0 })],
    portal: portalIs({ missingModules: ['crm'] }),
    of: 1763,
    see: (chat) => chat.members.length,
    is: 2,
  },
  {
    sentence: 'a guest who may call can add others to the chat of an item',
    calls: [{ ...join(), as: 12 }],
    portal: userIs(12, { crm: ['lead:1205'] }),
    of: 1763,
    see: (chat) => chat.members.length,
    is: 3,
  },
];

export const effects = [...listed, ...elsewhere];
