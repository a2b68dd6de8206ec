import type { CallOptions } from 'bitrix24-chat-api';
import { type Fault, faults } from '../stub/faults.ts';
import { Random } from './random.ts';

/** One thing that goes wrong with one attempt. */
export interface Strike {
  /** Without one the portal answers well, only late. */
  fault?: Fault;
  /** Whether the portal does what was asked for, before the fault shows. */
  runs: boolean;
  /** Whether the portal takes its time, and whether it does so before or after it does the call. */
  waits?: 'before' | 'after';
  /** Milliseconds that it takes then. */
  delay: number;
}

/** What happens to one call; all of it follows from the seed and the number of the call. */
export interface Plan {
  number: number;
  kind: 'chat' | 'message' | 'member';
  face: 'call' | 'POST';
  client: number;
  /** For one attempt each; when they are used up all goes well. */
  strikes: Strike[];
  options: CallOptions;
  /** When the call is aborted: before it, when it arrives, when it has run, or after milliseconds. */
  abort?: 'before' | 'arrived' | 'ran' | number;
  /** The token of the client expires before the call arrives. */
  expires: boolean;
  /** Milliseconds by which the clock jumps before the call. */
  jump: number;
}

/** The portal does it, says that it cannot read the request, and means that. */
const ranAndSaysSo: Fault = {
  name: '`WRONG_ENCODING`',
  kind: 'ambiguous',
  how: {
    status: 200,
    body: '{"error":"WRONG_ENCODING","error_description":"Wrong request encoding"}',
    type: 'application/json',
  },
};

/** A name that is not found would be looked up in the network. */
const faultsToMeet = faults.filter(({ how }) => how !== 'no name');
const repeated = faults.filter(({ kind }) => kind === 'limit' || kind === 'operating');

/** Parts of the calls that meet something. */
const struck = 0.4;
const struckAgain = 0.5;

export function planOf(seed: number, number: number, clients: number): Plan {
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const strikes: Strike[] = [];
  for (let part = struck; strikes.length < 5 && random.chance(part); part = struckAgain) {
    strikes.push(strikeOf(random));
  }
  return {
    number,
    kind: random.oneOf(['chat', 'message', 'member']),
    face: random.oneOf(['call', 'POST']),
    client: random.whole(0, clients - 1),
    strikes,
    options: optionsOf(random),
    ...(random.chance(0.1) && { abort: abortOf(random) }),
    expires: random.chance(0.02),
    jump: random.chance(0.01) ? jumpOf(random) : 0,
  };
}

function strikeOf(random: Random): Strike {
  const delay = random.whole(100, 90_000);
  const waits = random.chance(0.1) && { waits: random.oneOf(['before', 'after'] as const) };
  if (random.chance(0.1)) return { runs: true, delay, waits: random.oneOf(['before', 'after']) };
  if (random.chance(0.3)) return { fault: random.oneOf(repeated), runs: false, delay };
  if (random.chance(0.03)) return { fault: ranAndSaysSo, runs: true, delay };
  const fault = random.oneOf(faultsToMeet);
  const mayRun = fault.kind === 'ambiguous' || fault.kind === 'unreadable';
  return { fault, runs: mayRun && random.chance(0.5), delay, ...waits };
}

function optionsOf(random: Random): CallOptions {
  return {
    ...(random.chance(0.2) && { deadline: random.whole(1_000, 90_000) }),
    ...(random.chance(0.2) && { timeout: random.whole(1_000, 60_000) }),
    ...(random.chance(0.1) && { retry: false as const }),
    ...(random.chance(0.1) && { priority: random.oneOf(['high', 'low'] as const) }),
  };
}

function abortOf(random: Random): NonNullable<Plan['abort']> {
  return random.oneOf(['before', 'arrived', 'ran', random.whole(1, 60_000)] as const);
}

/** Mostly by seconds; sometimes by minutes. Forward as often as back. */
function jumpOf(random: Random): number {
  const longest = random.chance(0.1) ? 180_000 : 10_000;
  return random.whole(-longest, longest);
}
