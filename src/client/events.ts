import type { MethodName } from './types.ts';

/** The facts of a call that every event carries. */
export interface CallEvent {
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
