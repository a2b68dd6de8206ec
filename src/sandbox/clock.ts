import { momentOf } from '../http/moment.ts';
import { ensure, isWhole } from './input.ts';
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
    this.#offset = this.#stored();
    store.onChange(() => {
      this.#offset = this.#stored();
    });
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now() + this.#offset;
  }

  /** The same, where another process may have moved it. */
  read(): number {
    this.#offset = this.#stored();
    return this.now();
  }

  /**
   * Moves the clock forward, by milliseconds.
   *
   * @throws InputError for what is no whole number, 0 or more
   */
  advance(ms: number): void {
    ensure(isWhole(ms, 0), 'A clock is advanced by whole milliseconds, 0 or more.');
    ensure(this.read() + ms <= latest, 'The clock ends with the year 9999.');
    this.#offset = this.#store.transaction(() => {
      const offset = this.#stored() + ms;
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
    const target = momentOf(moment);
    ensure(!Number.isNaN(target), 'A moment is written like 2026-01-12T10:00:00Z, or with +03:00.');
    const now = this.read();
    const text = new Date(now).toISOString();
    ensure(target >= now, `The clock moves forward only, and it is ${text} already.`);
    this.advance(target - now);
  }

  #stored(): number {
    return Number(this.#store.setting(this.#setting) ?? 0);
  }
}
