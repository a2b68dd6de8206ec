import { type Answer, type Call, failureOf, type Guard, type Send } from './call.ts';
import { type Clock, unlessAborted, within } from './clock.ts';
import { CallError, DeadlineError, NotSentError, OutcomeUnknownError } from './errors.ts';

/** The reason with which we abort a signal. */
class Interruption {
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
    const answer = withLimit(clock, call, signal, deadline, 'deadline', send);
    return answer.catch((error: unknown) => {
      throw consistent(call, error);
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
        ? within(clock, byDefault, send(call), () => end(call, 'timeout'))
        : withLimit(clock, call, call.signal, timeout, 'timeout', send);
    return answer.catch((error: unknown) => {
      throw typed(call, error);
    });
  };
}

/** An error of ours, whatever was thrown: what waits rejects with an interruption. */
function typed(call: Call, error: unknown): CallError {
  if (error instanceof CallError) return error;
  const failure = failureOf(call);
  const kind = error instanceof Interruption ? error.kind : undefined;
  const reason = kind ?? 'the client failed';
  if (call.state.unresolved > 0) return new OutcomeUnknownError(failure, reason);
  const { code, status, reason: after } = call.state.last ?? {};
  return kind === 'deadline'
    ? new DeadlineError({ ...failure, code, status }, call.state.wait, after)
    : new NotSentError(failure, reason);
}

/** An error that does not say of a call which may have run that it did not. */
function consistent(call: Call, error: unknown): CallError {
  const ours = typed(call, error);
  const { unresolved, unknown } = call.state;
  if (unresolved === 0 || (ours.ran !== 'no' && !(error instanceof Interruption))) return ours;
  return (
    unknown ??
    new OutcomeUnknownError(failureOf(call), (ours as NotSentError).reason ?? ours.message)
  );
}

/** Marks the call as over, so that nothing of it is sent any more. */
function end(call: Call, kind: Interruption['kind']): Interruption {
  call.state.isOver ||= kind !== 'timeout';
  return new Interruption(kind);
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
  const { signal } = controller;
  // What somebody else aborts with is theirs, and may be anything: an error of another call, say.
  const pass = () => controller.abort(ofUs(outer?.reason) ?? end(call, 'aborted'));
  if (outer?.aborted) {
    pass();
    throw signal.reason;
  }
  const leave = outer && onAbort(outer, pass);
  const timer = isLimited
    ? clock.setTimeout(() => controller.abort(end(call, kind)), ms)
    : undefined;
  try {
    return await unlessAborted(signal, send({ ...call, signal }));
  } finally {
    if (isLimited) clock.clearTimeout(timer);
    leave?.();
  }
}

const ofUs = (reason: unknown) => (reason instanceof Interruption ? reason : undefined);

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
