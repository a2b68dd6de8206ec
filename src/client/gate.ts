import type { BucketStore, RateLimit } from './bucket.ts';
import { type Call, failureOf, ranks } from './call.ts';
import { type Clock, left, type Span, unlessAborted } from './clock.ts';
import { NotSentError } from './errors.ts';
import { lookAgain, tellWait } from './hooks.ts';

/** Calls that may be under way before the first answer has come: the bucket may be full already. */
const firstWindow = 3;
/** Milliseconds after which a call that has no answer no longer holds up those behind it. */
const patience = 2_000;
/** How often a store is asked without an answer, each time for 2 seconds, before it has failed. */
const mostUnanswered = 5;
/** Milliseconds: the shortest wait, whatever a store says, so that it is not asked without end. */
const leastWait = 10;
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
  /** The time in which its hook is not told again. */
  told?: Span;
  /** Makes it look at the gate again. */
  wake: () => void;
}

/** One bucket: who waits for it, who is under way, and how many may be. */
export class Gate {
  readonly #clock: Clock;
  readonly #store: BucketStore;
  readonly #portal: string;
  readonly #limit: RateLimit;
  /** Waiting calls: by priority, and within one in the order in which they were made. */
  readonly #queue: Place[] = [];
  readonly #underWay = new Set<Place>();
  /** How many calls may be under way. It widens with each answer, and closes with a refusal. */
  #window = firstWindow;
  #nextTicket = 0;
  /** While the bucket is full. */
  #full: Span | undefined;
  /** While the bucket is being asked. */
  #asked: Span | undefined;
  /** How often the store was asked since it answered last. */
  #unanswered = 0;

  constructor(clock: Clock, store: BucketStore, portal: string, limit: RateLimit) {
    this.#clock = clock;
    this.#store = store;
    this.#portal = portal;
    this.#limit = limit;
  }

  /**
   * A place in the order of calls. One that was refused by the portal keeps it, and is never refused.
   *
   * @throws NotSentError when too many wait
   */
  ticketFor(call: Call, maxWaiting: number): number {
    if (this.#queue.length < maxWaiting) return this.#nextTicket++;
    const reason = `the queue is full (${maxWaiting} calls are waiting)`;
    throw new NotSentError(failureOf(call), reason);
  }

  /** From the end: most calls are new, and have the highest ticket. One that comes back does not. */
  join(call: Call): Place {
    const place: Place = { call, wake() {} };
    let index = this.#queue.length;
    while (index > 0 && isBefore(call, (this.#queue[index - 1] as Place).call)) index -= 1;
    this.#queue.splice(index, 0, place);
    return place;
  }

  /**
   * Waits for the turn of a call. Each call has a timer of its own, so that one whose timer is lost
   * (a Worker drops those of a request that has ended) holds up nobody.
   */
  async turn(place: Place): Promise<void> {
    for (;;) {
      void this.#serve();
      if (place.error) throw place.error;
      if (place.at !== undefined) return;
      const now = this.#clock.now();
      this.#tell(place, now);
      const isFirst = this.#queue[0] === place;
      const delay = isFirst ? Math.min(this.#untilOpen(now), lookAgain) : lookAgain;
      await this.#sleep(place, delay);
    }
  }

  /** Waits, until it is woken or its call is given up. */
  #sleep(place: Place, ms: number): Promise<void> {
    let timer: unknown;
    const over = new Promise<void>((resolve) => {
      place.wake = resolve;
      timer = this.#clock.setTimeout(resolve, ms);
    });
    const { signal } = place.call;
    return unlessAborted(signal, over).finally(() => this.#clock.clearTimeout(timer));
  }

  /** The call has ended, wherever it was. */
  leave(place: Place): void {
    this.#underWay.delete(place);
    const index = this.#queue.indexOf(place);
    if (index >= 0) this.#queue.splice(index, 1);
    this.#wakeFirst();
  }

  /** A refusal tells that the bucket is full, whoever has filled it. */
  learnRefusal(): void {
    this.#window = 1;
    // Where the store fails here, the next call asks it again, and is told of its failure.
    const overflow = async () => this.#store.overflow(this.#portal, this.#limit);
    overflow().catch(() => undefined);
  }

  /**
   * One more may be under way. More than there is room for would not arrive sooner, but be refused
   * together where somebody else has filled the bucket.
   */
  learnSuccess(): void {
    this.#window = Math.min(this.#window + 1, Math.max(10, this.#limit.burst / 5));
  }

  /** Milliseconds until the next call may go, as far as is known. */
  #untilOpen(now: number): number {
    const recent = [...this.#underWay].filter((place) => left(underWay(place), now) > 0);
    const [newest, blocking] = [recent.at(-1), recent.at(-this.#window)];
    return Math.max(
      left(this.#full, now),
      left(this.#asked, now),
      left(newest && { start: newest.at as number, ms: spacingFor(this.#limit) }, now),
      left(blocking && underWay(blocking), now),
    );
  }

  /** Lets calls go while the bucket takes them. */
  async #serve(): Promise<void> {
    while (this.#queue.length > 0) {
      const now = this.#clock.now();
      if (this.#untilOpen(now) > 0) return;
      if (this.#unanswered === mostUnanswered) return this.#fail('does not answer');
      try {
        const asked = this.#ask(now);
        // A store in memory is not waited for: calls would change places.
        const delay = typeof asked === 'number' ? asked : await asked;
        if (delay > 0) this.#close(Math.max(delay, leastWait));
        // Meanwhile another call can have become the first, or none is left.
        else if (this.#queue.length > 0) this.#release(this.#clock.now());
      } catch (error) {
        if (this.#queue.length > 0) this.#release(now, reasonOf(error));
      }
    }
  }

  /** Takes a place in the bucket. */
  #ask(now: number): number | Promise<number> {
    const delay = this.#store.take(this.#portal, this.#limit);
    if (typeof delay === 'number') return delayOf(delay);
    this.#asked = { start: now, ms: patience };
    this.#unanswered += 1;
    const answered = () => {
      this.#asked = undefined;
      this.#unanswered = 0;
    };
    return Promise.resolve(delay).finally(answered).then(delayOf);
  }

  /** Sends all away that wait; those who come after them ask again. */
  #fail(reason: string): void {
    this.#unanswered = 0;
    const now = this.#clock.now();
    while (this.#queue.length > 0) this.#release(now, reason);
  }

  #close(ms: number): void {
    this.#full = { start: this.#clock.now(), ms };
    this.#wakeFirst();
  }

  /** Gives the first in the queue its turn; where the store failed, sends it away. */
  #release(now: number, reason?: string): void {
    const place = this.#queue.shift() as Place;
    place.at = now;
    if (reason === undefined) this.#underWay.add(place);
    else
      place.error = new NotSentError(
        failureOf(place.call),
        `the store of the rate limit ${reason}`,
      );
    place.wake();
    this.#wakeFirst();
  }

  #wakeFirst(): void {
    this.#queue[0]?.wake();
  }

  /** Tells a call that it waits while the bucket is full, and where it stands, once a second. */
  #tell(place: Place, now: number): void {
    const untilFull = left(this.#full, now);
    if (untilFull === 0 || left(place.told, now) > 0) return;
    place.told = { start: now, ms: lookAgain };
    const before = this.#queue.indexOf(place);
    const delay = untilFull + (before * 1000) / this.#limit.drainPerSecond;
    const waiting = this.#queue.length;
    tellWait(place.call, 'rate-limit', delay, { place: before + 1, waiting });
  }
}

/** The time in which a call that has no answer holds up those behind it. */
const underWay = ({ at = 0 }: Place): Span => ({ start: at, ms: patience });

function isBefore(one: Call, other: Call): boolean {
  const order = (call: Call) => ranks[call.options.priority ?? 'normal'];
  const distance = order(one) - order(other);
  return (distance || (one.state.ticket as number) - (other.state.ticket as number)) < 0;
}

/**
 * Milliseconds that a store says; it may keep its figures as text.
 *
 * @throws RangeError when it says anything else, which must not be taken for a free place
 */
function delayOf(answer: unknown): number {
  const isText = typeof answer === 'string' && /^\d+(\.\d+)?$/.test(answer);
  const delay = isText ? Number(answer) : answer;
  if (typeof delay === 'number' && delay >= 0 && delay < Number.POSITIVE_INFINITY) return delay;
  throw new RangeError(`answered ${typeof delay === 'number' ? delay : typeof delay}`);
}

/** An error of a store may hold a secret of its own, so it is not handed on. */
const reasonOf = (error: unknown) =>
  error instanceof RangeError ? `${error.message}, not a number of milliseconds` : 'failed';
