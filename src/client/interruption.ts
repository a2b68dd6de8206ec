import { type Answer, type Call, failureOf, type Guard, type Send } from './call.ts';
import { type Clock, unlessAborted, within } from './clock.ts';
import { CallError, DeadlineError, NotSentError, OutcomeUnknownError } from './errors.ts';

/** The reason with which we abort a signal. */
type Interruption = 'timeout' | 'deadline' | 'aborted';
const interruptions = /^(timeout|deadline|aborted)$/;

/**
 * Ends a call when its `deadline` passes or its `signal` is aborted, wherever it is: while it waits
 * it has not run; once it is sent its outcome is unknown.
 */
export function withDeadline(clock: Clock): Guard {
  return (send) => (call) => {
    const { deadline, signal } = call.options;
    return withLimit(clock, call, signal, deadline, 'deadline', send).catch((error: unknown) => {
      throw ended(call, error);
    });
  };
}

/** Ends an attempt after its `timeout`, or gives it up after the default. */
export function withTimeout(clock: Clock, byDefault: number): Guard {
  return (send) => (call) => {
    const { timeout } = call.options;
    // By default it is left without being aborted: an AbortController costs a tenth of a call, and
    // past the default the portal has long cut the call off, so that only a dead connection stays.
    const answer =
      timeout === undefined
        ? within(clock, byDefault, send(call), () => 'timeout')
        : withLimit(clock, call, call.signal, timeout, 'timeout', send);
    return answer.catch((error: unknown) => {
      throw error instanceof CallError ? error : ended(call, error);
    });
  };
}

/** The error of a call, which does not say of one that may have run that it did not. */
function ended(call: Call, error: unknown): CallError {
  const { unresolved, unknown, last, wait } = call.state;
  const isOurs = error instanceof CallError;
  if (isOurs && (error.ran !== 'no' || unresolved === 0)) return error;
  const failure = failureOf(call);
  const isInterruption = typeof error === 'string' && interruptions.test(error);
  const reason = isInterruption ? error : 'the client failed';
  if (unresolved > 0) {
    return unknown ?? new OutcomeUnknownError(failure, isOurs ? error.message : reason);
  }
  return reason === 'deadline'
    ? new DeadlineError({ ...failure, ...last }, wait)
    : new NotSentError(failure, reason);
}

async function withLimit(
  clock: Clock,
  call: Call,
  outer: AbortSignal | undefined,
  ms: number | undefined,
  kind: Interruption,
  send: Send,
): Promise<Answer> {
  // A timer cannot count further than this, and would fire at once.
  const isLimited = ms !== undefined && ms < 2 ** 31;
  if (!outer && !isLimited) return send(call);
  const controller = new AbortController();
  const { signal } = controller;
  // The reason of a foreign signal may be anything: an error of another call, say.
  const reason = () => (!outer?.aborted ? kind : kind === 'timeout' ? outer.reason : 'aborted');
  const abort = () => {
    // Nothing of the call is sent any more; after a timeout, another attempt can be.
    call.state.isOver ||= reason() !== 'timeout';
    controller.abort(reason());
  };
  if (outer?.aborted) {
    abort();
    throw reason();
  }
  const leave = outer && onAbort(outer, abort);
  const timer = isLimited ? clock.setTimeout(abort, ms) : undefined;
  try {
    return await unlessAborted(signal, send({ ...call, signal }));
  } catch (error) {
    // The signals of React Native keep no reason.
    throw error ?? reason();
  } finally {
    clock.clearTimeout(timer);
    leave?.();
  }
}

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/** One listener for all calls with a signal: Node warns of more than ten. Answers what ends it. */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
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
