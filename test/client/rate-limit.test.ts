import {
  type BucketStore,
  type Client,
  createClient,
  NotSentError,
  RateLimiter,
  type WaitEvent,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { portalWithBucket } from '../support/bucket.ts';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success, webhook } from '../support/portal.ts';

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

/** Clients of one portal, as two parts of one program would make them. */
function clientsOf(
  fetch: ReturnType<typeof portalWithBucket>['fetch'],
  clock: ManualClock,
  count = 1,
) {
  const limiter = new RateLimiter(clock);
  return Array.from({ length: count }, () => createClient({ webhook, fetch, clock, limiter }));
}

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

describe('the queue', () => {
  /** A client whose bucket takes one call, and then one per second. */
  function slowClient(options = {}) {
    const clock = new ManualClock();
    const order: number[] = [];
    const { fetch } = portal(() => success());
    const client = clientOver(
      async (request) => {
        order.push(((await request.clone().json()) as { USERS: [number] }).USERS[0]);
        return fetch(request);
      },
      { clock, rateLimit: { burst: 2, drainPerSecond: 1, ...options } },
    );
    const call = (user: number, callOptions = {}) =>
      outcomeOf(client.call('im.chat.add', { USERS: [user] }, callOptions));
    return { clock, order, call };
  }

  test('serves the urgent first, and each priority in order', async () => {
    const { clock, order, call } = slowClient();
    for (const [user, priority] of [[1], [2, 'low'], [3], [4, 'high'], [5], [6, 'high']] as const) {
      void call(user, priority && { priority });
    }
    await clock.advance();
    expect(order).toEqual([1, 4, 6, 3, 5, 2]);
  });

  test('frees the place of an aborted call at once, and sends nothing for it', async () => {
    const { clock, order, call } = slowClient();
    const controller = new AbortController();
    void call(1);
    const given = call(2, { signal: controller.signal });
    void call(3);
    await clock.advance(10);
    controller.abort();
    expect(await given).toBeInstanceOf(NotSentError);
    await clock.advance(1_100);
    expect(order).toEqual([1, 3]);
  });

  test('refuses a call when it is full, with a clear error', async () => {
    const { clock, call } = slowClient({ maxWaiting: 2 });
    const endings = [1, 2, 3, 4].map((user) => call(user));
    await clock.advance(0);
    const refused = await endings[3];
    expect(refused).toBeInstanceOf(NotSentError);
    expect(refused).toMatchObject({
      ran: 'no',
      attempts: 0,
      reason: 'the queue is full (2 calls are waiting)',
    });
    await clock.advance();
  });

  test('tells each call once that it waits, and how many do', async () => {
    const clock = new ManualClock();
    const events: WaitEvent[] = [];
    const { fetch } = portal(() => success());
    const hooks = { onWait: (event: WaitEvent) => events.push(event) };
    const client = clientOver(fetch, { clock, hooks, rateLimit: { burst: 2, drainPerSecond: 1 } });
    for (let i = 0; i < 4; i += 1) void client.call('im.chat.add');
    await clock.advance();
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ reason: 'rate-limit', method: 'im.chat.add', attempt: 1 });
    expect(events.map(({ waiting }) => waiting)).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ requestId }) => requestId)).size).toBe(3);
  });
});

test('a shared store decides where one is given', async () => {
  const clock = new ManualClock();
  const asked: string[] = [];
  const answers = [0, 5_000, 0];
  const store: BucketStore = {
    take: async (portalName, { burst: places }) => {
      asked.push(`${portalName} ${places}`);
      return answers.shift() ?? 0;
    },
    overflow: async () => undefined,
  };
  const { fetch, requests } = portal(() => success());
  const client = clientOver(fetch, { clock, rateLimit: { store } });
  const endings = [client.call('im.chat.add'), client.call('im.chat.add')];
  await clock.advance(4_000);
  expect(requests).toHaveLength(1);
  await clock.advance(2_000);
  await Promise.all(endings);
  expect(asked).toEqual(Array(3).fill('https://acme.bitrix24.com/rest 50'));
});

test('a shared store that fails ends the call before it is sent, and the next one asks again', async () => {
  let isBroken = true;
  const store: BucketStore = {
    take: async () => {
      if (isBroken) throw new Error('topsecret123');
      return 0;
    },
    overflow: async () => {
      throw new Error('topsecret123');
    },
  };
  const answers = [() => refusal('QUERY_LIMIT_EXCEEDED', 503), () => success()];
  const { fetch, requests } = portal(...answers);
  const client = clientOver(fetch, { rateLimit: { store } });
  const errors = await Promise.all([1, 2].map(() => outcomeOf(client.call('im.chat.add'))));
  for (const error of errors) {
    expect(error).toMatchObject({ ran: 'no', reason: 'the store of the rate limit failed' });
  }
  expect(requests).toHaveLength(0);
  isBroken = false;
  expect(await client.call('im.chat.add')).toEqual({ result: 1417 });
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

test('operating time that is used up makes the next call of that method wait, and no other', async () => {
  const clock = new ManualClock();
  const time = { start: 0, finish: 1_000, operating: 481, operating_reset_at: 1_060 };
  const { fetch, requests } = portal(
    () => success(1, time),
    () => success(7),
  );
  const waits: WaitEvent[] = [];
  const client = clientOver(fetch, { clock, hooks: { onWait: (event) => waits.push(event) } });
  await client.call('im.chat.add');
  const held = client.call('im.chat.add');
  await client.call('im.chat.user.add', { CHAT_ID: 1, USERS: [1] });
  expect(requests).toHaveLength(2);
  expect(waits).toMatchObject([{ reason: 'operating-time', delay: 60_000, method: 'im.chat.add' }]);
  await clock.advance(61_000);
  expect(await held).toMatchObject({ result: 7 });
});
