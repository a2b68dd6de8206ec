import { Stub } from '../stub/stub.ts';
import type { Scenario } from './scenarios.ts';

export const calls = 200;
/** Milliseconds; the slowest client that was seen took 302 s. */
const patience = 400_000;

export interface BurstResult {
  seconds: number;
  /** Requests that the portal refused. */
  wasted: number;
  /** Calls that made no chat. */
  lost: number;
  /** Calls that made their chat later than one that was called after them. */
  overtaken: number;
  /** How many places behind its own the most unlucky call came. */
  placesLate: number;
  /** Seconds until the last of the first 100 calls was answered. */
  firstHundred: number;
}

/**
 * Calls 200 times at once.
 *
 * @param speed factor by which the bucket and the rates of the clients go faster, to try things out
 */
export async function runBurst(scenario: Scenario, speed: number): Promise<BurstResult> {
  const stub = await Stub.start({ bucket: { ...scenario.bucket, tick: 1000 / speed } });
  const origin = `http://127.0.0.1:${stub.port}`;
  const rateLimit = { burst: 50, drainPerSecond: 2 * speed };
  const clients = Array.from({ length: scenario.instances ?? 1 }, () =>
    scenario.client.connect({ origin, ...(speed !== 1 && { rateLimit }) }),
  );
  const start = performance.now();
  const waits = Array.from({ length: calls }, async (_, i) => {
    await clients[i % clients.length]?.add(String(i)).catch(() => {});
    return performance.now() - start;
  });
  const times = await Promise.race([Promise.all(waits), giveUp()]);
  const created = stub.chats.map(Number);
  return {
    seconds: (performance.now() - start) / 1000,
    wasted: stub.bucket?.refused ?? 0,
    lost: calls - new Set(created).size,
    overtaken: overtaken(created),
    placesLate: Math.max(...created.map((call, place) => place - call)),
    firstHundred: Math.max(...times.slice(0, 100)) / 1000,
  };
}

function giveUp(): Promise<number[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve([Number.POSITIVE_INFINITY]), patience).unref();
  });
}

function overtaken(order: readonly number[]): number {
  let highest = -1;
  let count = 0;
  for (const call of order) {
    if (call < highest) count += 1;
    highest = Math.max(highest, call);
  }
  return count;
}
