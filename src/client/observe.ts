import type { Guard } from './call.ts';
import type { Clock } from './clock.ts';
import { CallError } from './errors.ts';
import { eventOf, tell } from './hooks.ts';

/** Counts the attempts of a call, and tells the hooks of each. */
export function withHooks(clock: Clock): Guard {
  return (send) => async (call) => {
    const { hooks } = call;
    call.progress.attempts += 1;
    const event = eventOf(call);
    tell(hooks, 'onRequest', event);
    const start = clock.now();
    const report = (status: number | undefined, code: string | undefined) => {
      if (!hooks.onResponse) return;
      tell(hooks, 'onResponse', { ...event, status, code, duration: clock.now() - start });
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
