import { createClient, type TokenSource } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { json, outcomeOf, refusal, success } from '../support/portal.ts';

/** A portal that knows one token, and tells any other that it has expired. */
function portalThatTakes(valid: string) {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    const { auth } = (await request.json()) as { auth: string };
    sent.push(auth);
    return auth === valid ? success(1) : refusal('expired_token', 401);
  };
  return { fetch, sent };
}

const clientWith = (
  accessToken: string | TokenSource,
  fetch: (request: Request) => Promise<Response>,
) => createClient({ portal: 'acme.bitrix24.com', accessToken, fetch, rateLimit: false });

describe('an expired token', () => {
  test('is refreshed once for all calls in flight, and each is repeated once', async () => {
    const { fetch, sent } = portalThatTakes('fresh');
    const asked: (string | undefined)[] = [];
    let token = 'stale';
    const client = clientWith(async ({ expired }) => {
      asked.push(expired);
      if (expired) token = 'fresh';
      return token;
    }, fetch);
    const results = await Promise.all(Array.from({ length: 5 }, () => client.call('im.chat.add')));
    expect(results).toEqual(Array(5).fill({ result: 1 }));
    expect(asked.filter((expired) => expired === 'stale')).toHaveLength(1);
    expect(sent).toEqual([...Array(5).fill('stale'), ...Array(5).fill('fresh')]);
  });

  test('is not refreshed again for a late answer to the old one', async () => {
    let refreshes = 0;
    let answerLate: (response: Response) => void = () => undefined;
    const fetch = async (request: Request) => {
      const { auth, TITLE } = (await request.json()) as { auth: string; TITLE?: string };
      if (auth === 'fresh') return success(1);
      if (TITLE !== 'late') return refusal('expired_token', 401);
      return new Promise<Response>((resolve) => {
        answerLate = resolve;
      });
    };
    const client = clientWith(({ expired }) => {
      if (!expired) return 'stale';
      refreshes += 1;
      return 'fresh';
    }, fetch);
    const late = client.call('im.chat.add', { TITLE: 'late' });
    await client.call('im.chat.add');
    answerLate(refusal('expired_token', 401));
    expect(await late).toEqual({ result: 1 });
    expect(refreshes).toBe(1);
  });

  test('that is all there is ends the call with the error', async () => {
    const { fetch, sent } = portalThatTakes('other');
    const error = await outcomeOf(clientWith('stale', fetch).call('im.chat.add'));
    expect(error).toMatchObject({
      name: 'ApiError',
      code: 'expired_token',
      ran: 'no',
      attempts: 1,
    });
    expect(sent).toEqual(['stale']);
  });

  test('is given up when the new one has expired too', async () => {
    const { fetch, sent } = portalThatTakes('never');
    const tokens = ['token1', 'token2'];
    const error = await outcomeOf(
      clientWith(() => tokens.shift() as string, fetch).call('im.chat.add'),
    );
    expect(error).toMatchObject({ code: 'expired_token', attempts: 2 });
    expect(sent).toEqual(['token1', 'token2']);
  });
});

test('a source that never hears of its own refreshes still gets a call through', async () => {
  let valid = 'first';
  const sent: string[] = [];
  const client = clientWith(
    ({ expired }) => {
      if (!expired) return 'first';
      valid = `${expired}+`;
      return valid;
    },
    async (request) => {
      const { auth } = (await request.json()) as { auth: string };
      sent.push(auth);
      return auth === valid ? success(1) : refusal('expired_token', 401);
    },
  );
  for (let hour = 0; hour < 20; hour += 1) {
    expect(await client.call('im.chat.add')).toEqual({ result: 1 });
    expect(await client.call('im.chat.add')).toEqual({ result: 1 });
    valid = 'none';
  }
  // Twice while it is valid, and once to be refused.
  expect(sent.filter((token) => token === 'first')).toHaveLength(3);
});

test('a token that was refreshed for one user is never used for another', async () => {
  const sent: string[] = [];
  let user = 'ann';
  const client = clientWith(
    ({ expired }) => (expired ? `${expired}+` : `token of ${user}`),
    async (request) => {
      const { auth } = (await request.json()) as { auth: string };
      sent.push(auth);
      return auth.endsWith('+') ? success(1) : refusal('expired_token', 401);
    },
  );
  for (user of ['ann', 'bob', 'ann', 'bob']) await client.call('im.chat.add');
  const fresh = (name: string) => `token of ${name}+`;
  expect(sent.filter((token) => token.endsWith('+'))).toEqual(
    ['ann', 'bob', 'ann', 'bob'].map(fresh),
  );
});

test('a refresh that gives nothing is tried again by the next call', async () => {
  const { fetch } = portalThatTakes('fresh');
  const brought = ['', undefined, 'fresh'];
  const source: TokenSource = ({ expired }) => (expired ? (brought.shift() as string) : 'stale');
  const client = clientWith(source, fetch);
  for (const reason of Array(2).fill('accessToken gave no token')) {
    expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({ ran: 'no', reason });
  }
  expect(await client.call('im.chat.add')).toEqual({ result: 1 });
});

test('a token that is part of an error code does not hide it', async () => {
  const { fetch } = portalThatTakes('fresh');
  const client = clientWith(({ expired }) => (expired ? 'fresh' : 'expired'), fetch);
  expect(await client.call('im.chat.add')).toEqual({ result: 1 });
});

test('a refresh that brings the same token is tried again by the next call', async () => {
  const { fetch } = portalThatTakes('fresh');
  const brought = ['stale', 'fresh'];
  const source: TokenSource = ({ expired }) => (expired ? (brought.shift() as string) : 'stale');
  const client = clientWith(source, fetch);
  expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({ code: 'expired_token' });
  expect(await client.call('im.chat.add')).toEqual({ result: 1 });
});

describe('a token source', () => {
  const failing: [string, TokenSource][] = [
    [
      'throws',
      () => {
        throw new Error('topsecret123');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('topsecret123');
      },
    ],
    ['gives nothing', () => ''],
    ['gives no text', () => undefined as never],
  ];

  test.each(failing)('that %s ends the call before anything is sent', async (_, source) => {
    const { fetch, sent } = portalThatTakes('x');
    const error = await outcomeOf(clientWith(source, fetch).call('im.chat.add'));
    expect(error).toMatchObject({
      name: 'NotSentError',
      ran: 'no',
      reason: expect.stringMatching(/^accessToken /),
    });
    expect(String(error)).not.toContain('topsecret123');
    expect(sent).toEqual([]);
  });
});

test('a token cannot break out of its place', async () => {
  let body = '';
  const token = '","TITLE":"x\r\nHost: evil';
  const client = clientWith(
    () => token,
    async (request) => {
      body = await request.text();
      return json({ result: 1 });
    },
  );
  await client.call('im.chat.add');
  expect(JSON.parse(body)).toEqual({ auth: token });
});
