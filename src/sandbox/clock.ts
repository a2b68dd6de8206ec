import { check, isWhole } from './input.ts';
import type { Store } from './store/store.ts';

/** `fixed` stands still until it is moved, so that the same calls give the same answers. */
export type ClockMode = 'fixed' | 'system';

/** The last moment that the clock can show: years after it have more than four digits. */
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** The clock of a portal. Where a fixed one stands, and how far one was moved, is part of the state. */
export class PortalClock {
  readonly mode: ClockMode;
  #offset: number;
  readonly #store: Store;
  readonly #setting: string;
  readonly #now: () => number;

  constructor(store: Store, mode: ClockMode) {
    this.mode = mode;
    this.#store = store;
    this.#setting = mode === 'fixed' ? 'clock' : 'clock offset';
    this.#now = mode === 'fixed' ? () => 0 : () => Date.now();
    this.#offset = this.#read();
    store.onChange(() => {
      this.#offset = this.#read();
    });
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now() + this.#offset;
  }

  /**
   * Moves the clock forward, by milliseconds.
   *
   * @throws InputError for what is no whole number, 0 or more
   */
  advance(ms: number): void {
    check(isWhole(ms, 0), 'A clock is advanced by whole milliseconds, 0 or more.');
    this.#offset = this.#read();
    check(this.now() + ms <= latest, 'The clock ends with the year 9999.');
    this.#offset = this.#store.transaction(() => {
      const offset = this.#read() + ms;
      this.#store.set(this.#setting, String(offset));
      return offset;
    });
  }

  /**
   * Moves the clock forward to a moment, as ISO 8601 with an offset.
   *
   * @throws InputError when that is no moment, or one that has passed
   */
  advanceTo(moment: string): void {
    const target = parseMoment(moment);
    check(!Number.isNaN(target), 'A moment is written like 2026-01-12T10:00:00Z, or with +03:00.');
    // Another process may have moved it.
    this.#offset = this.#read();
    const now = this.now();
    const text = new Date(now).toISOString();
    check(target >= now, `The clock moves forward only, and it is ${text} already.`);
    this.advance(target - now);
  }

  #read(): number {
    return Number(this.#store.setting(this.#setting) ?? 0);
  }
}

const momentShape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** JavaScript alone takes the 30th of February for the 2nd of March. */
function parseMoment(text: unknown): number {
  const [, day] = (typeof text === 'string' && momentShape.exec(text)) || [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const exists =
    !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day as string);
  return exists ? Date.parse(text as string) : Number.NaN;
}
