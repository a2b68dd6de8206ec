import type { Clock } from 'bitrix24-chat-api';

interface Timer {
  at: number;
  run: () => void;
}

/** Milliseconds between two timers that can run without a look at what the first has started. */
const grain = 50;

/**
 * Stands still while anything is under way and then moves to the next timer, so that nothing depends
 * on the speed of the machine. It jumps when it is told to, as clocks do that somebody sets.
 */
export class JumpingClock implements Clock {
  #elapsed = 0;
  #offset = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#elapsed + this.#offset;
  }

  /** A jump changes what time it is, and not how long a timer takes. */
  jump(ms: number): void {
    this.#offset += ms;
  }

  setTimeout(run: () => void, ms: number): unknown {
    // Like a timer of Node: one of less would not move the clock, and could be set for ever.
    const timer = { at: this.#elapsed + Math.max(1, ms), run };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as Timer);
  }

  /** Moves to the next timer, if there is one, and runs those that are due soon after it as well. */
  step(): void {
    const first = Math.min(...[...this.#timers].map(({ at }) => at));
    const due = [...this.#timers].filter(({ at }) => at <= first + grain);
    for (const timer of due.sort((one, other) => one.at - other.at)) {
      this.#elapsed = Math.max(this.#elapsed, timer.at);
      // One that ran before may have cleared it.
      if (this.#timers.delete(timer)) timer.run();
    }
  }

  /** Milliseconds that have passed, jumps left out. */
  get elapsed(): number {
    return this.#elapsed;
  }

  /** Timers that were set, and neither ran nor were cleared. */
  get waiting(): number {
    return this.#timers.size;
  }
}
