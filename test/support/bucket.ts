import type { Clock, Fetch } from 'bitrix24-chat-api';
import { refusal, success } from './portal.ts';

interface BucketOptions {
  /** Requests in the bucket at the start. */
  level?: number;
  /** Whether the request that would bring the counter above the burst is refused, or the next one. */
  strict?: boolean;
  /** Milliseconds that an answer takes. */
  latency?: number;
}

/** A portal with the leaky bucket of the documentation: 50 requests, 2 less once a second. */
export function portalWithBucket(clock: Clock, options: BucketOptions = {}) {
  const { level: full = 0, strict = false, latency = 20 } = options;
  const seen = { accepted: [] as number[], refused: 0 };
  let level = full;
  let drained = 0;

  function drain() {
    const seconds = Math.floor(clock.now() / 1000);
    level = Math.max(0, level - 2 * (seconds - drained));
    drained = seconds;
  }

  const fetch: Fetch = async (request) => {
    const { USERS } = (await request.json()) as { USERS: [number] };
    drain();
    const isOver = strict ? level >= 50 : level > 50;
    if (isOver) seen.refused += 1;
    else {
      level += 1;
      seen.accepted.push(USERS[0]);
    }
    await new Promise<void>((resolve) => clock.setTimeout(resolve, latency));
    return isOver ? refusal('QUERY_LIMIT_EXCEEDED', 503) : success(1);
  };
  return { fetch, seen };
}
