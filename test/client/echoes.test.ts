import { inspect } from 'node:util';
import { createCaller, createClient, type Middleware } from 'bitrix24-chat-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, outcomeOf, portal, secret, webhook } from '../support/portal.ts';

const code = 'a/b+c9Zq7Yk2Lm3Np';
const portalHost = 'acme.bitrix24.com';

const hex = (text: string, form: (hex: string) => string) =>
  [...text].map((one) => form(one.charCodeAt(0).toString(16).padStart(2, '0'))).join('');

/** The ways in which a portal, a proxy or a template can write a secret. */
const forms: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in capitals': (text) => text.toUpperCase(),
  'as PHP writes a slash': (text) => text.replaceAll('/', '\\/'),
  'as PHP writes it twice': (text) => text.replaceAll('/', '\\\\\\/'),
  'in a URL': (text) => encodeURIComponent(text),
  'in a URL, in small letters': (text) => encodeURIComponent(text).toLowerCase(),
  'in a URL, each character': (text) => hex(text, (digits) => `%${digits}`),
  'in escapes of JSON': (text) => hex(text, (digits) => `\\u00${digits}`),
  'in escapes of JSON, in capitals': (text) =>
    hex(text, (digits) => `\\u00${digits.toUpperCase()}`),
};

/** Whatever a program can show of a value, with all escapes undone. */
function shown(value: unknown): string {
  const text = `${inspect(value, { depth: 9, showHidden: true })} ${JSON.stringify(value)}`;
  return text
    .replace(/\\+u00(..)|%(..)/gi, (_, one, other) =>
      String.fromCharCode(Number.parseInt(one ?? other, 16)),
    )
    .replaceAll('\\', '')
    .toLowerCase();
}

describe.each(Object.entries(forms))('a token that the portal echoes %s', (_, write) => {
  const client = (text: string, status = 200) => {
    const { fetch } = portal(() => new Response(text, { status }));
    return createClient({ portal: portalHost, accessToken: code, fetch, rateLimit: false });
  };
  const raw = (status: 200 | 400) =>
    status === 200
      ? `{"result":1417,"time":{"note":"${write(code).replaceAll('"', '')}"}}`
      : `{"error":"X","error_description":"token ${write(code)} is bad"}`;

  test.each([200, 400] as const)(
    'is masked with status %i, by call and by POST',
    async (status) => {
      const called = await outcomeOf(client(raw(status), status).call('im.chat.add'));
      const posted = await outcomeOf(
        client(raw(status), status).POST('/im.chat.add', { body: {} }),
      );
      for (const outcome of [called, posted]) {
        expect(shown(outcome)).not.toContain(code.toLowerCase());
        expect(shown(outcome)).toContain('***');
      }
    },
  );

  test('is masked in a page', async () => {
    const error = await outcomeOf(client(`<p>${write(code)} is bad`, 502).call('im.chat.add'));
    expect(shown(error)).not.toContain(code.toLowerCase());
  });
});

test('a success without a secret is what the portal said', async () => {
  const time = { operating: 0.13, note: 'a\\/b', path: '/rest/1/' };
  const { fetch } = portal(() => json({ result: 1417, time }));
  expect(await createCaller({ webhook, fetch }).call('im.chat.add')).toEqual({
    result: 1417,
    time,
  });
});

test.each([
  { auth: code },
  { access_token: code },
  { AUTH: code },
  { auth: { access_token: code, refresh_token: `${code}2` } },
  { nested: [{ client_secret: code }] },
  { refresh_token: code },
])('a secret among the parameters %j is one', async (params) => {
  const { fetch } = portal(() =>
    json({ error: 'X', error_description: `no ${code}, no ${code}2` }, 400),
  );
  const error = await outcomeOf(
    createCaller({ webhook, fetch }).call('im.chat.add', params as never),
  );
  expect(shown(error)).not.toContain(code.toLowerCase());
});

test('no secret of any letters gets through in a text of any kind', async () => {
  const secrets = fc.string({
    minLength: 16,
    maxLength: 40,
    unit: fc.constantFrom(...'abcXYZ019_-.~/+='),
  });
  await fc.assert(
    fc.asyncProperty(secrets, fc.constantFrom(...Object.values(forms)), async (token, write) => {
      const text = JSON.stringify({ error: 'X', error_description: `at ${write(token)} end` });
      const { fetch } = portal(() => new Response(text, { status: 400 }));
      const caller = createCaller({ portal: portalHost, accessToken: token, fetch });
      expect(shown(await outcomeOf(caller.call('im.chat.add')))).not.toContain(token.toLowerCase());
    }),
    { numRuns: 300 },
  );
});

describe('headers of middleware', () => {
  const sendWith = async (
    headers: Record<string, string>,
    answer = () => json({ result: 1417 }),
  ) => {
    const { fetch, requests } = portal(answer);
    const client = createClient({ webhook, fetch, rateLimit: false });
    const middleware: Middleware = {
      onRequest({ request }) {
        for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
        return request;
      },
    };
    client.use(middleware);
    const outcome = await outcomeOf(client.POST('/im.chat.add', { body: {} }));
    return { outcome, sent: requests[0]?.headers };
  };

  test('arrive', async () => {
    const { sent } = await sendWith({ 'X-Request-Id': '42', 'User-Agent': 'mine/1' });
    expect([sent?.get('x-request-id'), sent?.get('user-agent')]).toEqual(['42', 'mine/1']);
  });

  test('do not change what we send', async () => {
    const { sent } = await sendWith({ 'Content-Type': 'text/plain' });
    expect(sent?.get('content-type')).toBe('application/json');
  });

  test('that are secret arrive too, and are not shown', async () => {
    const value = 'Bearer hunter2hunter2hunter2';
    const answer = () => json({ error: 'X', error_description: `bad ${value}` }, 400);
    const { sent, outcome } = await sendWith({ Authorization: value }, answer);
    expect(sent?.get('authorization')).toBe(value);
    expect(shown(outcome)).not.toContain('hunter2');
  });
});

test('a success that echoes the webhook is masked by call as by POST', async () => {
  const { fetch } = portal(() => json({ result: 1417, time: { url: webhook.toUpperCase() } }));
  const client = createClient({ webhook, fetch, rateLimit: false });
  expect(shown(await client.call('im.chat.add'))).not.toContain(secret);
  expect(shown(await client.POST('/im.chat.add', { body: {} }))).not.toContain(secret);
});
