import type { OutcomeUnknownError } from './errors.ts';
import type { Hooks } from './events.ts';
import type { Failure, Wait } from './failure.ts';
import type { MethodName } from './types.ts';

/** Which of several waiting calls goes first; within one priority they go in order. */
export type Priority = 'high' | 'normal' | 'low';

export const ranks: Record<Priority, number> = { high: 0, normal: 1, low: 2 };

export interface RetryOptions {
  /** How often a call is sent at most. @default 8 */
  attempts?: number | undefined;
  /**
   * Whether a call of unknown outcome is repeated: `safe-methods` repeats it where the document says
   * that a repeat does nothing twice.
   * @default 'never'
   */
  unknownOutcome?: 'never' | 'safe-methods' | undefined;
}

/** Options of one call; those of the client are their defaults. */
export interface CallOptions {
  /** Gives the call up. While it waits, its place is free at once and nothing is sent. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take. The default is given up without closing the connection,
   * which can keep a process alive until the runtime closes it (Node: 5 minutes).
   * @default 65000: a portal cuts a call off at 60 s
   */
  timeout?: number | undefined;
  /** Milliseconds that the call may take in total, waiting and repeats included. @default no limit */
  deadline?: number | undefined;
  /** `false` sends the call once; after an expired token was replaced, once more. */
  retry?: false | RetryOptions | undefined;
  /** @default 'normal' */
  priority?: Priority | undefined;
}

/** The state of a call; shared by all of its attempts. */
export interface CallState {
  readonly requestId: string;
  /** How often the call was sent; what sends it counts. */
  attempts: number;
  /**
   * How many of its attempts may have run: one more with each that is sent, one less when the portal
   * says that it did not run. More than 0: no error may say that the call did not run.
   */
  unresolved: number;
  /** Whether its deadline or its signal has ended it: nothing of it is sent after that. */
  isOver?: boolean;
  /** Secrets that must not be seen in anything that leaves the client. */
  readonly secrets: string[];
  /** Whether a guard below holds the next attempt back until it can go, so that retry need not. */
  isHeld?: boolean;
  /** The end of the attempt before: a code of the portal, or a failure of the network. */
  last?: Pick<Failure, 'code' | 'status'> & { reason: string };
  /** The error of an attempt that may have run, if another attempt came after it. */
  unknown?: OutcomeUnknownError;
  /** The wait that it is in, or was in last. */
  wait?: Wait;
  /** Its place in the order of calls, kept over repeats; only where the rate is limited. */
  ticket?: number;
  /** The last answer, for those who want the response itself. */
  answer?: Answer;
}

/** A call on its way through the guards. */
export interface Call {
  readonly method: MethodName;
  /** Address with its secret; authentication writes it. */
  readonly url?: string;
  /** A copy of what the caller gave, taken at the call. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Headers beside our own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Gets the access token, when the call leaves the queue. */
  readonly token?: () => Promise<string>;
  /** Names whose call it is: those with the same one share an operating time. Not a secret. */
  readonly credential?: string | undefined;
  readonly options: CallOptions;
  readonly signal?: AbortSignal | undefined;
  readonly hooks: Hooks;
  readonly state: CallState;
}

/** A response before anybody judged it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed text; `undefined` if it is no JSON. */
  body: unknown;
}

/** Carries a call and brings the answer, or rejects with a `CallError`. */
export type Send = (call: Call) => Promise<Answer>;

/** Stands between a call and what carries it. */
export type Guard = (send: Send) => Send;

/** The facts of a call that an error carries, beside the response. */
export function failureOf({ method, state }: Call): Failure {
  return { method, attempts: state.attempts, requestId: state.requestId };
}

/** Whether the value is an object that has a member of this name itself. */
export function has(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
