import type { ChatState } from '../../../src/sandbox/index.ts';
import { type Call, type Params, portalIs } from '../../support/sandbox.ts';
import {
  codes,
  type Effect,
  effectsOn,
  hiddenFrom,
  type Row,
  roles,
  sizes,
  texts,
} from './effect.ts';

const addTo = (params: Params, as = 1): Call => ({ method: 'im.chat.user.add', params, as });

const show = (HIDE_HISTORY?: unknown) => [addTo({ CHAT_ID: 2935, USERS: [99], HIDE_HISTORY })];
const newIn2935 = ({ members }: ChatState) =>
  members.map(({ user }) => user).filter((user) => ![1, 2, 103].includes(user));
const hideByPortal = portalIs({ hideHistory: true });

/** Of im.chat.user.add; chat 2935 is looked at, which has two messages of before. */
const listed = effectsOn(2935, [
  [
    'new members are members, and the system says that they have joined',
    [addTo({ CHAT_ID: 2935, USERS: [99, 1271] })],
    (c) => [roles(c), texts(c).at(-1), codes(c).at(-1)],
    [
      ['1 owner', '2 guest', '99 member', '103 member', '1271 member'],
      '0: Dmitri Volkov, Hugo Martin joined the chat.',
      'CHAT_JOIN',
    ],
  ],
  [
    'a single id does as well',
    [addTo({ CHAT_ID: 2935, USERS: 99 })],
    (c) => roles(c)[2],
    '99 member',
  ],
  ['and one in a text', [addTo({ CHAT_ID: 2935, USERS: '99' })], (c) => roles(c)[2], '99 member'],
  ...(
    [
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
    ] as [users: unknown, added: number[]][]
  ).map(
    ([USERS, added]): Row => [
      `USERS ${JSON.stringify(USERS)} adds ${added.join(' and ') || 'nobody'}`,
      [addTo({ CHAT_ID: 2935, USERS })],
      newIn2935,
      added,
    ],
  ),
  [
    'a bot can be added',
    [addTo({ CHAT_ID: 1202, USERS: [2] })],
    (_, s) => s.chats.find(({ id }) => id === 1202)?.members.some(({ user }) => user === 2),
    true,
  ],
  [
    'unknown and dismissed users are passed over',
    [addTo({ CHAT_ID: 2935, USERS: [11, 4711, -5] })],
    sizes,
    [3, 2],
  ],
  ['nobody is added without USERS', [addTo({ CHAT_ID: 2935 })], sizes, [3, 2]],
  ['a repeat adds nobody and says nothing', [...show(), ...show()], sizes, [4, 3]],
  [
    'those who are new are added beside those who are not',
    [...show(), addTo({ CHAT_ID: 2935, USERS: [99, 27] })],
    (c) => texts(c).at(-1),
    '0: Clara Jensen (open channel) joined the chat.',
  ],
  [
    'a role stays as it is',
    [addTo({ CHAT_ID: 2935, USERS: [1, 2] })],
    roles,
    ['1 owner', '2 guest', '103 member'],
  ],
  [
    'a guest of the portal can add a list',
    [addTo({ CHAT_ID: 1203, USERS: [99] }, 12)],
    (_, s) => s.chats.find(({ id }) => id === 1203)?.members.map(({ user }) => user),
    [1, 12, 27, 99],
  ],
  ['HIDE_HISTORY Y hides the messages of before', show('Y'), hiddenFrom(99), 2],
  ['so does the number 1', show(1), hiddenFrom(99), 2],
  ['true is equal to N, and shows them', show(true), hiddenFrom(99), 0],
  ['the text false hides them', show('false'), hiddenFrom(99), 2],
  ['a list with something in it hides them', show(['N']), hiddenFrom(99), 2],
  ['an empty list shows them', show([]), hiddenFrom(99), 0],
  ['and any other text, n as well', show('n'), hiddenFrom(99), 2],
  ['N shows them', show('N'), hiddenFrom(99), 0],
  ['so does an empty text', show(''), hiddenFrom(99), 0],
  ['and 0 in a text', show('0'), hiddenFrom(99), 0],
  ['and false', show(false), hiddenFrom(99), 0],
  ['without it the portal decides: to show', show(), hiddenFrom(99), 0],
]);

const byPortal: Effect[] = [
  {
    sentence: 'or to hide',
    calls: show(),
    portal: hideByPortal,
    of: 2935,
    see: hiddenFrom(99),
    is: 2,
  },
  {
    sentence: 'even then N shows',
    calls: show('N'),
    portal: hideByPortal,
    of: 2935,
    see: hiddenFrom(99),
    is: 0,
  },
  {
    sentence: 'by the documentation it is hidden',
    calls: show(),
    options: { behaviour: 'documented' },
    of: 2935,
    see: hiddenFrom(99),
    is: 2,
  },
];

export const effects = [...listed, ...byPortal];
