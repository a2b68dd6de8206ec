import type { Store } from './store/store.ts';

/** `fixed` stands still until it is moved, so that the same calls give the same answers. */
export type ClockMode = 'fixed' | 'system';

/** The clock of a portal. Where a fixed one stands, and how far one was moved, is part of the state. */
export class PortalClock {
  #offset: number;
  readonly #store: Store;
  readonly #setting: string;
  readonly #now: () => number;

  constructor(store: Store, mode: ClockMode) {
    this.#store = store;
    this.#setting = mode === 'fixed' ? 'clock' : 'clock offset';
    this.#now = mode === 'fixed' ? () => 0 : Date.now;
    this.#offset = this.#read();
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now() + this.#offset;
  }

  /** Moves the clock forward, by milliseconds. */
  advance(ms: number): void {
    this.#store.set(this.#setting, String(this.#read() + ms));
    this.reload();
  }

  /** After the state was replaced. */
  reload(): void {
    this.#offset = this.#read();
  }

  #read(): number {
    return Number(this.#store.setting(this.#setting) ?? 0);
  }
}
