import { type Clock, systemClock } from '../client/clock.ts';
import { columnsOf } from './fields.ts';

/** Milliseconds after which somebody wonders whether anything happens. */
const patience = 1000;
/** Milliseconds between two looks of the line. */
const tick = 200;

/** One line about what takes so long. */
export interface Progress {
  /** Names the work that runs from now on. @param wait milliseconds that it is known to take */
  say(what: string, wait?: number): void;
  /** Shows the line at once: for work that leaves no time to show it later. */
  show(): void;
  /** Takes the line away. */
  end(): void;
}

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/**
 * Shows a line when something takes longer than a second. Only on a terminal, and there on stderr: what
 * is written into files and pipes has no use for it.
 */
export function startProgress(
  screen: Screen = process.stderr,
  clock: Clock = systemClock,
): Progress {
  let timer: unknown;
  let text = () => '';
  let isShown = false;

  function show(): void {
    screen.write(`\r\x1b[K${text().slice(0, columnsOf(screen) - 1)}`);
    isShown = true;
    timer = clock.setTimeout(show, tick);
  }

  return {
    say(what, wait) {
      const start = clock.now();
      text = () => describe(what, clock.now() - start, wait);
      if (screen.isTTY && timer === undefined) timer = clock.setTimeout(show, patience);
    },
    show() {
      clock.clearTimeout(timer);
      if (screen.isTTY) show();
    },
    end() {
      clock.clearTimeout(timer);
      timer = undefined;
      if (isShown) screen.write('\r\x1b[K');
      isShown = false;
    },
  };
}

/**
 * Runs work, and says so when it takes longer than a second.
 *
 * @param atOnce whether it is said before, since nothing else happens while it is done
 */
export async function withProgress<T>(
  what: string,
  work: () => Promise<T>,
  atOnce = false,
): Promise<T> {
  const progress = startProgress();
  progress.say(what);
  if (atOnce) progress.show();
  try {
    return await work();
  } finally {
    progress.end();
  }
}

function describe(what: string, passed: number, wait?: number): string {
  const seconds = Math.floor(passed / 1000);
  if (wait === undefined) return seconds < 1 ? `${what} …` : `${what} … ${seconds} s`;
  return `${what}: ${(Math.max(0, wait - passed) / 1000).toFixed(1)} s …`;
}
