import type { Behaviour } from '../../../src/sandbox/behaviour.ts';
import type { SandboxOptions } from '../../../src/sandbox/index.ts';
import type { PortalLimits } from '../../../src/sandbox/limits.ts';
import type { ChatState, PortalState } from '../../../src/sandbox/state.ts';
import type { Call, Change, Params } from '../../support/sandbox.ts';

/** How the sandbox does a method: the rows that its tests run. A sentence is about the method. */
export interface MethodSpec {
  /** Parameters of a call that passes all checks. Rows of `faults`, `values` and `effects` change them. */
  valid: Params;
  /** In the order of the checks of the document. */
  faults: readonly (readonly [example: string, fault: Fault])[];
  /** How each error of the document comes about. */
  scenarios: readonly Scenario[];
  /** Errors that no scenario produces, as `400 WRONG_REQUEST`, with the reason. */
  notProducible: NotProducible;
  /** How it takes values. */
  values: readonly ValueRow[];
  /** The state that calls leave behind. */
  effects: readonly EffectRow[];
  /** The chat that `effects` look at. */
  looksAt: number;
}

/** Names a rule of the coverage that a row holds. */
export interface Holds {
  /** A rule of the method itself, by its id without the name of the method. */
  rule?: string;
  /** A rule of several methods, by its id. */
  shared?: string;
}

/** Makes one check of the document fail, and no other; a text is why nothing can. */
export type Fault = string | { params?: Params; portal?: Change; behaviour?: Behaviour };

/** Parameters that are not those of `valid`, or calls in their place; the last one counts. */
export type Calls = Params | readonly Call[];

export interface Situation extends Holds {
  /** The demo portal with a change. */
  portal?: Change;
  behaviour?: Behaviour;
  /** Id of the user that calls, where parameters are given. @default 1 */
  as?: number;
}

/** The outcome is a result, or the code of an error. */
export type ValueRow = readonly [
  sentence: string,
  calls: Calls,
  outcome: unknown,
  situation?: Situation,
];

export type See = (chat: ChatState, portal: PortalState) => unknown;
export type EffectRow = readonly [
  sentence: string,
  calls: Calls,
  see: See,
  is: unknown,
  situation?: Situation & { looksAt?: number },
];

/** How a documented error comes about: what the portal is like, a call, and its answer. */
export interface Scenario extends Situation {
  /** Name of the example of the document. */
  example: string;
  when: string;
  limits?: PortalLimits;
  /** Calls that came before. */
  after?: Call[];
  /** Milliseconds that passed before the call. */
  later?: number;
  /** Address, where it is not that of this webhook. */
  path?: string;
  headers?: Record<string, string>;
  /** All parameters: those of `valid` are not sent. */
  params?: Params;
  answer: Expected;
}

/** Status, `error`, `error_description` and `argument` of an answer. */
export type Expected = readonly [
  status: number,
  error: string,
  description: string,
  argument?: string,
];

export type NotProducible = Record<string, string>;

/** Options of a sandbox for a row. */
export const optionsOf = ({ behaviour = 'server' }: Situation): SandboxOptions => ({ behaviour });

/** The calls of a row. */
export function callsOf(
  method: string,
  { valid }: MethodSpec,
  calls: Calls,
  as = 1,
): readonly Call[] {
  if (Array.isArray(calls)) return calls;
  return [{ method, params: { ...valid, ...calls }, as }];
}

/** A row for each kind of server, where the sources disagree. */
export function byBehaviour(
  sentence: string,
  calls: Calls,
  outcomes: Record<Behaviour, unknown>,
  holds: Partial<Record<Behaviour, Holds>> = {},
): ValueRow[] {
  return (Object.keys(outcomes) as Behaviour[]).map((behaviour) => [
    `${sentence} (${behaviour})`,
    calls,
    outcomes[behaviour],
    { behaviour, ...holds[behaviour] },
  ]);
}

/** Parameters with their names in lower case, and no others. */
export function lowerCased(method: string, params: Params): Call[] {
  const entries = Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]);
  return [{ method, params: Object.fromEntries(entries) }];
}
