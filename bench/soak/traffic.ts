import { setImmediate } from 'node:timers/promises';

/** Turns of the event loop in which nothing may happen before all counts as waiting. */
const quietTurns = 5;

/** Counts what the global `fetch` has under way, while it is watched. */
export class Traffic {
  underWay = 0;
  readonly #fetch = globalThis.fetch;

  watch(): void {
    globalThis.fetch = async (...given) => {
      this.underWay += 1;
      try {
        return await this.#fetch(...given);
      } finally {
        this.underWay -= 1;
      }
    };
  }

  unwatch(): void {
    globalThis.fetch = this.#fetch;
  }
}

/** Lets the others go on until the condition has held for some turns. */
export async function until(condition: () => boolean): Promise<void> {
  for (let quiet = 0; quiet < quietTurns; quiet = condition() ? quiet + 1 : 0) await setImmediate();
}
