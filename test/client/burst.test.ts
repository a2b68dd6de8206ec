import { type Client, createClient, type WaitEvent } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { portalWithBucket } from '../support/bucket.ts';
import { clientsOf } from '../support/clients.ts';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success } from '../support/portal.ts';

/** Makes the calls at once and lets time fly until all have ended. */
async function burst(clock: ManualClock, clients: Client[], calls: number) {
  let last = 0;
  const endings = Array.from({ length: calls }, (_, index) =>
    (clients[index % clients.length] as Client).call('im.chat.add', { USERS: [index] }).then(() => {
      last = clock.now();
    }),
  );
  await clock.advance();
  const lost = (await Promise.allSettled(endings)).filter(({ status }) => status === 'rejected');
  return { seconds: last / 1000, lost: lost.length };
}

const inOrder = (numbers: number[]) =>
  numbers.every((one, index) => index === 0 || one > (numbers[index - 1] as number));

describe('200 calls at once against the documented bucket', () => {
  test.each([
    ['one client', 1, {}, 76, 1],
    ['two clients', 2, {}, 76, 1],
    ['a bucket that is strict', 1, { strict: true }, 76, 1],
    ['a bucket that is full already', 1, { level: 51 }, 105, 5],
    ['a strict bucket that is full already', 1, { level: 50, strict: true }, 105, 5],
    ['a slow portal', 1, { latency: 900 }, 78, 1],
  ])('%s: all arrive, in order, in time', async (_, count, options, most, wasted) => {
    const clock = new ManualClock();
    const { fetch, seen } = portalWithBucket(clock, options);
    const { seconds, lost } = await burst(clock, clientsOf(fetch, clock, count), 200);
    expect(lost).toBe(0);
    expect(seen.accepted).toHaveLength(200);
    expect(inOrder(seen.accepted)).toBe(true);
    expect(seconds).toBeLessThanOrEqual(most);
    expect(seen.refused).toBeLessThanOrEqual(wasted);
  });

  test('somebody else on the portal slows them down, and loses none', async () => {
    const clock = new ManualClock();
    const { fetch, seen } = portalWithBucket(clock);
    const other = clientsOf(fetch, clock);
    const [ours, theirs] = await Promise.all([
      burst(clock, clientsOf(fetch, clock), 100),
      burst(clock, other, 100),
    ]);
    expect(ours.lost + theirs.lost).toBe(0);
    expect(seen.accepted).toHaveLength(200);
  });
});

test('clients of one process share the bucket of a portal without being told', async () => {
  const one = portal(() => success());
  const clients = [1, 2].map(() =>
    createClient({ webhook: 'https://shared.bitrix24.com/rest/1/x', fetch: one.fetch }),
  );
  const waits: WaitEvent[] = [];
  const third = createClient({
    webhook: 'https://shared.bitrix24.com/rest/1/x',
    fetch: one.fetch,
    hooks: { onWait: (event) => waits.push(event) },
  });
  await Promise.all(
    Array.from({ length: 49 }, (_, i) => (clients[i % 2] as Client).call('im.chat.add')),
  );
  const controller = new AbortController();
  const waiting = outcomeOf(third.call('im.chat.add', {}, { signal: controller.signal }));
  controller.abort();
  expect(await waiting).toMatchObject({ ran: 'no', reason: 'aborted' });
  expect(one.requests).toHaveLength(49);
});

test.each([
  { burst: 1, drainPerSecond: 0.1 },
  { burst: 50, drainPerSecond: 0.1 },
  { burst: 2, drainPerSecond: 1 },
])('after a refusal a call waits until a place is free: %j', async (rateLimit) => {
  const clock = new ManualClock();
  const times: number[] = [];
  const client = clientOver(
    async () => {
      times.push(clock.now());
      return times.length === 1 ? refusal('QUERY_LIMIT_EXCEEDED', 503) : success();
    },
    { clock, rateLimit },
  );
  const call = client.call('im.chat.add');
  await clock.advance();
  await call;
  expect(times[1]).toBeGreaterThanOrEqual(1000 / rateLimit.drainPerSecond);
});

test('Enterprise plans have a larger bucket', async () => {
  const clock = new ManualClock();
  const { fetch, requests } = portal(() => success());
  const client = clientOver(fetch, { clock, rateLimit: 'enterprise' });
  for (let i = 0; i < 300; i += 1) void client.call('im.chat.add');
  await clock.advance(0);
  expect(requests).toHaveLength(249);
  await clock.advance(1_000);
  expect(requests).toHaveLength(254);
  await clock.advance();
});
