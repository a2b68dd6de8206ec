import {
  type BucketStore,
  type Client,
  type Clock,
  createClient,
  DeadlineError,
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

  test('tells each call where it stands, as it moves up', async () => {
    const clock = new ManualClock();
    const events: WaitEvent[] = [];
    const { fetch } = portal(() => success());
    const hooks = { onWait: (event: WaitEvent) => events.push(event) };
    const client = clientOver(fetch, {
      clock,
      hooks,
      rateLimit: { burst: 2, drainPerSecond: 0.1 },
    });
    for (let i = 0; i < 4; i += 1) void client.call('im.chat.add');
    await clock.advance();
    expect(events[0]).toMatchObject({ reason: 'rate-limit', method: 'im.chat.add', attempt: 1 });
    const ids = [...new Set(events.map(({ requestId }) => requestId))];
    expect(ids).toHaveLength(3);
    for (const [index, id] of ids.entries()) {
      const told = events.filter(({ requestId }) => requestId === id);
      expect(told[0]).toMatchObject({ place: index + 1, waiting: 3 });
      expect(told.at(-1)).toMatchObject({ place: 1, waiting: 3 - index });
      const ends = told.map(({ delay }, second) => Math.round(delay / 1000) + second);
      // Each estimate names the same moment: ten seconds for each place.
      expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(1);
    }
  });
});

describe('calls that hang', () => {
  /** A portal where the first calls are never answered. */
  function portalWhereHang(count: number) {
    const sent: number[] = [];
    const fetch = async (request: Request) => {
      sent.push(((await request.json()) as { USERS: [number] }).USERS[0]);
      return sent.length <= count ? new Promise<Response>(() => undefined) : success();
    };
    return { fetch, sent };
  }

  test.each([1, 3, 10])('hold up the others for seconds only: %i', async (count) => {
    const clock = new ManualClock();
    const { fetch, sent } = portalWhereHang(count);
    const [client] = clientsOf(fetch, clock) as [Client];
    for (let i = 0; i < count; i += 1) void outcomeOf(client.call('im.chat.add', { USERS: [i] }));
    const last = client.call('im.chat.add', { USERS: [99] });
    await clock.advance(10_000);
    expect(await last).toEqual({ result: 1417 });
    expect(sent).toEqual([...Array(count).keys(), 99]);
  });

  test('do so after a refusal too', async () => {
    const clock = new ManualClock();
    let calls = 0;
    const [client] = clientsOf(async () => {
      calls += 1;
      if (calls === 1) return refusal('QUERY_LIMIT_EXCEEDED', 503);
      return calls === 2 ? new Promise<Response>(() => undefined) : success();
    }, clock) as [Client];
    void outcomeOf(client.call('im.chat.add'));
    const next = client.call('im.chat.add');
    await clock.advance(10_000);
    expect(await next).toEqual({ result: 1417 });
  });
});

test('a timer that is lost holds up nobody but its own call', async () => {
  const clock = new ManualClock();
  let isDropping = false;
  // A Worker drops the timers of a request that has ended.
  const dropping: Clock = {
    now: () => clock.now(),
    setTimeout: (run, ms) => (isDropping ? undefined : clock.setTimeout(run, ms)),
    clearTimeout: (timer) => clock.clearTimeout(timer),
  };
  const { fetch } = portal(() => success());
  const limits = { rateLimit: { burst: 2, drainPerSecond: 1 }, limiter: new RateLimiter(dropping) };
  const client = clientOver(fetch, { clock: dropping, timeout: undefined, ...limits });
  await client.call('im.chat.add');
  isDropping = true;
  void client.call('im.chat.add');
  await clock.advance(0);
  isDropping = false;
  const alive = [client.call('im.chat.add'), client.call('im.chat.add')];
  await clock.advance(5_000);
  expect(await Promise.all(alive)).toHaveLength(2);
});

test('clients of one portal with different figures keep to their own', async () => {
  const clock = new ManualClock();
  const limiter = new RateLimiter(clock);
  const { fetch, requests } = portal(() => success());
  const small = clientOver(fetch, { clock, limiter, rateLimit: { burst: 3, drainPerSecond: 1 } });
  const large = clientOver(fetch, { clock, limiter, rateLimit: { burst: 11, drainPerSecond: 1 } });
  for (let i = 0; i < 5; i += 1) void small.call('im.chat.add');
  await clock.advance(0);
  expect(requests).toHaveLength(2);
  for (let i = 0; i < 5; i += 1) void large.call('im.chat.add', {}, { priority: 'high' });
  await clock.advance(0);
  expect(requests).toHaveLength(7);
  await clock.advance();
  expect(requests).toHaveLength(10);
});

test('clients of one portal with different stores do not wait for each other', async () => {
  const clock = new ManualClock();
  const limiter = new RateLimiter(clock);
  const { fetch } = portal(() => success());
  const stuck: BucketStore = { take: () => 1e12, overflow: () => undefined };
  const free: BucketStore = { take: () => 0, overflow: () => undefined };
  const [one, other] = [stuck, free].map((store) =>
    clientOver(fetch, { clock, limiter, rateLimit: { store } }),
  ) as [Client, Client];
  const waiting = outcomeOf(one.call('im.chat.add', {}, { deadline: 5_000 }));
  expect(await other.call('im.chat.add')).toEqual({ result: 1417 });
  await clock.advance();
  expect(await waiting).toBeInstanceOf(DeadlineError);
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

test('a shared store that fails after its call was aborted fails nobody else', async () => {
  const asked: ((reason: Error) => void)[] = [];
  const store: BucketStore = {
    take: () => (asked.length > 0 ? 0 : new Promise<number>((_, reject) => asked.push(reject))),
    overflow: () => undefined,
  };
  const { fetch } = portal(() => success());
  const client = clientOver(fetch, { clock: new ManualClock(), rateLimit: { store } });
  const controller = new AbortController();
  const given = outcomeOf(client.call('im.chat.add', {}, { signal: controller.signal }));
  controller.abort();
  await given;
  asked[0]?.(new Error('gone'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await client.call('im.chat.add')).toEqual({ result: 1417 });
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
