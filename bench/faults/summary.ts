import type { Client } from '../clients/client.ts';
import type { Observation } from './measure.ts';
import { isTypedUnknown, wordsForAll } from './words.ts';

/** All that was seen of one client. */
export interface Lane {
  client: Client;
  /** The fault shows at each attempt. */
  always: Observation[];
  /** The fault shows at the first attempt alone. */
  once: Observation[];
}

export const summaryHead = [
  'client',
  'ambiguous faults that make more than one chat',
  '… that do when they strike once, told as a success',
  'ambiguous faults told by the type of the error',
  'unreadable answers told by it',
  'safe repeats made',
];

const safeKinds = ['limit', 'operating', 'not sent'];

export function summarise({ client, always, once }: Lane): string[] {
  const ambiguous = ofKind(always, 'ambiguous');
  const kept = safeKinds.filter((kind) => ofKind(once, kind).every(isOneChat));
  return [
    client.name,
    count(ambiguous, ({ chats }) => chats > 1),
    count(ofKind(once, 'ambiguous'), ({ chats, end }) => chats > 1 && end.how === 'resolves'),
    count(ambiguous, ({ end }) => isTypedUnknown(end)),
    count(ofKind(always, 'unreadable'), ({ end }) => isTypedUnknown(end)),
    `${kept.length} of ${safeKinds.length}`,
  ];
}

/** One row per fault, one column per client. */
export function rowsOf(strikes: 'always' | 'once', lanes: Lane[]): string[][] {
  const [first] = lanes;
  return (first?.[strikes] ?? []).map(({ fault }, i) => [
    fault.name,
    ...lanes.map((lane) => wordsForAll(lane[strikes][i] as Observation)),
  ]);
}

const ofKind = (all: Observation[], kind: string) => all.filter(({ fault }) => fault.kind === kind);

const isOneChat = ({ chats, end }: Observation) => chats === 1 && end.how === 'resolves';

const count = (all: Observation[], is: (one: Observation) => boolean) =>
  `${all.filter(is).length} of ${all.length}`;
