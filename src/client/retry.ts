import { methodTraits } from '../../generated/replay.ts';
import type { Answer, Call, Guard, Send } from './call.ts';
import { type Clock, sleep } from './clock.ts';
import { CallError, type NotSentError, OutcomeUnknownError } from './errors.ts';
import { repeatAfter } from './verdict.ts';

const defaultAttempts = 8;
/** Milliseconds before the first repeat of a call that could not be sent; doubled each time. */
const firstDelay = 250;
const longestDelay = 10_000;

/** Told of each repeat before the wait for it. */
export type Repeated = (call: Call, delay: number, reason: string) => void;

/** Repeats a call that did not run, where the document says that a repeat can help. */
export function repeating(clock: Clock, repeated: Repeated): Guard {
  return (send) => (call) =>
    call.options.retry === false ? send(call) : attempt(clock, repeated, send, call);
}

async function attempt(clock: Clock, repeated: Repeated, send: Send, call: Call): Promise<Answer> {
  const { state, signal } = call;
  for (let round = 1; ; round += 1) {
    try {
      state.isHeld = false;
      return await send(call);
    } catch (error) {
      if (error instanceof OutcomeUnknownError) state.unknown = error;
      const delay = delayFor(error, call, round);
      // The end of a repeat says nothing of the attempt before it, which may have run.
      if (delay === undefined) throw state.unknown ?? error;
      const { code, status, reason = code as string } = error as NotSentError;
      state.last = { code, status, reason };
      repeated(call, delay, reason);
      await sleep(clock, delay, signal);
    }
  }
}

/** Milliseconds to wait before a repeat; `undefined` where there is none. */
function delayFor(error: unknown, call: Call, round: number): number | undefined {
  const { attempts = defaultAttempts, unknownOutcome } = call.options.retry || {};
  const { state, signal, method } = call;
  // The rounds count as well: what stands below may never come to the sending.
  const isLast = Math.max(state.attempts, round) >= attempts;
  if (!(error instanceof CallError) || isLast || state.isOver || signal?.aborted) return undefined;
  const repeat = repeatAfter(error);
  // The guard of the limit, if there is one, knows when the next attempt can go.
  if (state.isHeld) return 0;
  const isSafe = unknownOutcome === 'safe-methods' && methodTraits[method]?.[1];
  const canHelp =
    repeat === 'after-delay' ||
    (error as NotSentError).isTransient ||
    (isSafe && error.ran === 'unknown');
  const backoff = Math.min(firstDelay * 2 ** (round - 1), longestDelay);
  return canHelp ? backoff * (0.75 + Math.random() / 2) : undefined;
}
