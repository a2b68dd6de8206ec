import { createClient, RateLimiter } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../src/sandbox/behaviour.ts';
import { ManualClock } from '../support/clock.ts';
import { post } from '../support/http.ts';
import { holds } from '../support/rules.ts';
import { callOf, newSandbox, outcome } from '../support/sandbox.ts';

const create = { method: 'im.chat.add' };
const add = { method: 'im.chat.user.add', params: { CHAT_ID: 2935, USERS: [99] } };
const second = 1000;
const minute = 60 * second;

type Sandbox = ReturnType<typeof newSandbox>;

/** How many calls pass until one is refused. */
async function callsUntilRefused(sandbox: Sandbox, most = 200): Promise<number> {
  for (let count = 0; count < most; count += 1) {
    const { status } = await callOf(sandbox, create);
    if (status !== 200) return count;
  }
  return most;
}

describe('the rate', () => {
  test('has no limit until one is asked for', async () => {
    expect(await callsUntilRefused(newSandbox())).toBe(200);
  });

  test(
    holds('limit-rate', 'passes as many as its counter stays at 50 or below, and 2 more a second'),
    async () => {
      const sandbox = newSandbox({ limits: { rate: true } });
      expect(await callsUntilRefused(sandbox)).toBe(51);
      for (const [seconds, more] of [
        [1, 2],
        [3, 6],
        [1000, 51],
      ] as const) {
        sandbox.advance(seconds * second);
        expect(await callsUntilRefused(sandbox)).toBe(more);
      }
    },
  );

  test(
    holds('limit-rate-error', 'refuses with 503, does nothing, and does not count what it refuses'),
    async () => {
      const sandbox = newSandbox({ limits: { rate: { burst: 1, drainPerSecond: 1 } } });
      await callsUntilRefused(sandbox);
      const before = sandbox.state();
      for (let count = 0; count < 5; count += 1) {
        const answer = await callOf(sandbox, create);
        expect(answer).toMatchObject({ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED' } });
      }
      expect(sandbox.state()).toEqual(before);
      sandbox.advance(second);
      expect(await callsUntilRefused(sandbox)).toBe(1);
    },
  );

  test(
    holds(
      'limit-rate-all',
      'counts calls of all users, and those that fail, and comes before all other checks',
    ),
    async () => {
      const sandbox = newSandbox({ limits: { rate: { burst: 2, drainPerSecond: 1 } } });
      await callOf(sandbox, { ...create, as: 27 });
      await post(sandbox.fetch, '/rest/no.method', {});
      await post(sandbox.fetch, '/rest/1/wrong/im.chat.add', {});
      const answer = await post(sandbox.fetch, '/rest/no.method', {});
      expect(answer.body.error).toBe('QUERY_LIMIT_EXCEEDED');
    },
  );

  test(holds('limit-own', 'can be turned off and on'), async () => {
    const sandbox = newSandbox({ limits: { rate: true } });
    await callsUntilRefused(sandbox);
    sandbox.limit({ rate: false });
    expect(await callsUntilRefused(sandbox)).toBe(200);
    sandbox.limit({ rate: { burst: 1, drainPerSecond: 1 } });
    sandbox.advance(minute);
    expect(await callsUntilRefused(sandbox)).toBe(2);
  });
});

describe('the operating time', () => {
  const limits = { operating: 1, operatingCost: 0.25 };

  test(
    holds('limit-operating-time', 'is told, with the moment when its first part is forgotten'),
    async () => {
      const sandbox = newSandbox({ limits });
      const figures = async () => {
        const { operating, operating_reset_at } = (await callOf(sandbox, create)).body.time;
        return [operating, operating_reset_at - Date.parse('2026-01-12T09:00:00Z') / second];
      };
      expect(await figures()).toEqual([0.25, 600]);
      sandbox.advance(9 * minute);
      expect(await figures()).toEqual([0.5, 600]);
      sandbox.advance(minute);
      expect(await figures()).toEqual([0.5, 1140]);
    },
  );

  test('is not told where nothing is counted', async () => {
    expect((await callOf(newSandbox(), create)).body.time).not.toHaveProperty('operating');
  });

  test(
    holds('limit-operating', 'is counted for each method of each account by itself'),
    async () => {
      const sandbox = newSandbox({ limits });
      expect(await callsUntilRefused(sandbox)).toBe(4);
      expect((await callOf(sandbox, create)).status).toBe(429);
      expect(await outcome(sandbox, add)).toBe(true);
      expect((await callOf(sandbox, { ...create, as: 27 })).status).toBe(200);
      expect((await post(sandbox.fetch, '/rest/im.chat.add?auth=secret-token', {})).status).toBe(
        200,
      );
    },
  );

  test(
    holds(
      'order-limit',
      'is used by calls that the method refuses, and not by those that never reach it',
    ),
    async () => {
      const sandbox = newSandbox({ limits: { operating: 0.2 } });
      const refused = { method: 'im.chat.user.add' };
      for (let count = 0; count < 3; count += 1) {
        await post(sandbox.fetch, '/rest/1/wrong/im.chat.user.add', {});
      }
      expect(await outcome(sandbox, refused)).toBe('CHAT_ID_EMPTY');
      expect(await outcome(sandbox, refused)).toBe('CHAT_ID_EMPTY');
      expect(await outcome(sandbox, refused)).toBe('OPERATION_TIME_LIMIT');
    },
  );

  /** How many calls pass at each of these minutes after the limit was met. */
  async function passing(behaviour: Behaviour, minutes: readonly number[]) {
    const sandbox = newSandbox({ behaviour, limits });
    await callsUntilRefused(sandbox);
    const counts: number[] = [];
    let now = 0;
    for (const at of minutes) {
      sandbox.advance(Math.round((at - now) * minute));
      now = at;
      counts.push(await callsUntilRefused(sandbox));
    }
    return counts;
  }

  test(holds('limit-ban', 'on servers blocks for 300 seconds, and is then forgotten'), async () => {
    expect(await passing('server', [1, 4.99, 5, 6, 10])).toEqual([0, 0, 4, 0, 4]);
  });

  test(
    holds('limit-parts', 'by the documentation blocks until its first part is forgotten'),
    async () => {
      expect(await passing('documented', [5, 9.99, 10, 11, 20])).toEqual([0, 0, 4, 0, 4]);
    },
  );
});

test('a client that keeps to the rate is never refused', async () => {
  const rate = { burst: 2, drainPerSecond: 2 };
  const sandbox = newSandbox({ limits: { rate } });
  const clock = new ManualClock();
  const client = createClient({
    webhook: 'https://acme.bitrix24.com/rest/1/secret/',
    fetch: sandbox.fetch,
    limiter: new RateLimiter(clock),
    rateLimit: rate,
    clock,
  });
  const calls = Promise.all(Array.from({ length: 12 }, () => client.call('im.chat.add', {})));
  for (let half = 0; half < 20; half += 1) {
    await clock.advance(second / 2);
    sandbox.advance(second / 2);
  }
  await calls;
  expect(sandbox.journal().map(({ status }) => status)).toEqual(Array(12).fill(200));
});

test('ten calls of a tenth of a second use up a second', async () => {
  const sandbox = newSandbox({ limits: { operating: 1, operatingCost: 0.1 } });
  expect(await callsUntilRefused(sandbox, 20)).toBe(10);
});
