import type { ClockState } from '../../index.ts';
import { byId, dateOf, setText } from './dom.ts';

let clock: ClockState | undefined;
/** Milliseconds since 1970, by the clock of the browser: when the portal's clock was read. */
let askedAt = 0;

/** Takes what time it is in the portal, and shows it. */
export function takeClock(state: ClockState): void {
  clock = state;
  askedAt = Date.now();
  showClock();
}

/** Shows what time it is by now; nothing before the portal has said it. */
export function showClock(): void {
  if (!clock) return;
  const isMoving = clock.mode === 'system';
  const passed = isMoving ? Date.now() - askedAt : 0;
  const moment = `${dateOf(Date.parse(clock.now) + passed)} UTC`;
  setText(byId('clock'), isMoving ? moment : `${moment}, stands still`);
}
