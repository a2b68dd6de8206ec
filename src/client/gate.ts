import type { BucketStore, RateLimit } from './bucket.ts';
import { type Call, ranks } from './call.ts';

/** Calls that may be under way before the first answer has come: the bucket may be full already. */
const firstWindow = 3;
/** Milliseconds after which a call that has no answer no longer holds up those behind it. */
export const patience = 2_000;
/**
 * Milliseconds between two calls of which the first has no answer yet: each has a connection of its
 * own, and would overtake the other if it was sent at the same time.
 */
const spacing = 20;
/** No rate is held up by that: half of the time that it leaves for each call. */
const spacingFor = ({ drainPerSecond }: RateLimit) => Math.min(spacing, 500 / drainPerSecond);

/** A call that waits for its turn, or has had it and waits for its answer. */
export interface Place {
  readonly call: Call;
  /** When it was sent. */
  at?: number;
  /** The end of a call that cannot have its turn. */
  error?: Error;
  /** When its hook is told again. */
  tellAt: number;
  /** Makes it look at the gate again. */
  wake: () => void;
}

/** What is known of one bucket: who waits for it, who is under way, and how many may be. */
export class Gate {
  readonly #store: BucketStore;
  readonly #portal: string;
  readonly limit: RateLimit;
  /** Those that wait: by priority, and within one in the order in which they were called. */
  readonly queue: Place[] = [];
  /** How many calls may be under way. It widens with each answer, and closes with a refusal. */
  window = firstWindow;
  nextTicket = 0;
  /** Until when the bucket is full. */
  fullUntil = 0;
  /** Until when the bucket is being asked. */
  askedUntil = 0;
  readonly #underWay = new Set<Place>();

  constructor(store: BucketStore, portal: string, limit: RateLimit) {
    this.#store = store;
    this.#portal = portal;
    this.limit = limit;
  }

  /** Takes a place in the bucket. */
  take(): number | Promise<number> {
    return this.#store.take(this.#portal, this.limit);
  }

  /** A refusal tells that the bucket is full, whoever has filled it. */
  learnRefusal(): void {
    this.window = 1;
    // Where the store fails here, the next call asks it again, and is told of its failure.
    const overflow = async () => this.#store.overflow(this.#portal, this.limit);
    overflow().catch(() => undefined);
  }

  /**
   * One more may be under way. More than there is room for would not arrive sooner, but be refused
   * together where somebody else has filled the bucket.
   */
  learnSuccess(): void {
    this.window = Math.min(this.window + 1, Math.max(10, this.limit.burst / 5));
  }

  /** From the end: most calls are new, and have the highest ticket. One that comes back does not. */
  join(place: Place): void {
    let index = this.queue.length;
    while (index > 0 && isBefore(place.call, (this.queue[index - 1] as Place).call)) index -= 1;
    this.queue.splice(index, 0, place);
  }

  /** When the next call may go, as far as is known. */
  opensAt(now: number): number {
    const recent = [...this.#underWay].filter(({ at = 0 }) => now - at < patience);
    const startOf = (place?: Place) => place?.at ?? Number.NEGATIVE_INFINITY;
    return Math.max(
      this.fullUntil,
      this.askedUntil,
      startOf(recent.at(-1)) + spacingFor(this.limit),
      startOf(recent.at(-this.window)) + patience,
    );
  }

  /** Gives the first in the queue its turn; with an error, sends it away. */
  serve(now: number, error?: Error): void {
    const place = this.queue.shift() as Place;
    place.at = now;
    if (error) place.error = error;
    else this.#underWay.add(place);
    place.wake();
    this.wakeFirst();
  }

  /** The call has ended, wherever it was. */
  leave(place: Place): void {
    this.#underWay.delete(place);
    if (this.queue.includes(place)) this.queue.splice(this.queue.indexOf(place), 1);
    this.wakeFirst();
  }

  wakeFirst(): void {
    this.queue[0]?.wake();
  }
}

function isBefore(one: Call, other: Call): boolean {
  const order = (call: Call) => ranks[call.options.priority ?? 'normal'];
  const distance = order(one) - order(other);
  return (distance || (one.progress.ticket as number) - (other.progress.ticket as number)) < 0;
}
