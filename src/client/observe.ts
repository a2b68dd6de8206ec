import type { Call, Guard } from './call.ts';
import type { Clock } from './clock.ts';
import { CallError } from './errors.ts';
import { eventOf, tell, waitFor } from './hooks.ts';
import { repeating } from './retry.ts';

/** Tells the hook of each repeat. */
export function tellRepeat(call: Call, delay: number, reason: string): void {
  tell(call.hooks, 'onRetry', { ...eventOf(call), ...waitFor(call, 'retry', delay), reason });
}

/** Repeats a call that did not run, where the document says that a repeat can help. */
export const withRetry = (clock: Clock): Guard => repeating(clock, tellRepeat);

/** Tells the hooks of each attempt. */
export function withHooks(clock: Clock): Guard {
  return (send) => async (call) => {
    const { hooks } = call;
    const event = eventOf(call, 1);
    tell(hooks, 'onRequest', event);
    const start = clock.now();
    const report = (status: number | undefined, code: string | undefined) => {
      if (!hooks.onResponse) return;
      const duration = Math.max(0, clock.now() - start);
      tell(hooks, 'onResponse', { ...event, status, code, duration });
    };
    try {
      const answer = await send(call);
      report(answer.status, undefined);
      return answer;
    } catch (error) {
      if (error instanceof CallError) report(error.status, error.code);
      throw error;
    }
  };
}
