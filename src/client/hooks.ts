import type { Call, Wait } from './call.ts';
import type { MethodName } from './types.ts';

interface CallEvent {
  method: MethodName;
  /** Our name for the call, the same in every hook and in the error. */
  requestId: string;
  /** Which attempt it is, from 1. */
  attempt: number;
}

export type RequestEvent = CallEvent;

export interface ResponseEvent extends CallEvent {
  /** HTTP status; `undefined` if no answer came. */
  status: number | undefined;
  /** Error code of the portal, if it said one. */
  code: string | undefined;
  /** Milliseconds since the request. */
  duration: number;
}

export interface RetryEvent extends CallEvent {
  /** Error code or network failure that the attempt ended with. */
  reason: string;
  /** Milliseconds until the next attempt, the wait for the rate limit not included. */
  delay: number;
  /** When that is. */
  until: Date;
}

export interface WaitEvent extends CallEvent {
  reason: 'rate-limit' | 'operating-time';
  /** Milliseconds to wait, as far as can be told from its place. */
  delay: number;
  /** When that is. */
  until: Date;
  /** Error code and status of the attempt before, if the portal refused it. */
  code: string | undefined;
  status: number | undefined;
  /** Its place among those that wait; 1 is next. */
  place: number;
  /** How many calls are waiting, this one included. */
  waiting: number;
}

/** Called as calls go on, never with a secret. What a hook throws is ignored. */
export interface Hooks {
  /** Before each attempt. */
  onRequest?(event: RequestEvent): void;
  /** After each attempt. */
  onResponse?(event: ResponseEvent): void;
  /** Before a repeat. */
  onRetry?(event: RetryEvent): void;
  /** When a call has to wait for a limit, and again about once a second while it waits. */
  onWait?(event: WaitEvent): void;
}

/** What every event says of a call: the attempt under way, or the next one. */
export function eventOf({ method, state }: Call, next: 0 | 1 = 0): CallEvent {
  const { requestId, attempts } = state;
  return { method, requestId, attempt: attempts + next };
}

/** Notes what a call waits for, and answers what its event says of it. */
export function waitFor(call: Call, reason: Wait['reason'], delay: number) {
  const until = new Date(Date.now() + delay);
  call.state.wait = { reason, until };
  return { delay, until };
}

/** Tells that a call waits for a limit. */
export function tellWait(
  call: Call,
  reason: WaitEvent['reason'],
  delay: number,
  { place = 1, waiting = 1 } = {},
): void {
  const { code, status } = call.state.last ?? {};
  const event = { ...eventOf(call, 1), ...waitFor(call, reason, delay), reason, code, status };
  tell(call.hooks, 'onWait', { ...event, place, waiting });
}

/** Tells a hook, and lets nothing that it throws reach the call. */
export function tell<Name extends keyof Hooks>(
  hooks: Hooks,
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
): void {
  try {
    // A logger that fails must not fail the call, nor the process when it fails later; its promise
    // can be of any kind, such as one of another realm.
    const done: unknown = hooks[name]?.(event as never);
    if (done) Promise.resolve(done).catch(() => undefined);
  } catch {
    // The same.
  }
}
