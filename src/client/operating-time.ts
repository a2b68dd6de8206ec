import type { Time } from '../../generated/schema.ts';
import type { Answer, Call, Guard } from './call.ts';
import { type Clock, sleep } from './clock.ts';
import { eventOf, tell } from './hooks.ts';
import { repeatAfter } from './verdict.ts';

/** Seconds: the figure of the documentation's example; the operator of a portal can set another. */
export const documentedOperatingLimit = 480;

/**
 * Milliseconds to wait after a refusal, if the portal has not said how long; doubled with each
 * refusal. A part of the operating time is forgotten every 60 seconds.
 */
const firstWait = 5_000;
const longestWait = 60_000;
/** Milliseconds: the operating time counts over 10 minutes, so that no reset is further away. */
const longestReset = 600_000;

/**
 * Makes the calls of a method wait while its operating time is used up, as the portal tells with
 * each answer: sending them would only get 429 `OPERATION_TIME_LIMIT`.
 */
export function withOperatingTime(clock: Clock, limitSeconds: number): Guard {
  /** By method: when the first part of its time is forgotten, and whether to wait for that. */
  const states = new Map<string, { resetAt: number; isUsedUp: boolean; wait?: number }>();

  function learn(method: string, answer: Answer): void {
    const { time } = answer.body as { time?: Partial<Time> | null };
    const { finish, operating, operating_reset_at: reset } = time ?? {};
    // The portal's clock is not ours: only the distance between its own figures counts.
    const distance = (Number(reset) - Number(finish)) * 1000;
    if (!(distance >= 0)) return;
    const resetAt = clock.now() + Math.min(distance, longestReset);
    states.set(method, { resetAt, isUsedUp: Number(operating) >= limitSeconds });
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
    const state = states.get(call.method);
    if (state?.isUsedUp) await waitUntil(clock, call, state.resetAt);
    try {
      const answer = await send(call);
      learn(call.method, answer);
      return answer;
    } catch (error) {
      if (repeatAfter(error) === 'after-reset') learnRefusal(call.method);
      throw error;
    }
  };
}

async function waitUntil(clock: Clock, call: Call, moment: number): Promise<void> {
  const delay = moment - clock.now();
  if (delay <= 0) return;
  tell(call.hooks.onWait, { ...eventOf(call, 1), reason: 'operating-time', delay, waiting: 1 });
  await sleep(clock, delay, call.signal);
}
