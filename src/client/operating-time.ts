import type { Time } from '../../generated/schema.ts';
import type { Answer, Call, Guard } from './call.ts';
import { type Clock, sleep } from './clock.ts';
import { CallError } from './errors.ts';
import { eventOf, tell } from './hooks.ts';
import { repeatAfter } from './verdict.ts';

/** Seconds: the figure of the documentation's example; the operator of a portal can set another. */
export const documentedOperatingLimit = 480;

/**
 * Milliseconds to wait after a refusal, if the portal has not said how long; doubled with each
 * refusal. The waits between 8 attempts come to ten minutes, the longest that a ban lasts.
 */
const firstWait = 5_000;
const longestWait = 300_000;
/** Milliseconds: the operating time counts over 10 minutes, so that no reset is further away. */
const longestReset = 600_000;
/** Milliseconds for which the others wait for what that first call learns. */
const probeTime = 2_000;

interface State {
  /** When the first part of the time is forgotten. */
  resetAt: number;
  /** Whether to wait for that. */
  isUsedUp: boolean;
  /** How long to wait after the next refusal, if the portal does not say. */
  wait?: number;
  /** Until when the others wait for the first call after a reset. */
  triedUntil?: number;
}

/**
 * Makes the calls of a method wait while its operating time is used up, as the portal tells with
 * each answer: sending them would only get 429 `OPERATION_TIME_LIMIT`.
 */
export function withOperatingTime(clock: Clock, limitSeconds: number): Guard {
  const states = new Map<string, State>();

  async function waitForReset(call: Call): Promise<void> {
    for (;;) {
      const state = states.get(call.method);
      if (!state?.isUsedUp) return;
      const { resetAt, triedUntil = 0 } = state;
      const delay = Math.max(resetAt, triedUntil) - clock.now();
      if (delay <= 0) {
        state.triedUntil = clock.now() + probeTime;
        return;
      }
      const event = { ...eventOf(call, 1), reason: 'operating-time', delay } as const;
      tell(call.hooks, 'onWait', { ...event, place: 1, waiting: 1 });
      await sleep(clock, delay, call.signal);
    }
  }

  function learn(method: string, answer: Answer): void {
    const { time } = answer.body as { time?: Partial<Time> | null };
    const { finish, operating, operating_reset_at: reset } = time ?? {};
    // The portal's clock is not ours: only the distance between its own figures counts.
    const distance = (Number(reset) - Number(finish)) * 1000;
    const isKnown = distance >= 0;
    const resetAt = clock.now() + (isKnown ? Math.min(distance, longestReset) : 0);
    states.set(method, { resetAt, isUsedUp: isKnown && Number(operating) >= limitSeconds });
  }

  function learnRefusal(method: string): void {
    const { resetAt = 0, wait = firstWait } = states.get(method) ?? {};
    const known = resetAt > clock.now();
    states.set(method, {
      resetAt: known ? resetAt : clock.now() + wait,
      isUsedUp: true,
      wait: known ? wait : Math.min(wait * 2, longestWait),
    });
  }

  return (send) => async (call) => {
    call.progress.knowsReset = true;
    await waitForReset(call);
    try {
      const answer = await send(call);
      learn(call.method, answer);
      return answer;
    } catch (error) {
      if (repeatAfter(error) === 'after-reset') learnRefusal(call.method);
      // Any other answer of the portal tells that the method is not blocked.
      else if (error instanceof CallError && error.code) states.delete(call.method);
      throw error;
    }
  };
}
