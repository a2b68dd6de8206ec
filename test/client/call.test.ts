import { inspect } from 'node:util';
import { ApiError, CallError, createClient, OutcomeUnknownError } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';

const secret = 'topsecret123';
const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;

/** A client whose calls all get this answer. */
const clientThatGets = (answer: () => Response | Promise<Response>) =>
  createClient({ webhook, fetch: async () => answer(), rateLimit: false, retry: false });

const call = (answer: () => Response | Promise<Response>) =>
  clientThatGets(answer)
    .call('im.chat.add', { TITLE: 'Canteen' })
    .catch((error: unknown) => error);

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

test('a success is handed on as result and time', async () => {
  const time = { start: 1, finish: 2, duration: 1, processing: 0, date_start: '', date_finish: '' };
  expect(await call(() => json({ result: 7, time }))).toEqual({ result: 7, time });
});

test('a portal may leave out the time', async () => {
  expect(await call(() => json({ result: 7 }))).toEqual({ result: 7 });
});

test('a method without required parameters can be called without any', async () => {
  let body = '';
  const client = createClient({
    webhook,
    fetch: async (request) => {
      body = await request.text();
      return json({ result: 7 });
    },
  });
  await client.call('im.chat.add');
  expect(body).toBe('{}');
});

test('a function is asked for a token before each call', async () => {
  const tokens = ['first', 'second'];
  const sent: unknown[] = [];
  const client = createClient({
    portal: 'acme.bitrix24.com',
    accessToken: async () => tokens.shift() as string,
    fetch: async (request) => {
      sent.push((await request.json()).auth);
      return json({ result: 1 });
    },
  });
  await client.call('im.chat.add');
  await client.POST('/im.chat.add', { body: {} });
  expect(sent).toEqual(['first', 'second']);
});

describe('an error of the portal', () => {
  test('rejects with everything that it says', async () => {
    const envelope = { error: 'ERROR_ARGUMENT', error_description: 'Why', argument: 'X' };
    expect(await call(() => json(envelope, 400))).toMatchObject({
      name: 'ApiError',
      message: 'im.chat.add was answered with ERROR_ARGUMENT (400): Why',
      method: 'im.chat.add',
      status: 400,
      code: 'ERROR_ARGUMENT',
      description: 'Why',
      argument: 'X',
    });
  });

  test('rejects under HTTP 200 too', async () => {
    const error = await call(() => json({ error: 'WRONG_ENCODING', error_description: '' }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'WRONG_ENCODING', status: 200 });
  });

  test('that leaves open whether the call ran is of unknown outcome, with its code', async () => {
    const envelope = { error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' };
    const error = await call(() => json(envelope, 500));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: envelope.error, status: 500, ran: 'unknown' });
    const newcomer = await call(() => json({ error: 'BRAND_NEW', error_description: '' }, 503));
    expect(newcomer).toBeInstanceOf(OutcomeUnknownError);
  });

  test('reaches the caller with a code that nobody knows, a number, or an empty one', async () => {
    for (const code of ['BRAND_NEW', 100, '']) {
      const error = await call(() => json({ error: code, error_description: '' }, 400));
      expect(error).toMatchObject({ name: 'ApiError', code: String(code) });
    }
  });
});

describe('an answer that cannot be understood never resolves', () => {
  test.each([
    ['a page of HTML', () => new Response('<html></html>', { status: 502 }), 'not JSON', 502],
    ['a page of HTML with status 200', () => new Response('<html></html>'), 'not JSON', 200],
    ['nothing', () => new Response(''), 'not JSON', 200],
    ['half of an answer', () => new Response('{"result":'), 'not JSON', 200],
    ['JSON without a result', () => json({}), 'no result', 200],
    ['a list', () => json([]), 'no result', 200],
    ['null', () => json(null), 'no result', 200],
    ['a result with status 500', () => json({ result: 1 }, 500), 'no result', 500],
  ])('%s', async (_, answer, reason, status) => {
    const error = await call(answer);
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toBeInstanceOf(CallError);
    expect(error).toMatchObject({
      method: 'im.chat.add',
      status,
      reason: expect.stringContaining(reason),
    });
  });

  test('a body that breaks off', async () => {
    const broken = new ReadableStream({ pull: (stream) => stream.error(new Error('reset')) });
    expect(await call(() => new Response(broken))).toMatchObject({
      reason: 'the answer was cut off',
    });
  });

  test('a connection that breaks', async () => {
    const reset = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
    expect(await call(() => Promise.reject(reset))).toMatchObject({
      ran: 'unknown',
      name: 'OutcomeUnknownError',
      reason: 'ECONNRESET',
    });
  });
});

describe('odd answers after the call was sent', () => {
  const raw = (text: string) => () => new Response(text);
  const deep = `{"result":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

  test.each([
    ['a time of null', '{"result":1,"time":null}'],
    [
      'odd figures in time',
      '{"result":1,"time":{"finish":0,"operating_reset_at":1e400,"operating":"x"}}',
    ],
  ])('%s is still a success', async (_, text) => {
    const answer = await clientThatGets(raw(text)).call('im.chat.add', {}, { deadline: 1_000 });
    expect(answer.result).toBe(1);
  });

  test.each([
    ['an object that cannot be made into a number', '{"result":{"toString":1,"valueOf":1}}'],
    ['a list 20,000 deep', deep],
    ['null', '{"result":null}'],
    ['0', '{"result":0}'],
    ['a negative number', '{"result":-5}'],
    ['an error that is an object', '{"error":{"toString":1},"error_description":{"toString":1}}'],
  ])('a result that is %s is of unknown outcome, deadline or not', async (_, text) => {
    for (const options of [{}, { deadline: 1_000 }]) {
      const ending = clientThatGets(raw(text)).call('im.chat.add', {}, options);
      await expect(ending).rejects.toMatchObject({ name: 'OutcomeUnknownError', ran: 'unknown' });
    }
  });

  test.each([300, 303, 304, 305])('status %i is no move to another domain', async (status) => {
    expect(await call(() => new Response(null, { status }))).toMatchObject({
      ran: 'unknown',
      status,
    });
  });

  test.each([408, 499])(
    'a gateway that gave up (%i) does not say that it did not run',
    async (status) => {
      expect(await call(() => json({ error: 'Request Timeout' }, status))).toMatchObject({
        ran: 'unknown',
      });
    },
  );
});

test('options given as undefined leave those of the client in force', async () => {
  let sent = 0;
  const client = createClient({
    webhook,
    retry: false,
    rateLimit: false,
    fetch: async () => {
      sent += 1;
      return json({ error: 'CONNECTION_ERROR', error_description: '' }, 401);
    },
  });
  await client.call('im.chat.add', {}, { retry: undefined } as never).catch(() => undefined);
  expect(sent).toBe(1);
});

test('a hook that rejects later is ignored', async () => {
  const client = createClient({
    webhook,
    rateLimit: false,
    hooks: { onRequest: async () => Promise.reject(new Error('the logger is broken')) },
    fetch: async () => json({ result: 1 }),
  });
  expect(await client.call('im.chat.add')).toEqual({ result: 1 });
});

describe('a secret that the answer repeats in another form', () => {
  const token = 'Ab/cd+ef==';
  const forms = [
    token,
    token.toUpperCase(),
    encodeURIComponent(token),
    token.replaceAll('/', '\\/'),
  ];

  test.each(forms)('%s', async (form) => {
    const body = `{"error":"X","error_description":"at ${form}"}`;
    const client = createClient({
      portal: 'acme.bitrix24.com',
      accessToken: token,
      rateLimit: false,
      fetch: async () => new Response(body, { status: 400, headers: { 'content-type': token } }),
    });
    const error = await client.call('im.chat.add').catch((reason: unknown) => reason);
    const { error: posted, response } = await client.POST('/im.chat.add', { body: {} });
    const shownTexts = [
      JSON.stringify(error),
      String(error),
      JSON.stringify(posted),
      ...response.headers,
    ];
    expect(shownTexts.join().toLowerCase()).not.toContain('cd+ef');
    expect(shownTexts.join()).not.toContain('cd%2Bef');
  });
});

test.each([undefined, null, 5, {}])('a fetch that resolves to %s is no answer', async (value) => {
  const error = await call(async () => value as never);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
});

describe('the secret is nowhere', () => {
  /** Everything that a logger could make of a value. */
  const shown = (value: unknown) =>
    [
      String(value),
      JSON.stringify(value),
      (value as Error).stack,
      inspect(value, { showHidden: true, depth: 10 }),
    ].join();

  test.each([
    ['a refusal', () => json({ error: 'X', error_description: '' }, 400)],
    ['a page', () => new Response('<html></html>', { status: 502 })],
    [
      'a failure that names the URL',
      () => Promise.reject(new TypeError(`cannot fetch ${webhook}`)),
    ],
    [
      'a cause that names the URL',
      () => Promise.reject(new TypeError('x', { cause: new Error(webhook) })),
    ],
  ])('in the error of %s', async (_, answer) => {
    const error = await call(answer);
    expect(error).toBeInstanceOf(CallError);
    expect(shown(error)).not.toContain(secret);
  });

  test('in the client, and in the response that POST hands on', async () => {
    const client = createClient({
      webhook,
      fetch: async () =>
        Object.defineProperty(json({ result: 1 }), 'url', { value: `${webhook}im.chat.add` }),
    });
    expect(shown(client)).not.toContain(secret);
    const { data, response } = await client.POST('/im.chat.add', { body: {} });
    expect(data).toEqual({ result: 1 });
    expect(response.url).toBe('');
  });

  test('in what POST rejects with when the connection fails', async () => {
    const refused = createClient({
      webhook,
      fetch: () => Promise.reject(new TypeError(`cannot fetch ${webhook}`)),
    });
    const error = await refused
      .POST('/im.chat.add', { body: {} })
      .catch((reason: unknown) => reason);
    expect(shown(error)).not.toContain(secret);
  });
});
