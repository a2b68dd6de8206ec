import {
  type CallError,
  type Guard,
  overFetch,
  RateLimiter,
  type Send,
  withDeadline,
  withHooks,
  withOperatingTime,
  withRetry,
  withTimeout,
  withToken,
  withVerdict,
  withWebhook,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import {
  type Answering,
  lost,
  newCall,
  outcomeOf,
  portal,
  refusal,
  success,
} from '../support/portal.ts';

const base = 'https://acme.bitrix24.com/rest';

/** Every guard that is exported, for a clock. */
const guards: Record<string, (clock: ManualClock) => Guard> = {
  withDeadline,
  withRetry,
  withWebhook: () => withWebhook(base, '/1/topsecret123topsecret'),
  withToken: (clock) => withToken(base, () => 'token', clock),
  withOperatingTime: (clock) => withOperatingTime(clock, 480),
  RateLimiter: (clock) => new RateLimiter(clock).guard(base),
  withHooks,
  withTimeout: (clock) => withTimeout(clock, 65_000),
  withVerdict: () => withVerdict,
};

/** What guards around a fetch make of answers; they can only be so many. */
async function meet(names: string[], ...answers: Answering[]) {
  const clock = new ManualClock();
  const { fetch, requests } = portal(...answers);
  const bounded = overFetch((request) => {
    if (requests.length > 50) throw new Error('sends without end');
    return fetch(request);
  });
  const send = names.reduceRight<Send>(
    (next, name) => (guards[name] as never as (clock: ManualClock) => Guard)(clock)(next),
    bounded,
  );
  const call = outcomeOf(send(newCall()));
  await clock.advance();
  return { outcome: (await call) as CallError & { status: number }, sent: requests.length };
}

const authentications = ['withWebhook', 'withToken'];
const others = Object.keys(guards).filter((name) => !authentications.includes(name));

describe.each(authentications)('with %s', (authentication) => {
  test.each(others)('%s alone sends a call once, and answers', async (name) => {
    for (const names of [
      [authentication, name],
      [name, authentication],
    ]) {
      const { outcome, sent } = await meet(names, () => success());
      expect([names, outcome.status, sent]).toEqual([names, 200, 1]);
    }
  });

  test('retry ends by itself, whatever counts', async () => {
    for (const failure of [lost('ECONNREFUSED'), () => refusal('QUERY_LIMIT_EXCEEDED', 503)]) {
      const { outcome, sent } = await meet(['withRetry', authentication, 'withVerdict'], failure);
      expect([outcome.ran, sent]).toEqual(['no', 8]);
    }
  });
});

test('retry ends above something that never sends', async () => {
  let tried = 0;
  const clock = new ManualClock();
  const { NotSentError } = await import('bitrix24-chat-api');
  const send = withRetry(clock)(async ({ method }) => {
    tried += 1;
    throw new NotSentError({ method, attempts: 0, requestId: '1' }, 'away', true);
  });
  const call = outcomeOf(send(newCall()));
  await clock.advance();
  expect(await call).toMatchObject({ reason: 'away' });
  expect(tried).toBe(8);
});

/** All orders in which some guards can stand. */
function* orders(names: string[]): Generator<string[]> {
  if (names.length < 2) yield names;
  for (const [index, name] of names.entries()) {
    for (const rest of orders(names.filter((_, at) => at !== index))) yield [name, ...rest];
  }
}

describe('in every order with retry outside and the verdict inside', () => {
  const free = ['withDeadline', 'withWebhook', 'withOperatingTime', 'RateLimiter', 'withHooks'];
  const failures: [string, Answering, ran: string, sent: number][] = [
    ['a lost answer', lost('ECONNRESET'), 'unknown', 1],
    ['a refusal', () => refusal('ACCESS_ERROR', 403), 'no', 1],
    ['a page', () => new Response('<html>', { status: 502 }), 'unknown', 1],
    ['a full bucket', () => refusal('QUERY_LIMIT_EXCEEDED', 503), 'no', 8],
  ];

  test.each(failures)('%s is told for what it is', async (_, failure, ran, sent) => {
    for (const order of orders(free)) {
      const met = await meet(['withRetry', ...order, 'withTimeout', 'withVerdict'], failure);
      expect([order, met.outcome.ran, met.sent]).toEqual([order, ran, sent]);
    }
  });
});
