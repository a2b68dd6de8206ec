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
   * @returns 0 if there was one; otherwise milliseconds after which to ask again. Whatever else comes,
   * or nothing within 10 seconds, fails the call that waits: it is never taken for a place
   */
  take(portal: string, limit: RateLimit): number | Promise<number>;
  /** The portal has refused a request: its bucket is full, whatever was counted. */
  overflow(portal: string, limit: RateLimit): void | Promise<void>;
}

/** The level of a bucket, and the moment at which it was counted, in milliseconds. */
export interface Bucket {
  level: number;
  at: number;
}

/** A portal drains once a second: one place is kept free for what it has not drained yet. */
const margin = 1;
const brimOf = ({ burst }: RateLimit) => Math.max(1, burst - margin);

/**
 * Pours a request into a bucket.
 *
 * @returns the bucket after it, and milliseconds to wait where it had no room
 */
export function pour(bucket: Bucket | undefined, limit: RateLimit, now: number) {
  // A clock that has gone back has drained nothing.
  const elapsed = Math.max(0, now - (bucket?.at ?? now));
  const level = Math.max(0, (bucket?.level ?? 0) - (elapsed / 1000) * limit.drainPerSecond);
  const excess = level + 1 - brimOf(limit);
  return excess > 1e-6
    ? { bucket: { level, at: now }, delay: Math.ceil((excess / limit.drainPerSecond) * 1000) }
    : { bucket: { level: level + 1, at: now }, delay: 0 };
}

/** A bucket after a refusal. */
export function overflowed(limit: RateLimit, now: number): Bucket {
  // A second's worth above the brim: the portal drains once a second, at a moment unknown to us.
  return { level: brimOf(limit) + Math.max(0, limit.drainPerSecond - 1), at: now };
}

/** Buckets in the memory of this process. */
export function createMemoryBuckets(clock: Clock): BucketStore {
  const buckets = new Map<string, Bucket>();
  return {
    take(portal, limit) {
      const { bucket, delay } = pour(buckets.get(portal), limit, clock.now());
      buckets.set(portal, bucket);
      return delay;
    },
    overflow(portal, limit) {
      buckets.set(portal, overflowed(limit, clock.now()));
    },
  };
}
