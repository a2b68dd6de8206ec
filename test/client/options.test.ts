import { createCaller, createClient, OptionsError } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';

const secret = 'topsecret123';

/** Makes a client and returns the message of the error that it throws. */
function messageOf(options: object, create: (options: never) => unknown = createClient): string {
  try {
    create(options as never);
  } catch (error) {
    expect(error).toBeInstanceOf(OptionsError);
    return (error as Error).message;
  }
  throw new Error('no error was thrown');
}

const acme = 'https://acme.bitrix24.com';
const good = `${acme}/rest/1/${secret}/`;
const form = 'https://{portal}/rest/{userId}/{webhookCode}/';

/** What the small client says, which leaves the rare mistakes to the compiler and to the first call. */
function smallMessageOf(given: object): string {
  try {
    createCaller(given as never);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a webhook', () => {
  test.each([
    good,
    `${acme}/rest/1/${secret}`,
    `https://acme.example:8443/rest/jane.doe@example.com/${secret}/`,
    `http://localhost:4010/rest/1/${secret}`,
    `http://127.0.0.1:4010/rest/1/${secret}`,
    `http://[::1]:4010/rest/1/${secret}`,
    `http://[0:0:0:0:0:0:0:1]:4010/rest/1/${secret}`,
    `https://[2001:db8:0:0:0:0:0:42]/rest/1/${secret}`,
    ` ${good}\r\n`,
    `HTTPS://ACME.bitrix24.com/rest/1/${secret}/`,
  ])('may be %j', (webhook) => {
    for (const create of [createClient, createCaller]) {
      expect(() => create({ webhook })).not.toThrow();
    }
  });

  test.each([
    ['', 'is empty: is B24_WEBHOOK set?'],
    [' \n', 'is empty: is B24_WEBHOOK set?'],
    [undefined, 'is undefined: is B24_WEBHOOK set?'],
    ['undefined', 'is undefined: is B24_WEBHOOK set?'],
    [null, 'is null: is B24_WEBHOOK set?'],
    [5, 'must be text.'],
    [[good], 'must be text.'],
    [`B24_WEBHOOK=${good}`, 'begins with a name and =: give only what follows.'],
    [`export B24_WEBHOOK="${good}"`, 'begins with a name and =: give only what follows.'],
    [`"${good}"`, 'has quotes around it: remove them.'],
    [`‘${good}’`, 'has quotes around it: remove them.'],
    [`<${good}>`, 'has quotes around it: remove them.'],
    [`${acme}/rest/1/ ${secret}/`, 'has white space or an invisible character in it: remove it.'],
    [`${good}\r\nX: y`, 'has white space or an invisible character in it: remove it.'],
    [
      `${acme}/rest/1/${secret}\u200b/`,
      'has white space or an invisible character in it: remove it.',
    ],
    [`https:\\\\acme.bitrix24.com\\rest\\1\\${secret}`, 'has a backslash in it: write /.'],
    [`${acme}/rest/1/{code}/`, 'has a placeholder in it: put in what it stands for.'],
    [`${acme}/rest/1/***/`, 'has a placeholder in it: put in what it stands for.'],
    [encodeURIComponent(good), 'has a % in it: give it as it is, not encoded.'],
    [`acme.bitrix24.com/rest/1/${secret}/`, 'must begin with https://.'],
    [`//acme.bitrix24.com/rest/1/${secret}/`, 'must begin with https://.'],
    [`https:/acme.bitrix24.com/rest/1/${secret}/`, 'must begin with https://.'],
    [`ftp://acme.bitrix24.com/rest/1/${secret}/`, 'must begin with https://.'],
    [
      `https://u:${secret}@acme.bitrix24.com/rest/1/${secret}/`,
      'has a user name in it: remove it.',
    ],
    [`${good}?auth=1`, 'has a query in it: remove ? and what follows.'],
    [`${good}#a`, 'has a fragment in it: remove # and what follows.'],
    [
      `https://acme.bitrix24.com./rest/1/${secret}/`,
      'has a dot at the end of its host: remove it.',
    ],
    [
      `https://::1/rest/1/${secret}/`,
      'has an IPv6 address in it: write it in brackets, such as [::1].',
    ],
    [`${acme}:0/rest/1/${secret}/`, 'has no valid port: 1 to 65535.'],
    [`${acme}:port/rest/1/${secret}/`, 'has no valid port: 1 to 65535.'],
    [`${acme}:/rest/1/${secret}/`, 'has no valid port: 1 to 65535.'],
    [`${acme}:65536/rest/1/${secret}/`, 'has no valid host: write one such as acme.bitrix24.com.'],
    [
      `https://acme..com/rest/1/${secret}/`,
      'has no valid host: write one such as acme.bitrix24.com.',
    ],
    [`https:///rest/1/${secret}/`, 'has no valid host: write one such as acme.bitrix24.com.'],
    [`https://[::g]/rest/1/${secret}/`, 'has no valid host: write one such as acme.bitrix24.com.'],
    [`${good},`, 'ends with a punctuation mark: remove it.'],
    [`${good}/`, 'has two slashes in a row: write one.'],
    [`${acme}//rest/1/${secret}/`, 'has two slashes in a row: write one.'],
    [`${acme}/REST/1/${secret}/`, 'must have /rest/ in small letters.'],
    [
      `${acme}/rest/api/1/${secret}/`,
      'has /api in it, for another version of the API: leave it out.',
    ],
    [
      `https://company.ru/portal/rest/1/${secret}/`,
      'has a path before /rest/: that follows the host.',
    ],
    [acme, `is not the URL of an inbound webhook: copy that from the portal, ${form}.`],
    [`${acme}/`, `is not the URL of an inbound webhook: copy that from the portal, ${form}.`],
    [
      `${acme}/1/${secret}/`,
      `is not the URL of an inbound webhook: copy that from the portal, ${form}.`,
    ],
    [
      `${acme}/company/personal/user/1/`,
      `is not the URL of an inbound webhook: copy that from the portal, ${form}.`,
    ],
    [
      `${acme}/marketplace/hook/`,
      `is not the URL of an inbound webhook: copy that from the portal, ${form}.`,
    ],
    [`${acme}/rest/`, `has no user id or no code: it must have the form ${form}.`],
    [`${acme}/rest/${secret}/`, `has no user id or no code: it must have the form ${form}.`],
    [
      `${acme}/rest/${secret}/im.chat.add`,
      `has no user id or no code: it must have the form ${form}.`,
    ],
    [`${good}im.chat.add`, `ends with the name of a method: leave that out, ${acme}/rest/1/***/.`],
    [`${good}profile.json`, `ends with the name of a method: leave that out, ${acme}/rest/1/***/.`],
    [
      `${good}im.chat.add.xml/`,
      `ends with the name of a method: leave that out, ${acme}/rest/1/***/.`,
    ],
    [
      `${acme}/rest/${secret}/1/profile`,
      `ends with the name of a method: leave that out, ${acme}/rest/***/***/.`,
    ],
    [`${acme}/rest/1/${secret}~/`, 'has characters in it that no webhook has: copy it again.'],
  ])('may not be %j, and the message says why without the secret', (webhook, says) => {
    const message = messageOf({ webhook });
    expect(message).toBe(`webhook ${says}`);
    expect(message).not.toContain(secret);
  });

  test.each([
    '',
    5,
    null,
    `"${good}"`,
    `${good}?a`,
    `${acme}/REST/1/${secret}/`,
    `${good}im.chat.add`,
    `${good}/`,
    `https://u:${secret}@acme.bitrix24.com/rest/1/${secret}/`,
    `http://acme.bitrix24.com/rest/1/${secret}/`,
  ])('may not be %j for a small client either, which says what it should be', (webhook) => {
    const message = messageOf({ webhook }, createCaller);
    expect(message).toContain(`Give webhook (${form})`);
    expect(message).not.toContain(secret);
  });
});

describe('a portal', () => {
  test.each([
    'acme.bitrix24.com',
    acme,
    `${acme}/`,
    'http://localhost:4010',
    'ACME.bitrix24.com',
    'intranet',
    '10.0.0.7:8443',
    'портал.рф',
    ' acme.bitrix24.com\n',
  ])('may be %j', (portal) => {
    for (const create of [createClient, createCaller]) {
      expect(() => create({ portal, accessToken: secret })).not.toThrow();
    }
  });

  test.each([
    ['127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['localhost', 'http://localhost'],
    ['[::1]:4010/', 'http://[::1]:4010'],
    ['acme.localhost:4010', 'http://acme.localhost:4010'],
    ['https://localhost:4010', 'https://localhost:4010'],
    ['localhost.evil.example', 'https://localhost.evil.example'],
    ['sandbox:4020', 'https://sandbox:4020'],
  ])('of %s is called at %s', async (portal, origin) => {
    const urls: string[] = [];
    const fetch = async ({ url }: Request) => {
      urls.push(url);
      return Response.json({ result: 1 });
    };
    await createCaller({ portal, accessToken: secret, fetch }).call('im.chat.add');
    expect(urls).toEqual([`${origin}/rest/im.chat.add`]);
  });

  test.each([
    ['', 'is empty: is B24_PORTAL set?'],
    [undefined, 'is undefined: is B24_PORTAL set?'],
    [7, 'must be text.'],
    ['B24_PORTAL=acme.bitrix24.com', 'begins with a name and =: give only what follows.'],
    ['"acme.bitrix24.com"', 'has quotes around it: remove them.'],
    ['acme .bitrix24.com', 'has white space or an invisible character in it: remove it.'],
    ['acme\u200b.bitrix24.com', 'has white space or an invisible character in it: remove it.'],
    ['acme\u0000.bitrix24.com', 'has white space or an invisible character in it: remove it.'],
    ['acme.bitrix24.com\\rest', 'has a backslash in it: write /.'],
    ['{portal}', 'has a placeholder in it: put in what it stands for.'],
    ['javascript://acme.bitrix24.com', 'must begin with https://.'],
    ['jane@acme.bitrix24.com', 'has a user name in it: remove it.'],
    ['acme.bitrix24.com?auth=1', 'has a query in it: remove ? and what follows.'],
    ['acme.bitrix24.com#a', 'has a fragment in it: remove # and what follows.'],
    ['acme.bitrix24.com.', 'has a dot at the end of its host: remove it.'],
    ['..', 'has a dot at the end of its host: remove it.'],
    ['::1', 'has an IPv6 address in it: write it in brackets, such as [::1].'],
    ['https:acme.bitrix24.com', 'has no valid port: 1 to 65535.'],
    ['acme.bitrix24.com:0', 'has no valid port: 1 to 65535.'],
    // A parser reads these as addresses.
    ['1', 'has no valid host: write one such as acme.bitrix24.com.'],
    ['0x7f.1', 'has no valid host: write one such as acme.bitrix24.com.'],
    ['acme..bitrix24.com', 'has no valid host: write one such as acme.bitrix24.com.'],
    ['acme。bitrix24.com', 'has no valid host: write one such as acme.bitrix24.com.'],
    ['oauth.bitrix.info', 'is the server of the tokens: take the host of client_endpoint.'],
    [
      'https://oauth.bitrix24.tech/rest/',
      'is the server of the tokens: take the host of client_endpoint.',
    ],
    [good, 'is the URL of a webhook: give it as webhook, without a token.'],
    ['acme.bitrix24.com/rest', 'has a path in it: give the host alone.'],
    ['https://acme.bitrix24.com/rest/', 'has a path in it: give the host alone.'],
  ])('may not be %j, and the message says why', (portal, says) => {
    const message = messageOf({ portal, accessToken: secret });
    expect(message).toBe(`portal ${says}`);
    expect(message).not.toContain(secret);
    expect(smallMessageOf({ portal, accessToken: secret })).not.toContain(secret);
  });
});

describe('http', () => {
  const open = ['http://sandbox:4020', 'http://host.docker.internal:4020', 'http://192.168.0.7'];
  const lookalikes = ['http://localhost.evil.example', 'http://127.0.0.1.evil.example'];
  const refusal =
    'begins with http://, which lets others read the secret: use https://, or allowHttp: true in a network that you trust.';

  test.each([...open, ...lookalikes])(
    'to %s is refused, and the message names the option',
    (origin) => {
      const webhook = `${origin}/rest/1/${secret}/`;
      const token = { portal: origin, accessToken: secret };
      expect(messageOf({ webhook })).toBe(`webhook ${refusal}`);
      expect(messageOf(token)).toBe(`portal ${refusal}`);
      for (const given of [{ webhook }, token]) {
        expect(messageOf(given, createCaller)).toContain('allowHttp: true');
      }
    },
  );

  test.each(open)('to %s is allowed by allowHttp', (origin) => {
    for (const create of [createClient, createCaller]) {
      const webhook = `${origin}/rest/1/${secret}/`;
      expect(() => create({ webhook, allowHttp: true })).not.toThrow();
      expect(() => create({ portal: origin, accessToken: secret, allowHttp: true })).not.toThrow();
    }
  });

  test('is the only thing that allowHttp allows', () => {
    const webhook = `http://jane@xn--p1ai/rest/1/${secret}/`;
    expect(messageOf({ webhook, allowHttp: true })).toContain('user name');
    const token = { portal: 'ftp://xn--p1ai', accessToken: secret, allowHttp: true };
    for (const create of [createClient, createCaller]) messageOf(token, create);
  });

  test('is not allowed by a text, such as that of a variable', () => {
    const webhook = `http://sandbox:4020/rest/1/${secret}/`;
    expect(messageOf({ webhook, allowHttp: 'false' })).toContain('allowHttp: true');
  });
});

describe('an access token', () => {
  const portal = 'acme.bitrix24.com';

  test.each([
    [undefined, 'is undefined: is B24_TOKEN set?'],
    ['', 'is empty: is B24_TOKEN set?'],
    [5, 'must be text.'],
    [`Bearer ${secret}`, 'begins with Bearer: give only what follows.'],
    [`B24_TOKEN=${secret}`, 'begins with a name and =: give only what follows.'],
    [`{"access_token":"${secret}"}`, 'has quotes around it: remove them.'],
    [`${secret} ${secret}`, 'has white space or an invisible character in it: remove it.'],
    [good, 'is an address, not a token.'],
  ])('may not be %j, and the message says why without it', (accessToken, says) => {
    const message = messageOf({ portal, accessToken });
    expect(message).toBe(`accessToken ${says}`);
    expect(message).not.toContain(secret);
    expect(smallMessageOf({ portal, accessToken })).not.toContain(secret);
  });

  test('is sent without the end of its line', async () => {
    const bodies: unknown[] = [];
    const fetch = async (request: Request) => {
      bodies.push(await request.json());
      return Response.json({ result: 1 });
    };
    const caller = createCaller({ portal, accessToken: `${secret}\n`, fetch });
    await caller.call('im.chat.add');
    expect(bodies).toEqual([{ auth: secret }]);
  });
});

test('neither a webhook nor a token, or both, is refused', () => {
  const both = 'A client takes { webhook } or { portal, accessToken }.';
  const small = `Give webhook (${form}) or portal and accessToken; for http allowHttp: true.`;
  for (const given of [{}, undefined, null, good]) {
    for (const create of [createClient, createCaller]) {
      expect(messageOf(given as never, create)).toBe(create === createClient ? both : small);
    }
  }
  expect(messageOf({ accessToken: secret })).toBe('portal is undefined: is B24_PORTAL set?');
  const oneOf = 'Give either webhook, or portal and accessToken, not both.';
  expect(messageOf({ webhook: good, accessToken: secret })).toBe(oneOf);
  expect(messageOf({ webhook: good, portal: 'acme.bitrix24.com' })).toBe(oneOf);
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
  ['fast', 'rateLimit must be standard, enterprise'],
  [null, 'rateLimit must be standard, enterprise'],
  [{ burst: 0 }, 'burst must be a number'],
  [{ burst: Number.POSITIVE_INFINITY }, 'burst must be a number'],
  [{ drainPerSecond: '2' }, 'drainPerSecond must be a number'],
  [{ store: null }, 'rateLimit.store must be an object with the functions take,overflow'],
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
