import {
  type Client,
  type Clock,
  NotSentError,
  RateLimiter,
  type WaitEvent,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { clientsOf } from '../support/clients.ts';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success } from '../support/portal.ts';

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
