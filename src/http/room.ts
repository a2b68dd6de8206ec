// Not the global ones, which tests fake.
import { clearTimeout, setTimeout } from 'node:timers';

/** Somebody who holds a part of the room. */
export interface Guest {
  held: number;
  /** Bytes that it waits for, and what goes on then. */
  waiting?: { bytes: number; enter(): void };
  /** Milliseconds: the time of its last bytes. */
  seen: number;
  /** Sends it away, when it takes room for which others wait and nothing comes any more. */
  end(): void;
}

export interface RoomOptions {
  /** Bytes that all of them hold. */
  bytes: number;
  /** Milliseconds after which one who got nothing is sent away for those who wait. */
  patience: number;
  /** @default the clock of the process */
  now?: () => number;
  /** Calls a function after some milliseconds, unless what it returns is called. @default a timer */
  after?: (ms: number, run: () => void) => () => void;
}

/**
 * Room for a number of bytes that many share. It bounds what they hold and not how many they are, so that
 * some who have stopped in the middle leave room for others.
 */
export class Room {
  #used = 0;
  /** The one that came first stands first. */
  readonly #guests = new Set<Guest>();
  #stop: (() => void) | undefined;
  readonly #options: Required<RoomOptions>;

  constructor(options: RoomOptions) {
    this.#options = { now: () => performance.now(), after: timer, ...options };
  }

  /** @param end called when others need the room more */
  enter(end: () => void): Guest {
    const guest = { held: 0, seen: this.#options.now(), end };
    this.#guests.add(guest);
    return guest;
  }

  /** Bytes that have come: it goes on at once, or when there is room for them. */
  take(guest: Guest, bytes: number): Promise<void> | undefined {
    guest.seen = this.#options.now();
    if (this.#used + bytes <= this.#options.bytes) {
      this.#give(guest, bytes);
      return undefined;
    }
    return new Promise((enter) => {
      guest.waiting = { bytes, enter };
      this.#admit();
    });
  }

  leave(guest: Guest): void {
    if (!this.#guests.delete(guest)) return;
    this.#used -= guest.held;
    this.#admit();
  }

  #give(guest: Guest, bytes: number): void {
    guest.held += bytes;
    guest.seen = this.#options.now();
    this.#used += bytes;
  }

  /**
   * Lets bodies in that fit; where all wait for each other, lets the first in, so that one can finish.
   */
  #admit(): void {
    const waiting = [...this.#guests].filter((one) => one.waiting);
    const isStuck = waiting.length > 0 && waiting.length === this.#guests.size;
    for (const [index, guest] of waiting.entries()) {
      const { bytes, enter } = guest.waiting as NonNullable<Guest['waiting']>;
      const fits = this.#used + bytes <= this.#options.bytes;
      if (!fits && !(isStuck && index === 0)) continue;
      delete guest.waiting;
      this.#give(guest, bytes);
      enter();
    }
    this.#watch();
  }

  /** As long as somebody waits, those are sent away who get nothing. */
  #watch(): void {
    const isWaited = [...this.#guests].some((one) => one.waiting);
    if (!isWaited) {
      this.#stop?.();
      this.#stop = undefined;
      return;
    }
    const { patience, after, now } = this.#options;
    this.#stop ??= after(patience, () => {
      this.#stop = undefined;
      const idle = [...this.#guests].filter((one) => !one.waiting && now() - one.seen >= patience);
      for (const guest of idle) {
        this.leave(guest);
        guest.end();
      }
      this.#watch();
    });
  }
}

function timer(ms: number, run: () => void): () => void {
  const timeout = setTimeout(run, ms);
  timeout.unref();
  return () => clearTimeout(timeout);
}
