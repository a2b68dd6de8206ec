import { type BucketStore, createMemoryBuckets, type RateLimit, standardLimit } from './bucket.ts';
import type { Guard } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import { CallError } from './errors.ts';
import { Gate } from './gate.ts';

export interface RateLimitOptions extends Partial<RateLimit> {
  /** How many calls may wait for one portal; one more is refused. @default 1000 */
  maxWaiting?: number | undefined;
  /** Where the buckets are kept. @default in memory, shared by all clients of this process */
  store?: BucketStore | undefined;
}

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
      call.state.ticket ??= gate.ticketFor(call, maxWaiting);
      const place = gate.join(call);
      try {
        await gate.turn(place);
        const answer = await send(call);
        gate.learnSuccess();
        return answer;
      } catch (error) {
        if (error instanceof CallError && error.code === 'QUERY_LIMIT_EXCEEDED') {
          gate.learnRefusal();
          // Back to the front of the queue at once: the bucket knows how long to wait.
          call.state.isHeld = true;
        }
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
    const gate = gates.get(key) ?? new Gate(this.#clock, store, portal, limit);
    this.#gates.set(store, gates.set(key, gate));
    return gate;
  }
}

/** The limiter that all clients of this process share unless told otherwise. */
export const sharedLimiter = /* @__PURE__ */ new RateLimiter();
