import { type Answer, type Call, failureOf, type Guard, type Send } from './call.ts';
import type { Clock } from './clock.ts';
import { CallError, DeadlineError, NotSentError, OutcomeUnknownError } from './errors.ts';

/** The reason with which we abort a signal. */
export class Interruption {
  readonly kind: 'timeout' | 'deadline';

  constructor(kind: 'timeout' | 'deadline') {
    this.kind = kind;
  }
}

/**
 * Ends a call when its `deadline` passes or its `signal` is aborted, wherever it is: while it waits
 * it has not run; once it is sent its outcome is unknown.
 */
export function withDeadline(clock: Clock): Guard {
  return (send) => (call) => {
    const { deadline, signal } = call.options;
    return withLimit(clock, call, signal, deadline, 'deadline', send).catch((error: unknown) => {
      throw typed(call, error);
    });
  };
}

/** What waits rejects with the reason of the signal; whatever else is no CallError is unforeseen. */
function typed(call: Call, error: unknown): CallError {
  const { signal } = call.options;
  if (signal?.aborted && error === signal.reason)
    return new NotSentError(failureOf(call), 'aborted');
  if (error instanceof CallError) return error;
  if (error instanceof Interruption)
    return new DeadlineError(failureOf(call), call.progress.reason);
  return call.progress.attempts > 0
    ? new OutcomeUnknownError(failureOf(call), 'the client failed')
    : new NotSentError(failureOf(call), 'the client failed');
}

/** Ends an attempt after its `timeout`, or gives it up after the default. */
export function withTimeout(clock: Clock, byDefault: number): Guard {
  return (send) => (call) => {
    const { timeout } = call.options;
    return timeout === undefined
      ? giveUpAfter(clock, byDefault, call, send)
      : withLimit(clock, call, call.signal, timeout, 'timeout', send);
  };
}

/**
 * Leaves an attempt without aborting it: an AbortController costs a tenth of a call, and past the
 * default the portal has long cut the call off, so that only a dead connection is left behind.
 */
function giveUpAfter(clock: Clock, ms: number, call: Call, send: Send): Promise<Answer> {
  let timer: unknown;
  const tooLate = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new OutcomeUnknownError(failureOf(call), 'timeout'));
    timer = clock.setTimeout(giveUp, ms);
  });
  return Promise.race([send(call), tooLate]).finally(() => clock.clearTimeout(timer));
}

async function withLimit(
  clock: Clock,
  call: Call,
  outer: AbortSignal | undefined,
  ms: number | undefined,
  kind: Interruption['kind'],
  send: Send,
): Promise<Answer> {
  if (outer?.aborted) throw outer.reason;
  // A timer cannot count further than this, and would fire at once.
  if (ms === undefined || ms >= 2 ** 31) return send({ ...call, signal: outer });
  const controller = new AbortController();
  const pass = () => controller.abort(outer?.reason);
  outer?.addEventListener('abort', pass, { once: true });
  const timer = clock.setTimeout(() => controller.abort(new Interruption(kind)), ms);
  try {
    return await send({ ...call, signal: controller.signal });
  } finally {
    clock.clearTimeout(timer);
    outer?.removeEventListener('abort', pass);
  }
}
