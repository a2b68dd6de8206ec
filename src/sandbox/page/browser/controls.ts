import type { ClockState, PlannedFailure, PortalLimits } from '../../index.ts';
import { ask, attempt } from './ask.ts';
import { showClock, takeClock } from './clock.ts';
import { byId, make, setText } from './dom.ts';
import { describeFailure } from './failure-form.ts';

const mostFailures = 20;

/** Shows the clock, the limits and the failures that wait. */
export async function showControls(): Promise<void> {
  const [clock, limits, { failures }] = await Promise.all([
    ask<ClockState>('clock'),
    ask<Required<PortalLimits>>('limits'),
    ask<{ failures: PlannedFailure[] }>('fail'),
  ]);
  takeClock(clock);
  setText(byId('limits'), describeLimits(limits));
  byId('clear').hidden = failures.length === 0;
  const rows = failures.slice(0, mostFailures).map((one) => make('li', '', describeFailure(one)));
  byId('failures').replaceChildren(...rows);
}

function describeLimits({ rate, operating, operatingCost }: Required<PortalLimits>): string {
  const bucket =
    typeof rate === 'boolean'
      ? 'No limit of the rate'
      : `${rate.burst} calls at once, ${rate.drainPerSecond} per second`;
  const time =
    operating === false
      ? 'no limit of operating time'
      : `${operating} s of operating time, ${operatingCost} s per call`;
  return `${bucket}; ${time}.`;
}

/** Lets the buttons change the portal, and the clock go on. */
export function listenForControls(): void {
  byId('clear').addEventListener('click', () => attempt(() => ask('fail', 'DELETE')));
  byId('reset').addEventListener('click', () => {
    const isMeant = confirm('Forget all that was done, and begin anew?');
    if (isMeant) attempt(() => ask('reset', 'POST', {}));
  });
  for (const button of document.querySelectorAll<HTMLElement>('[data-advance]')) {
    const advance = Number(button.dataset.advance);
    button.addEventListener('click', () => attempt(() => ask('clock', 'POST', { advance })));
  }
  setInterval(showClock, 1000);
}
