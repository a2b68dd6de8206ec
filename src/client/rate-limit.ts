import { type BucketStore, createMemoryBuckets, type RateLimit, standardLimit } from './bucket.ts';
import { type Call, failureOf, type Guard } from './call.ts';
import { type Clock, sleep, systemClock } from './clock.ts';
import { CallError, NotSentError } from './errors.ts';
import { Gate, type Place, patience } from './gate.ts';
import { eventOf, tell } from './hooks.ts';

export interface RateLimitOptions extends Partial<RateLimit> {
  /** How many calls may wait for one portal; one more is refused. @default 1000 */
  maxWaiting?: number | undefined;
  /** Where the buckets are kept. @default in memory, shared by all clients of this process */
  store?: BucketStore | undefined;
}

/** Milliseconds after which a call that waits looks at its place again, and tells its hook. */
const lookAgain = 1_000;

/** Lets the calls to each portal go in order, at the rate that its bucket takes. */
export class RateLimiter {
  readonly #gates = new WeakMap<BucketStore, Map<string, Gate>>();
  readonly #clock: Clock;
  readonly #memory: BucketStore;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
    this.#memory = createMemoryBuckets(clock);
  }

  /** The guard for the calls of one client; all clients of a portal share its bucket. */
  guard(portal: string, options: RateLimitOptions = {}): Guard {
    const { maxWaiting = 1000, store = this.#memory, burst, drainPerSecond } = options;
    const limit = {
      burst: burst ?? standardLimit.burst,
      drainPerSecond: drainPerSecond ?? standardLimit.drainPerSecond,
    };
    const gate = this.#gateOf(store, portal, limit);
    return (send) => async (call) => {
      call.progress.ticket ??= ticketOf(gate, call, maxWaiting);
      const place: Place = { call, tellAt: 0, wake() {} };
      gate.join(place);
      try {
        await this.#turn(gate, place);
        const answer = await send(call);
        gate.learnSuccess();
        return answer;
      } catch (error) {
        const isCallError = error instanceof CallError;
        if (isCallError && error.code === 'QUERY_LIMIT_EXCEEDED') gate.learnRefusal();
        throw error;
      } finally {
        gate.leave(place);
      }
    };
  }

  /** Clients that give other figures for a portal stand at a gate of their own, before one bucket. */
  #gateOf(store: BucketStore, portal: string, limit: RateLimit): Gate {
    const gates = this.#gates.get(store) ?? new Map<string, Gate>();
    const key = `${portal} ${limit.burst} ${limit.drainPerSecond}`;
    const gate = gates.get(key) ?? new Gate(store, portal, limit);
    this.#gates.set(store, gates.set(key, gate));
    return gate;
  }

  /**
   * Waits for the turn of a call. Each call has a timer of its own, so that one whose timer is lost
   * (a Worker drops those of a request that has ended) holds up nobody.
   */
  async #turn(gate: Gate, place: Place): Promise<void> {
    for (;;) {
      void this.#serve(gate);
      if (place.error) throw place.error;
      if (place.at !== undefined) return;
      const now = this.#clock.now();
      const untilOpen = gate.opensAt(now) - now;
      this.#tell(gate, place, now);
      const isFirst = gate.queue[0] === place;
      const delay = isFirst ? Math.min(untilOpen, lookAgain) : lookAgain;
      await sleep(this.#clock, delay, place.call.signal, (wake) => {
        place.wake = wake;
      });
    }
  }

  /** Lets calls go while the bucket takes them. */
  async #serve(gate: Gate): Promise<void> {
    while (gate.queue.length > 0) {
      const now = this.#clock.now();
      if (gate.opensAt(now) > now) return;
      let delay: number | Promise<number>;
      try {
        delay = gate.take();
        if (typeof delay !== 'number') {
          gate.askedUntil = now + patience;
          // A store may keep its figures as text.
          delay = Number(await delay);
          gate.askedUntil = 0;
        }
      } catch {
        gate.askedUntil = 0;
        // Meanwhile another call can have become the first, or none is left.
        const [head] = gate.queue;
        if (head) gate.serve(now, storeFailure(head.call));
        continue;
      }
      if (delay > 0) {
        gate.fullUntil = this.#clock.now() + delay;
        gate.wakeFirst();
      } else if (gate.queue[0]) {
        gate.serve(this.#clock.now());
      }
    }
  }

  /** Tells a call that it waits while the bucket is full, and where it stands, once a second. */
  #tell(gate: Gate, place: Place, now: number): void {
    const { fullUntil, queue } = gate;
    if (now >= fullUntil || now < place.tellAt) return;
    place.tellAt = now + lookAgain;
    const before = queue.indexOf(place);
    tell(place.call.hooks, 'onWait', {
      ...eventOf(place.call, 1),
      reason: 'rate-limit',
      delay: fullUntil - now + (before * 1000) / gate.limit.drainPerSecond,
      place: before + 1,
      waiting: queue.length,
    });
  }
}

/** A place in the order of calls. One that was refused by the portal keeps it, and is never refused. */
function ticketOf(gate: Gate, call: Call, maxWaiting: number): number {
  if (gate.queue.length < maxWaiting) return gate.nextTicket++;
  throw new NotSentError(failureOf(call), `the queue is full (${maxWaiting} calls are waiting)`);
}

/** What a store throws may hold a secret of its own, so it is not handed on. */
const storeFailure = (call: Call) =>
  new NotSentError(failureOf(call), 'the store of the rate limit failed');

/** The limiter that all clients of this process share unless told otherwise. */
export const sharedLimiter = /* @__PURE__ */ new RateLimiter();
