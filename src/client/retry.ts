import { safeMethods } from '../../generated/replay.ts';
import type { Answer, Call, Guard, Send } from './call.ts';
import { type Clock, sleep } from './clock.ts';
import { ApiError, CallError, NotSentError, OutcomeUnknownError } from './errors.ts';
import { eventOf, tell, waitFor } from './hooks.ts';
import { repeatAfter } from './verdict.ts';

const defaultAttempts = 8;
/** Milliseconds before the first repeat of a call that could not be sent; doubled each time. */
const firstDelay = 250;
const longestDelay = 10_000;

/** Repeats a call that did not run, where the document says that a repeat can help. */
export function withRetry(clock: Clock): Guard {
  return (send) => (call) =>
    call.options.retry === false ? send(call) : attempt(clock, send, call);
}

async function attempt(clock: Clock, send: Send, call: Call): Promise<Answer> {
  const { state } = call;
  for (let round = 0; ; round += 1) {
    try {
      state.isHeld = false;
      return await send(call);
    } catch (error) {
      if (error instanceof OutcomeUnknownError) state.unknown = error;
      await waitForRepeat(clock, call, error, round).catch((last: unknown) => {
        // What a repeat ends with says nothing of the attempt before it, which may have run.
        throw state.unknown ?? last;
      });
    }
  }
}

/** Waits until the call may be repeated; rejects with the error where it may not. */
async function waitForRepeat(clock: Clock, call: Call, error: unknown, round: number) {
  const delay = error instanceof CallError ? delayFor(error, call, round) : undefined;
  if (!(error instanceof CallError) || delay === undefined) throw error;
  const { code, status } = error;
  const reason = code ?? (error as NotSentError).reason;
  call.state.last = { code, status, reason };
  tell(call.hooks, 'onRetry', { ...eventOf(call), ...waitFor(call, 'retry', delay), reason });
  await sleep(clock, delay, call.signal);
}

/** Milliseconds to wait before a repeat; `undefined` where there is none. */
function delayFor(error: CallError, call: Call, round: number): number | undefined {
  const { attempts = defaultAttempts, unknownOutcome = 'never' } = call.options.retry || {};
  const { state, signal } = call;
  // The rounds count as well: what stands below may never come to the sending.
  if (signal?.aborted || state.isOver || Math.max(state.attempts, round + 1) >= attempts) {
    return undefined;
  }
  const backoff = Math.min(firstDelay * 2 ** round, longestDelay) * (0.75 + Math.random() / 2);
  if (error instanceof ApiError) return afterCode(error, call, backoff);
  if (error instanceof NotSentError) return error.isTransient ? backoff : undefined;
  const mayRepeat = unknownOutcome === 'safe-methods' && safeMethods.includes(error.method);
  return error instanceof OutcomeUnknownError && mayRepeat ? backoff : undefined;
}

function afterCode(error: ApiError, { state }: Call, backoff: number): number | undefined {
  const repeat = repeatAfter(error);
  const isLimit = repeat === 'after-delay' || repeat === 'after-reset';
  // The guard of that limit, if there is one, knows when the next attempt can go.
  if (isLimit && state.isHeld) return 0;
  return repeat === 'after-delay' ? backoff : undefined;
}
