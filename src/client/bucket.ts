import type { Clock } from './clock.ts';

/** A leaky bucket, as Bitrix24 limits the rate of requests. */
export interface RateLimit {
  /** Requests that the empty bucket takes at once. */
  burst: number;
  /** Requests per second that leave it. */
  drainPerSecond: number;
}

/** The figures of the documentation (page on limits), for all plans but Enterprise. */
export const standardLimit: RateLimit = { burst: 50, drainPerSecond: 2 };

/** The figures of the documentation (page on limits) for Enterprise plans. */
export const enterpriseLimit: RateLimit = { burst: 250, drainPerSecond: 5 };

/**
 * Keeps the state of the buckets, one per portal. The one of the client is in memory; a shared one
 * (Redis, Valkey) lets several processes share the rate of a portal.
 */
export interface BucketStore {
  /**
   * Takes a place in the bucket of a portal.
   *
   * @returns 0 if there was one; otherwise milliseconds after which to ask again
   */
  take(portal: string, limit: RateLimit): number | Promise<number>;
  /** The portal has refused a request: its bucket is full, whatever was counted. */
  overflow(portal: string, limit: RateLimit): void | Promise<void>;
}

/** A portal drains once a second: one place is kept free for what it has not drained yet. */
const margin = 1;

/** Buckets in the memory of this process. */
export function createMemoryBuckets(clock: Clock): BucketStore {
  const buckets = new Map<string, { level: number; at: number }>();

  function drained(portal: string, { drainPerSecond }: RateLimit) {
    const bucket = buckets.get(portal) ?? { level: 0, at: clock.now() };
    const now = clock.now();
    bucket.level = Math.max(0, bucket.level - ((now - bucket.at) / 1000) * drainPerSecond);
    bucket.at = now;
    buckets.set(portal, bucket);
    return bucket;
  }

  return {
    take(portal, limit) {
      const bucket = drained(portal, limit);
      const excess = bucket.level + 1 - Math.max(1, limit.burst - margin);
      if (excess > 1e-6) return Math.ceil((excess / limit.drainPerSecond) * 1000);
      bucket.level += 1;
      return 0;
    },
    overflow(portal, limit) {
      // A second's worth above the brim: the portal drains once a second, at a moment unknown to us.
      const brim = Math.max(1, limit.burst - margin);
      drained(portal, limit).level = brim + Math.max(0, limit.drainPerSecond - 1);
    },
  };
}
