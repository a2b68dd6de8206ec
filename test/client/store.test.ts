import { type BucketStore, createClient, NotSentError } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { outcomeOf, portal, success, webhook } from '../support/portal.ts';

/** Some calls over a store that answers so, and how often it was asked. */
async function meet(take: () => unknown, calls = 3) {
  const clock = new ManualClock();
  const { fetch, requests } = portal(() => success());
  let asked = 0;
  const store = {
    take() {
      asked += 1;
      if (asked > 5_000) throw new Error('asked without end');
      return take();
    },
    overflow() {},
  } as BucketStore;
  const client = createClient({ webhook, fetch, clock, rateLimit: { store } });
  const outcomes = Array.from({ length: calls }, () => outcomeOf(client.call('im.chat.add')));
  await clock.advance(30_000);
  return { outcomes: await Promise.all(outcomes), asked, sent: requests.length };
}

const wrong: [answer: unknown, told: string][] = [
  [undefined, 'undefined'],
  [null, 'object'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [-1, '-1'],
  ['OK', 'string'],
  ['', 'string'],
  ['-5', 'string'],
  [true, 'boolean'],
  [[], 'object'],
  [{}, 'object'],
];

test.each(wrong)('a store that answers %j is no free place, and is told', async (answer, told) => {
  for (const take of [() => answer, async () => answer]) {
    const { outcomes, sent } = await meet(take);
    expect(sent).toBe(0);
    for (const error of outcomes) {
      expect(error).toBeInstanceOf(NotSentError);
      expect((error as Error).message).toContain(
        `the store of the rate limit answered ${told}, not a number of milliseconds`,
      );
    }
  }
});

test.each([0.000_001, 0.5, '0.25', '3'])(
  'a store that says %j is not asked without end',
  async (delay) => {
    const clock = new ManualClock();
    let asked = 0;
    const store = {
      take: () => {
        asked += 1;
        return clock.now() < 1_000 ? delay : 0;
      },
      overflow() {},
    } as BucketStore;
    const { fetch } = portal(() => success());
    const client = createClient({ webhook, fetch, clock, rateLimit: { store } });
    const call = client.call('im.chat.add');
    await clock.advance();
    expect(await call).toEqual({ result: 1417 });
    expect(asked).toBeLessThanOrEqual(110);
  },
);

test('a store that never answers fails those who wait, within ten seconds', async () => {
  const { outcomes, asked, sent } = await meet(() => new Promise(() => {}), 100);
  expect(sent).toBe(0);
  expect(asked).toBeLessThanOrEqual(10);
  for (const error of outcomes) {
    expect(error).toMatchObject({
      name: 'NotSentError',
      reason: 'the store of the rate limit does not answer',
    });
  }
});

test('a store that answers again serves those who come then', async () => {
  let isAway = true;
  const clock = new ManualClock();
  const store: BucketStore = {
    take: () => (isAway ? new Promise(() => {}) : Promise.resolve(0)),
    overflow() {},
  };
  const { fetch } = portal(() => success());
  const client = createClient({ webhook, fetch, clock, rateLimit: { store } });
  const failed = outcomeOf(client.call('im.chat.add'));
  await clock.advance(30_000);
  expect(await failed).toBeInstanceOf(NotSentError);
  isAway = false;
  const served = client.call('im.chat.add');
  await clock.advance();
  expect(await served).toEqual({ result: 1417 });
});

test('what a store throws is not handed on: it may hold a secret of its own', async () => {
  const fail = () => {
    throw new Error('redis://:hunter2@cache');
  };
  const { outcomes } = await meet(fail);
  for (const error of outcomes) {
    expect(error).toMatchObject({ reason: 'the store of the rate limit failed' });
    expect(JSON.stringify(error)).not.toContain('hunter2');
  }
});
