import type { Call } from './call.ts';
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
}

export interface WaitEvent extends CallEvent {
  reason: 'rate-limit' | 'operating-time';
  /** Milliseconds to wait, as far as can be told from its place. */
  delay: number;
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
export function eventOf({ method, progress }: Call, next: 0 | 1 = 0): CallEvent {
  const { requestId, attempts } = progress;
  return { method, requestId, attempt: attempts + next };
}

/** Tells a hook, and lets nothing that it throws reach the call. */
export function tell<Name extends keyof Hooks>(
  hooks: Hooks,
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
): void {
  try {
    const done: unknown = hooks[name]?.(event as never);
    // A logger that fails must not fail the call, nor the process when it fails later.
    if (done instanceof Promise) done.catch(() => undefined);
  } catch {
    // The same.
  }
}
