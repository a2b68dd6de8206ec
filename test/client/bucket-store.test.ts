import { type BucketStore, type Client, DeadlineError, RateLimiter } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success } from '../support/portal.ts';

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
