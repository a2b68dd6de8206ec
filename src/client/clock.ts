/** Where the client takes its time from; a test hands in one that it moves by hand. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/**
 * A stretch of time that was measured at its start. A clock that has gone back since then (a suspended
 * machine, fake timers between two tests) makes it void, so that it delays nobody.
 */
export interface Span {
  start: number;
  ms: number;
}

/** Milliseconds that are left of it, 0 when it is over or void. */
export function left(span: Span | undefined, now: number): number {
  if (!span || now < span.start) return 0;
  return Math.max(0, span.start + span.ms - now);
}

/** Waits for something that cannot be aborted, and leaves it when the signal is. */
export function unlessAborted<T>(
  signal: AbortSignal | undefined,
  value: T | Promise<T>,
): Promise<T> {
  const result = Promise.resolve(value);
  if (!signal) return result;
  // Nobody may be left to hear of its failure.
  result.catch(() => undefined);
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Waits for something that cannot be aborted, and rejects with `late()` when it takes longer. */
export function within<T>(clock: Clock, ms: number, value: Promise<T>, late: () => unknown) {
  return new Promise<T>((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(late()), ms);
    value.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

/** Waits, unless the signal is aborted before: then it rejects with the signal's reason, at once. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  let timer: unknown;
  const over = new Promise<void>((resolve) => {
    timer = clock.setTimeout(resolve, ms);
  });
  return unlessAborted(signal, over).finally(() => clock.clearTimeout(timer));
}
