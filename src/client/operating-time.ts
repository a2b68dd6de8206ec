import type { Time } from '../../generated/schema.ts';
import type { Answer, Call, Guard } from './call.ts';
import { type Clock, left, type Span, sleep, systemClock } from './clock.ts';
import { ApiError } from './errors.ts';
import { lookAgain, tellWait } from './hooks.ts';
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
/** Milliseconds for which the others wait for what the first call after a reset learns. */
const probeTime = 2_000;

/** The known operating time of one method, for one credential. */
interface State {
  /** Seconds that were used up; all of them after a refusal. */
  operating: number;
  /** The time until the first part of them is forgotten. */
  reset: Span;
  /** How long to wait after the next refusal, if the portal does not say. */
  wait: number;
  /** The time in which the others wait for the first call after a reset. */
  probe?: Span;
}

/** The known operating time of each method, by portal and credential. */
export type OperatingTimes = Map<string, State>;

/** States that are kept; with one more the oldest is forgotten. */
const mostStates = 10_000;

/** The operating times that all clients of this process know, unless they have a clock of their own. */
const sharedTimes: OperatingTimes = new Map();

/**
 * Makes the calls of a method wait while its operating time is used up, as the portal tells with
 * each answer: sending them would only get 429 `OPERATION_TIME_LIMIT`. What it learns is known to all
 * guards with the same `times`.
 */
export function withOperatingTime(
  clock: Clock,
  limitSeconds: number,
  times: OperatingTimes = clock === systemClock ? sharedTimes : new Map(),
): Guard {
  async function waitForReset(call: Call): Promise<void> {
    for (;;) {
      const state = times.get(keyOf(call));
      const now = clock.now();
      if (!state || state.operating < limitSeconds) return;
      const delay = Math.max(left(state.reset, now), left(state.probe, now));
      if (delay === 0) {
        state.probe = { start: now, ms: probeTime };
        return;
      }
      tellWait(call, 'operating-time', delay);
      await sleep(clock, Math.min(delay, lookAgain), call.signal);
    }
  }

  function keep(call: Call, state: State): void {
    const [oldest = ''] = times.keys();
    if (times.size === mostStates) times.delete(oldest);
    times.set(keyOf(call), state);
  }

  function learn(call: Call, answer: Answer): void {
    const { operating, distance } = figuresOf(answer);
    const ms = Math.min(distance, longestReset);
    if (distance >= 0)
      keep(call, { operating, reset: { start: clock.now(), ms }, wait: firstWait });
    else times.delete(keyOf(call));
  }

  function learnRefusal(call: Call): void {
    const now = clock.now();
    const { reset, wait = firstWait } = times.get(keyOf(call)) ?? {};
    const known = left(reset, now) > 0;
    keep(call, {
      operating: Number.POSITIVE_INFINITY,
      reset: known ? (reset as Span) : { start: now, ms: wait },
      wait: known ? wait : Math.min(wait * 2, longestWait),
    });
  }

  return (send) => async (call) => {
    await waitForReset(call);
    try {
      const answer = await send(call);
      learn(call, answer);
      return answer;
    } catch (error) {
      if (repeatAfter(error) === 'after-reset') {
        learnRefusal(call);
        call.state.isHeld = true;
      }
      // A refusal of the method itself tells that it is not blocked. All that the portal refuses
      // before it comes to the method (the rate, the credentials) says nothing of that.
      else if (error instanceof ApiError && error.status === 400) times.delete(keyOf(call));
      throw error;
    }
  };
}

const keyOf = ({ method, url, credential }: Call) => `${method} ${url} ${credential}`;

/** Seconds used up, and milliseconds until a part of them is forgotten; -1 where it is not said. */
function figuresOf(answer: Answer): { operating: number; distance: number } {
  const { time } = answer.body as { time?: Partial<Time> | null };
  const { finish, operating, operating_reset_at: reset } = time ?? {};
  const isKnown = [finish, operating, reset].every((figure) => typeof figure === 'number');
  if (!isKnown) return { operating: 0, distance: -1 };
  // The portal's clock is not ours: only the distance between its own figures counts.
  const distance = ((reset as number) - (finish as number)) * 1000;
  return { operating: operating as number, distance };
}
