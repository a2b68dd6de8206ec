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
  if (error instanceof CallError) return error;
  const { signal } = call.options;
  const failure = failureOf(call);
  if (signal?.aborted && error === signal.reason) return new NotSentError(failure, 'aborted');
  if (error instanceof Interruption) return new DeadlineError(failure, call.progress.reason);
  const Failed = failure.attempts > 0 ? OutcomeUnknownError : NotSentError;
  return new Failed(failure, 'the client failed');
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
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new OutcomeUnknownError(failureOf(call), 'timeout'));
    const timer = clock.setTimeout(giveUp, ms);
    const inTime =
      <T>(end: (value: T) => void) =>
      (value: T) => {
        clock.clearTimeout(timer);
        end(value);
      };
    send(call).then(inTime(resolve), inTime(reject));
  });
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
