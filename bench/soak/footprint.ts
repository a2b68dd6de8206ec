import { setImmediate } from 'node:timers/promises';
import type { JumpingClock } from './clock.ts';

/** What is left of calls that have ended. */
export interface Footprint {
  /** Megabytes, after the garbage is collected; `NaN` without `--expose-gc`. */
  heap: number;
  /** Timers of the clients that have not run and were not cleared. */
  waiting: number;
  /** Timers that keep the process alive: of whatever runs in it, the portal included. */
  timers: number;
  sockets: number;
  /** What listens to the signal that most calls share. */
  listeners: number;
}

export async function footprint(clock: JumpingClock, listeners: number): Promise<Footprint> {
  // What is freed by the first collection may hold what only the next one can free.
  for (let round = 0; round < 3; round += 1) {
    await setImmediate();
    globalThis.gc?.();
  }
  const heap = globalThis.gc ? process.memoryUsage().heapUsed / 2 ** 20 : Number.NaN;
  const resources = process.getActiveResourcesInfo();
  const count = (name: string) => resources.filter((one) => one === name).length;
  return {
    ...{ heap, listeners, waiting: clock.waiting },
    ...{ timers: count('Timeout'), sockets: count('TCPSocketWrap') },
  };
}
