import { type BucketStore, createMemoryBuckets, type RateLimit, standardLimit } from './bucket.ts';
import { type Call, failureOf, type Guard } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import { CallError, NotSentError } from './errors.ts';
import { eventOf, tell } from './hooks.ts';
import { CallQueue } from './queue.ts';

export interface RateLimitOptions extends Partial<RateLimit> {
  /** How many calls may wait for one portal; one more is refused. @default 1000 */
  maxWaiting?: number;
  /** Where the buckets are kept. @default in memory, shared by all clients of this process */
  store?: BucketStore;
}

interface Bucket {
  portal: string;
  limit: RateLimit;
  store: BucketStore;
}

/** Calls that may be under way before the first answer has come: the bucket may be full already. */
const firstWindow = 3;

/**
 * Calls under way at most. More would not arrive sooner, since the bucket drains slowly, but could
 * overtake each other, and be refused together where somebody else has filled the bucket.
 */
const widest = ({ burst }: RateLimit) => Math.max(10, burst / 5);

/** What is known of one portal: who waits, how many are under way, and how many may be. */
class Gate {
  readonly queue = new CallQueue();
  underWay = 0;
  window = firstWindow;
  nextTicket = 0;
  isPumping = false;
  /** Until when nobody goes on, by the clock of the limiter. */
  closedUntil = 0;
}

/** Lets the calls to each portal go in order, at the rate that its bucket takes. */
export class RateLimiter {
  readonly #gates = new Map<string, Gate>();
  readonly #clock: Clock;
  readonly #memory: BucketStore;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
    this.#memory = createMemoryBuckets(clock);
  }

  /** The guard for the calls of one client; all clients of a portal share its gate. */
  guard(portal: string, options: RateLimitOptions = {}): Guard {
    const { maxWaiting = 1000, store = this.#memory, ...limit } = options;
    const bucket: Bucket = { portal, limit: { ...standardLimit, ...limit }, store };
    const gate = this.#gates.get(portal) ?? new Gate();
    this.#gates.set(portal, gate);
    return (send) => async (call) => {
      await this.#enter(gate, bucket, call, maxWaiting);
      try {
        const answer = await send(call);
        gate.window = Math.min(gate.window + 1, widest(bucket.limit));
        return answer;
      } catch (error) {
        learn(gate, bucket, error);
        throw error;
      } finally {
        gate.underWay -= 1;
        if (gate.queue.size > 0) void this.#pump(gate, bucket);
      }
    };
  }

  #enter(gate: Gate, bucket: Bucket, call: Call, maxWaiting: number): Promise<void> {
    const { progress } = call;
    if (progress.ticket === undefined && gate.queue.size >= maxWaiting) {
      throw new NotSentError(
        failureOf(call),
        `the queue is full (${maxWaiting} calls are waiting)`,
      );
    }
    progress.ticket ??= gate.nextTicket++;
    const turn = gate.queue.wait(call, progress.ticket);
    this.#tellWaiting(gate);
    void this.#pump(gate, bucket);
    return turn;
  }

  /** Lets calls go while there is room; whoever comes meanwhile is served by the same loop. */
  async #pump(gate: Gate, { store, portal, limit }: Bucket): Promise<void> {
    if (gate.isPumping) return;
    gate.isPumping = true;
    while (gate.queue.size > 0 && gate.underWay < gate.window) {
      let delay: number;
      try {
        const taken = store.take(portal, limit);
        // Not to wait for what is there already keeps a call that need not wait as fast as before.
        delay = typeof taken === 'number' ? taken : await taken;
      } catch {
        gate.queue.endNext(storeFailure);
        continue;
      }
      if (delay > 0) {
        gate.closedUntil = this.#clock.now() + delay;
        this.#tellWaiting(gate);
        await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, delay));
      } else if (gate.queue.endNext()) {
        gate.underWay += 1;
      }
    }
    gate.isPumping = false;
  }

  /** Tells each call once that it has to wait. */
  #tellWaiting(gate: Gate): void {
    const delay = gate.closedUntil - this.#clock.now();
    if (delay <= 0) return;
    const waiting = gate.queue.size;
    for (const call of gate.queue.untold()) {
      tell(call.hooks.onWait, { ...eventOf(call, 1), reason: 'rate-limit', delay, waiting });
    }
  }
}

/** A refusal tells that the bucket is full, whoever has filled it. The call does not wait for that. */
function learn(gate: Gate, { store, portal, limit }: Bucket, error: unknown): void {
  if (!(error instanceof CallError) || error.code !== 'QUERY_LIMIT_EXCEEDED') return;
  gate.window = 1;
  // Where the store fails here, the next call asks it again, and is told of its failure.
  const ignore = () => undefined;
  try {
    Promise.resolve(store.overflow(portal, limit)).catch(ignore);
  } catch {
    ignore();
  }
}

/** What a store throws may hold a secret of its own, so it is not handed on. */
const storeFailure = (call: Call) =>
  new NotSentError(failureOf(call), 'the store of the rate limit failed');

/** The limiter that all clients of this process share unless told otherwise. */
export const sharedLimiter = new RateLimiter();
