import type { Call } from './call.ts';
import type { CallEvent, Hooks, WaitEvent } from './events.ts';
import type { Wait } from './failure.ts';

/** The facts of a call that its events carry: of the attempt under way, or of the next one. */
export function eventOf({ method, state }: Call, next: 0 | 1 = 0): CallEvent {
  const { requestId, attempts } = state;
  return { method, requestId, attempt: attempts + next };
}

/** Notes what a call waits for, and answers what its event says of it. */
export function waitFor(call: Call, reason: Wait['reason'], delay: number) {
  const until = new Date(Date.now() + delay);
  call.state.wait = { reason, until };
  return { delay, until };
}

/** Milliseconds after which a call that waits looks again, and tells its hook. */
export const lookAgain = 1_000;

/** Tells that a call waits for a limit. */
export function tellWait(
  call: Call,
  reason: WaitEvent['reason'],
  delay: number,
  { place = 1, waiting = 1 } = {},
): void {
  const { code, status } = call.state.last ?? {};
  const event = { ...eventOf(call, 1), ...waitFor(call, reason, delay), reason, code, status };
  tell(call.hooks, 'onWait', { ...event, place, waiting });
}

/** Tells a hook, and lets nothing that it throws reach the call. */
export function tell<Name extends keyof Hooks>(
  hooks: Hooks,
  name: Name,
  event: Parameters<NonNullable<Hooks[Name]>>[0],
): void {
  try {
    // A logger that fails must not fail the call, nor the process when it fails later; its promise
    // can be of any kind, such as one of another realm.
    const done: unknown = hooks[name]?.(event as never);
    if (done) Promise.resolve(done).catch(() => undefined);
  } catch {
    // The same.
  }
}
