import { createClient, OptionsError } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';

const secret = 'topsecret123';

/** Makes a client and answers the message of the error that it throws. */
function messageOf(options: object): string {
  try {
    createClient(options as never);
  } catch (error) {
    expect(error).toBeInstanceOf(OptionsError);
    return (error as Error).message;
  }
  throw new Error('no error was thrown');
}

describe('a webhook', () => {
  test.each([
    `https://acme.bitrix24.com/rest/1/${secret}/`,
    `https://acme.bitrix24.com/rest/1/${secret}`,
    `https://acme.example:8443/rest/jane.doe@example.com/${secret}/`,
    `http://localhost:4010/rest/1/${secret}`,
    `http://127.0.0.1:4010/rest/1/${secret}`,
    `http://[::1]:4010/rest/1/${secret}`,
  ])('may be %s', (webhook) => {
    expect(() => createClient({ webhook })).not.toThrow();
  });

  test.each([
    ['plain http', `http://acme.bitrix24.com/rest/1/${secret}/`, 'https'],
    ['another scheme', `ftp://acme.bitrix24.com/rest/1/${secret}/`, 'https'],
    [
      'a host that only begins like this machine',
      `http://localhost.evil.example/rest/1/${secret}`,
      'https',
    ],
    [
      'the name of a method at its end',
      `https://acme.bitrix24.com/rest/1/${secret}/im.chat.add`,
      'Leave out the name',
    ],
    ['no code', `https://acme.bitrix24.com/rest/${secret}/`, 'must have the form'],
    ['no /rest', `https://acme.bitrix24.com/1/${secret}/`, 'must have the form'],
    ['no scheme', `acme.bitrix24.com/rest/1/${secret}/`, 'must be a URL'],
    ['a user name', `https://u:${secret}@acme.bitrix24.com/rest/1/${secret}/`, 'user name'],
    ['a query', `https://acme.bitrix24.com/rest/1/${secret}/?a=1`, 'query'],
    ['a fragment', `https://acme.bitrix24.com/rest/1/${secret}/#a`, 'fragment'],
    ['a backslash', `https:\\\\acme.bitrix24.com\\rest\\1\\${secret}`, 'backslash'],
    ['a line break', `https://acme.bitrix24.com/rest/1/${secret}\r\nX: y`, 'white space'],
    [
      'an encoded slash in the code',
      `https://acme.bitrix24.com/rest/1/${secret}%2f..`,
      'must be a URL',
    ],
    ['nothing', '', 'must be a URL'],
  ])('with %s is refused, without repeating the secret', (_, webhook, hint) => {
    const message = messageOf({ webhook });
    expect(message).toContain(hint);
    expect(message).not.toContain(secret);
  });

  test('that is not text is refused', () => {
    expect(messageOf({ webhook: 5 })).toContain('must be a URL');
    expect(messageOf({ webhook: null })).toContain('must be a URL');
  });
});

describe('a portal', () => {
  test.each([
    'acme.bitrix24.com',
    'https://acme.bitrix24.com',
    'https://acme.bitrix24.com/',
    'http://localhost:4010',
    'ACME.bitrix24.com',
    'intranet',
    '10.0.0.7:8443',
    'портал.рф',
  ])('may be %s', (portal) => {
    expect(() => createClient({ portal, accessToken: secret })).not.toThrow();
  });

  test.each([
    ['a path', 'acme.bitrix24.com/rest', 'host name'],
    ['plain http', 'http://acme.bitrix24.com', 'https'],
    ['a user name', 'jane@acme.bitrix24.com', 'user name'],
    ['a query', 'acme.bitrix24.com?auth=1', 'query'],
    ['white space', 'acme .bitrix24.com', 'white space'],
    ['another scheme', 'javascript://acme.bitrix24.com', 'https'],
    ['a scheme without slashes', 'https:acme.bitrix24.com', 'must be a URL'],
    ['a number that is read as an address', '1', 'must be a URL'],
    ['digits that are read as an address', '0x7f.1', 'must be a URL'],
    ['dots alone', '..', 'must be a URL'],
    ['an empty label', 'acme..bitrix24.com', 'must be a URL'],
    ['a dot at its end', 'acme.bitrix24.com.', 'must be a URL'],
    ['a character without width', 'acme\u200b.bitrix24.com', 'must be a URL'],
    ['a NUL', 'acme\u0000.bitrix24.com', 'must be a URL'],
  ])('with %s is refused', (_, portal, hint) => {
    const message = messageOf({ portal, accessToken: secret });
    expect(message).toContain(hint);
    expect(message).not.toContain(secret);
  });
});

test('neither a webhook nor a token is refused', () => {
  const both = 'A client takes { webhook } or { portal, accessToken }.';
  expect(messageOf({})).toBe(both);
  expect(messageOf({ portal: 'acme.bitrix24.com' })).toBe(both);
  expect(messageOf({ portal: 'acme.bitrix24.com', accessToken: '' })).toBe(both);
  expect(messageOf({ accessToken: secret })).toBe(both);
  expect(messageOf({ portal: undefined, accessToken: secret })).toBe(both);
  expect(messageOf({ portal: 'acme.bitrix24.com', accessToken: 5 })).toBe(both);
  expect(messageOf({ webhook: 'https://a.bitrix24.com/rest/1/x', accessToken: secret })).toBe(both);
  expect(messageOf(undefined as never)).toBe(both);
  expect(messageOf('https://a.bitrix24.com/rest/1/x' as never)).toBe(both);
});

describe('an option of a call', () => {
  const client = createClient({ webhook: `https://acme.bitrix24.com/rest/1/${secret}/` });
  test.each([
    ['a timeout of 0', { timeout: 0 }, 'timeout must be a number'],
    ['a deadline that is text', { deadline: '5' }, 'deadline must be a number'],
    ['no attempts', { retry: { attempts: 0 } }, 'retry.attempts must be a number'],
    ['an unknown priority', { priority: 'urgent' }, 'priority must be high, normal or low'],
    ['a priority of every object', { priority: 'constructor' }, 'priority must be'],
    ['a signal that is none', { signal: {} }, 'signal must be an AbortSignal'],
    ['a signal that is text', { signal: 'x' }, 'signal must be an AbortSignal'],
    ['an unknown outcome', { retry: { unknownOutcome: 'always' } }, 'retry.unknownOutcome must'],
  ])('%s is refused', async (_, options, hint) => {
    const error = await client.call('im.chat.add', {}, options as never).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(OptionsError);
    expect((error as Error).message).toContain(hint);
  });

  test.each([[null], [5], ['TITLE'], [[1]], [new Map()]])(
    'parameters that are %s are refused',
    async (params) => {
      const error = await client.call('im.chat.add', params as never).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(OptionsError);
    },
  );
});

test.each([
  ['fast', "rateLimit must be 'standard'"],
  [null, "rateLimit must be 'standard'"],
  [{ burst: 0 }, 'burst must be a number'],
  [{ burst: Number.POSITIVE_INFINITY }, 'burst must be a number'],
  [{ drainPerSecond: '2' }, 'drainPerSecond must be a number'],
  [{ store: null }, 'store must have take'],
  [{ drainPerSecond: 0 }, 'drainPerSecond must be a number of more than 0'],
])('a rate limit of %j is refused', (rateLimit, hint) => {
  const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;
  expect(messageOf({ webhook, rateLimit })).toContain(hint);
});

test.each([
  [{ operatingLimit: Number.NaN }, 'operatingLimit must be a number'],
  [{ operatingLimit: 0 }, 'operatingLimit must be a number'],
  [{ fetch: 'x' }, 'fetch must be a function'],
  [{ hooks: null }, 'hooks must be an object'],
  [{ maxAnswerBytes: 0.5 }, 'maxAnswerBytes must be a number'],
])('options of %j are refused', (options, hint) => {
  const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;
  expect(messageOf({ webhook, ...options })).toContain(hint);
});
