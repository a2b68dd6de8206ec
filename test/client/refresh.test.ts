import {
  type Client,
  createClient,
  type Fetch,
  NotSentError,
  type TokenSource,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { json, outcomeOf, refusal, success } from '../support/portal.ts';

/** A portal that takes these tokens, and what it was sent, with the moment. */
function portalOf(isValid: (token: string, at: number) => boolean, clock: ManualClock) {
  const sent: { auth: string; user: number; at: number }[] = [];
  const fetch: Fetch = async (request) => {
    const { auth, USERS } = (await request.json()) as { auth: string; USERS: [number] };
    sent.push({ auth, user: USERS?.[0], at: clock.now() });
    return isValid(auth, clock.now()) ? success() : refusal('expired_token', 401);
  };
  return { fetch, sent };
}

const portal = 'acme.bitrix24.com';

/** Makes 200 calls at once, one for each user. */
async function twoHundred(client: Client, clock: ManualClock): Promise<void> {
  const calls = Array.from({ length: 200 }, (_, user) =>
    client.call('im.chat.add', { USERS: [user] }),
  );
  await clock.advance();
  await Promise.all(calls);
}

describe('a token is taken when its call leaves the queue', () => {
  test('of 200 that wait, all go with the new one, in order, in the time of the bucket', async () => {
    const clock = new ManualClock();
    const { fetch, sent } = portalOf((token, at) => (token === 'new') === at >= 5_000, clock);
    const accessToken = () => (clock.now() >= 5_000 ? 'new' : 'old');
    await twoHundred(createClient({ portal, accessToken, fetch, clock }), clock);
    expect(sent.map(({ user }) => user)).toEqual(Array.from({ length: 200 }, (_, user) => user));
    expect(sent.at(-1)?.at).toBeLessThanOrEqual(76_000);
  });

  test('also where only the refusal tells that it has expired', async () => {
    const clock = new ManualClock();
    const { fetch, sent } = portalOf((token, at) => token === 'new' || at < 5_000, clock);
    let asked = 0;
    const accessToken: TokenSource = ({ expired }) => {
      if (expired) asked += 1;
      return expired ? 'new' : 'old';
    };
    await twoHundred(createClient({ portal, accessToken, fetch, clock }), clock);
    expect(asked).toBe(1);
    expect(sent.length).toBeLessThanOrEqual(203);
    expect(sent.at(-1)?.at).toBeLessThanOrEqual(78_000);
    const firsts = [...new Set(sent.map(({ user }) => user))];
    expect(firsts).toEqual([...firsts].sort((one, other) => one - other));
  });
});

describe('a refresh that fails', () => {
  /** 1,000 calls whose token has expired, and how often the source was asked for another. */
  async function thousand(
    refresh: () => string | Promise<string>,
    rateLimit: false | 'enterprise',
  ) {
    const clock = new ManualClock();
    const { fetch } = portalOf(() => false, clock);
    let asked = 0;
    const accessToken: TokenSource = ({ expired }) => {
      if (!expired) return 'old';
      asked += 1;
      return refresh();
    };
    const client = createClient({ portal, accessToken, fetch, clock, rateLimit });
    const calls = Array.from({ length: 1_000 }, () => outcomeOf(client.call('im.chat.add')));
    await clock.advance();
    return { client, clock, outcomes: await Promise.all(calls), asked: () => asked };
  }

  const fail = () => Promise.reject(new Error('client_secret=hunter2'));

  test.each([false, 'enterprise'] as const)(
    'is shared by all that waited for it (rate limit %s), and tried again by the next',
    async (rateLimit) => {
      const { client, clock, outcomes, asked } = await thousand(fail, rateLimit);
      expect(asked()).toBe(1);
      for (const error of outcomes) {
        expect(error).toBeInstanceOf(NotSentError);
        expect(error).toMatchObject({ ran: 'no', reason: 'accessToken gave no token' });
      }
      const next = outcomeOf(client.call('im.chat.add'));
      await clock.advance();
      await next;
      expect(asked()).toBe(2);
    },
    60_000,
  );

  test('is the same when it brings the old token again', async () => {
    const { outcomes, asked } = await thousand(() => 'old', false);
    expect(asked()).toBe(1);
    for (const error of outcomes) expect(error).toMatchObject({ code: 'expired_token' });
  });
});

describe('a refresh that hangs', () => {
  function hangingOnce() {
    const clock = new ManualClock();
    const { fetch } = portalOf((token) => token === 'new', clock);
    let asked = 0;
    const accessToken: TokenSource = ({ expired }) => {
      if (!expired) return 'old';
      asked += 1;
      return asked === 1 ? new Promise<string>(() => {}) : 'new';
    };
    return { clock, client: createClient({ portal, accessToken, fetch, clock, rateLimit: false }) };
  }

  test('is forgotten with the last call that waited for it', async () => {
    const { clock, client } = hangingOnce();
    const first = outcomeOf(client.call('im.chat.add', {}, { deadline: 1_000 }));
    await clock.advance(1_500);
    expect(await first).toMatchObject({ name: 'DeadlineError', ran: 'no' });
    const second = client.call('im.chat.add');
    await clock.advance(0);
    expect(await second).toEqual({ result: 1417 });
  });

  test('ends after 30 seconds for those without a deadline', async () => {
    const { clock, client } = hangingOnce();
    const first = outcomeOf(client.call('im.chat.add'));
    await clock.advance(31_000);
    expect(await first).toMatchObject({ reason: 'accessToken gave no token', ran: 'no' });
  });
});

test('two users of one portal never meet, whatever expires', async () => {
  const clock = new ManualClock();
  const seen: string[] = [];
  const fetch: Fetch = async (request) => {
    const { auth, TITLE } = (await request.json()) as { auth: string; TITLE: string };
    if (auth.startsWith('old')) return refusal('expired_token', 401);
    seen.push(`${TITLE} as ${auth}`);
    return json({ result: 1417 });
  };
  const clients = ['anna', 'boris'].map((name) => ({
    name,
    client: createClient({
      portal,
      fetch,
      clock,
      accessToken: ({ expired }) => `${expired ? 'new' : 'old'} of ${name}`,
    }),
  }));
  const calls = Array.from({ length: 20 }, (_, index) => {
    const { name, client } = clients[index % 2] as (typeof clients)[0];
    return client.call('im.chat.add', { TITLE: name });
  });
  await clock.advance();
  await Promise.all(calls);
  expect(seen).toHaveLength(20);
  for (const line of seen) expect(line).toMatch(/^(\w+) as new of \1$/);
});
