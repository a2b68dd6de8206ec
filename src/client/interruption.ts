import { type Answer, type Call, failureOf, type Guard, type Send } from './call.ts';
import type { Clock } from './clock.ts';
import { CallError, DeadlineError, NotSentError, OutcomeUnknownError } from './errors.ts';

/** The reason with which we abort a signal. */
export class Interruption {
  readonly kind: 'timeout' | 'deadline' | 'aborted';

  constructor(kind: Interruption['kind']) {
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

/** What waits rejects with our interruption; whatever else is no CallError is unforeseen. */
function typed(call: Call, error: unknown): CallError {
  if (error instanceof CallError) return error;
  const failure = failureOf(call);
  if (error instanceof Interruption) {
    return error.kind === 'aborted'
      ? new NotSentError(failure, 'aborted')
      : new DeadlineError(failure, call.progress.reason);
  }
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
    (async () => send(call))().then(inTime(resolve), inTime(reject));
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
  // A timer cannot count further than this, and would fire at once.
  const isLimited = ms !== undefined && ms < 2 ** 31;
  if (!outer && !isLimited) return send(call);
  const controller = new AbortController();
  // What somebody else aborts with is theirs, and may be anything: an error of another call, say.
  const pass = () => controller.abort(ofUs(outer?.reason) ?? new Interruption('aborted'));
  if (outer?.aborted) pass();
  const leave = outer && onAbort(outer, pass);
  const end = () => controller.abort(new Interruption(kind));
  const timer = isLimited ? clock.setTimeout(end, ms) : undefined;
  try {
    controller.signal.throwIfAborted();
    return await send({ ...call, signal: controller.signal });
  } finally {
    if (isLimited) clock.clearTimeout(timer);
    leave?.();
  }
}

const ofUs = (reason: unknown) => (reason instanceof Interruption ? reason : undefined);

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/** One listener for all calls with a signal: Node warns of more than ten. Answers what ends it. */
function onAbort(signal: AbortSignal, run: () => void): () => void {
  const known = listeners.get(signal);
  const all = known ?? new Set();
  if (!known) {
    listeners.set(signal, all);
    const tellAll = () => {
      for (const one of all) one();
    };
    signal.addEventListener('abort', tellAll, { once: true });
  }
  all.add(run);
  return () => void all.delete(run);
}
