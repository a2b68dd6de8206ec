import type { Behaviour } from '../../../src/sandbox/behaviour.ts';
import type { PortalLimits } from '../../../src/sandbox/limits.ts';
import type { Call, Change, Params } from '../../support/sandbox.ts';

/** How a documented error comes about: what the portal is like, a call, and its answer. */
export interface Scenario {
  /** Name of the example of the document. */
  example: string;
  when: string;
  /** The demo portal with a change. */
  portal?: Change;
  behaviour?: Behaviour;
  limits?: PortalLimits;
  /** Calls that came before. */
  after?: Call[];
  /** Milliseconds that passed before the call. */
  later?: number;
  /** Id of the user that calls, by the webhook `secret`. @default 1 */
  as?: number;
  /** Address, where it is not that of this webhook. */
  path?: string;
  headers?: Record<string, string>;
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

/** Errors that no scenario produces, as `400 WRONG_REQUEST`, with the reason. */
export type NotProducible = Record<string, string>;
