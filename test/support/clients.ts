import { createClient, type Fetch, RateLimiter } from 'bitrix24-chat-api';
import type { ManualClock } from './clock.ts';
import { webhook } from './portal.ts';

/** Clients of one portal, as two parts of one program would make them. */
export function clientsOf(fetch: Fetch, clock: ManualClock, count = 1) {
  const limiter = new RateLimiter(clock);
  return Array.from({ length: count }, () => createClient({ webhook, fetch, clock, limiter }));
}
