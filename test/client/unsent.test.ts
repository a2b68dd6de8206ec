import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { createCaller, createClient, type Fetch, OptionsError } from 'bitrix24-chat-api';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { json, outcomeOf, portal, secret, success, webhook } from '../support/portal.ts';

afterEach(() => void vi.unstubAllGlobals());

const once = { retry: false } as const;

async function callAt(url: string) {
  const client = createClient({ webhook: `${url}/rest/1/${secret}/`, rateLimit: false });
  return outcomeOf(client.call('im.chat.add', {}, once));
}

/** Listens on a free port until the test ends. */
async function portOf(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}

describe('a TLS handshake that fails has sent nothing', () => {
  const after = (act: (socket: Socket) => void) =>
    createServer((socket) => void socket.once('data', () => act(socket)));

  test.each<[string, () => Server, string]>([
    ['a plain HTTP server', () => createHttpServer() as Server, 'ERR_SSL_WRONG_VERSION_NUMBER'],
    ['a server that closes', () => createServer((socket) => void socket.destroy()), 'ECONNRESET'],
    ['one that closes when it is greeted', () => after((socket) => socket.destroy()), 'ECONNRESET'],
    ['one that ends when it is greeted', () => after((socket) => socket.end()), 'ECONNRESET'],
    [
      'a mail server',
      () => createServer((socket) => void socket.write('220 mail.example ESMTP ready\r\n')),
      'ERR_SSL_WRONG_VERSION_NUMBER',
    ],
    // Without a certificate no cipher is left.
    ['no common cipher', () => createTlsServer({}) as Server, 'ERR_SSL_'],
  ])('%s', async (_, start, reason) => {
    const port = await portOf(start());
    const error = await callAt(`https://127.0.0.1:${port}`);
    expect(error).toMatchObject({
      name: 'NotSentError',
      ran: 'no',
      reason: expect.stringContaining(reason),
      host: `127.0.0.1:${port}`,
    });
  });

  test('but a connection that was reset after the sending leaves it open', async () => {
    const port = await portOf(after((socket) => socket.resetAndDestroy()));
    expect(await callAt(`http://127.0.0.1:${port}`)).toMatchObject({ ran: 'unknown' });
  });
});

test.each([6000, 1, 25])('port %i, which fetch blocks', async (port) => {
  expect(await callAt(`http://127.0.0.1:${port}`)).toMatchObject({ ran: 'no', reason: 'bad port' });
});

test('a refused connection is told at once, with what is to be started', async () => {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await outcomeOf(new Promise((_, no) => connect(port).on('error', no)))).toBeDefined();
  const client = createClient({ webhook: `http://localhost:${port}/rest/1/${secret}/` });
  const error = await outcomeOf(client.call('im.chat.add'));
  expect(error).toMatchObject({
    ran: 'no',
    attempts: 1,
    host: `localhost:${port}`,
    message: expect.stringMatching(new RegExp(`localhost:${port}.* is the sandbox running\\?`)),
  });
});

describe('a fetch that cannot send', () => {
  const failure = (code?: string) =>
    Object.assign(new TypeError('Failed to parse URL'), { cause: code && { code } });

  test.each<[string, Fetch]>([
    [
      'throws at once',
      () => {
        throw new Error('no network here');
      },
    ],
    ['does not know the address', () => Promise.reject(failure('ERR_INVALID_URL'))],
  ])('%s', async (_, fetch) => {
    const error = await outcomeOf(createCaller({ webhook, fetch }).call('im.chat.add', {}, once));
    expect(error).toMatchObject({ name: 'NotSentError', ran: 'no' });
  });

  test('is missing: that is said where the client is made', () => {
    vi.stubGlobal('fetch', undefined);
    expect(() => createClient({ webhook })).toThrow(OptionsError);
    expect(() => createCaller({ webhook })).toThrow(/No fetch here/);
  });

  test('has gone since: that is said by the call', async () => {
    const client = createClient({ webhook, rateLimit: false });
    vi.stubGlobal('fetch', undefined);
    expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({ ran: 'no' });
  });

  test('takes a Request that cannot be made', async () => {
    vi.stubGlobal(
      'Request',
      class {
        constructor() {
          throw new TypeError('bad signal');
        }
      },
    );
    const { fetch } = portal(() => success());
    const error = await outcomeOf(createCaller({ webhook, fetch }).call('im.chat.add', {}, once));
    expect(error).toMatchObject({ name: 'NotSentError', ran: 'no' });
  });
});

describe('a fetch of another library', () => {
  test('that takes our Request for a text gets the address and the rest', async () => {
    const seen: unknown[] = [];
    const fetch = (async (input: unknown, init: RequestInit) => {
      seen.push(`${input}`, init.method, init.body);
      return success();
    }) as unknown as Fetch;
    await createCaller({ webhook, fetch }).call('im.chat.add', { TITLE: 'Canteen' });
    expect(seen).toEqual([`${webhook}im.chat.add`, 'POST', '{"TITLE":"Canteen"}']);
  });

  test('is called with the address where there is no Request', async () => {
    vi.stubGlobal('Request', undefined);
    const fetch = (async (url: unknown) => {
      expect(url).toBe(`${webhook}im.chat.add`);
      return success();
    }) as unknown as Fetch;
    expect(await createCaller({ webhook, fetch }).call('im.chat.add')).toEqual({ result: 1417 });
  });

  test('is told not to answer from a cache', async () => {
    const { fetch, requests } = portal(() => success());
    await createCaller({ webhook, fetch }).call('im.chat.add');
    expect(requests[0]?.cache).toBe('no-store');
  });

  /** As React Native has it: no stream. */
  const withoutStream = (text: string): Fetch =>
    (async () => ({
      status: 200,
      headers: new Headers(),
      text: async () => text,
    })) as unknown as Fetch;

  test('may have no stream to read', async () => {
    const fetch = withoutStream('{"result":1417}');
    expect(await createCaller({ webhook, fetch }).call('im.chat.add')).toEqual({ result: 1417 });
  });

  test('without a stream does not get past maxAnswerBytes', async () => {
    const text = JSON.stringify({ result: 1417, more: 'ä'.repeat(60) });
    const call = createCaller({ webhook, fetch: withoutStream(text), maxAnswerBytes: 100 });
    const error = await outcomeOf(call.call('im.chat.add'));
    expect(error).toMatchObject({ ran: 'unknown', reason: 'the answer is larger than 100 bytes' });
  });

  /** As React Native has it: it goes where it is sent, and says so by the address alone. */
  const followed = (more: object): Fetch =>
    (async () => ({
      status: 200,
      headers: new Headers(),
      text: async () => '{"result":1417}',
      ...more,
    })) as unknown as Fetch;

  test.each([
    { url: 'https://moved.bitrix24.com/', redirected: undefined },
    { url: `${webhook}im.chat.add`, redirected: true },
  ])('that has followed a redirect brings no result: %o', async (more) => {
    const error = await outcomeOf(
      createCaller({ webhook, fetch: followed(more) }).call('im.chat.add'),
    );
    expect(error).toMatchObject({ ran: 'unknown', reason: 'a redirect was followed' });
  });

  test.each([
    { url: `${webhook}im.chat.add` },
    { url: '' },
    { url: 'https://proxy.example/', redirected: false },
  ])('that has followed none does: %o', async (more) => {
    const call = createCaller({ webhook, fetch: followed(more) }).call('im.chat.add');
    expect(await call).toEqual({ result: 1417 });
  });

  test.each(['5', '0', '-1', 'x'])('with a content-length of %s neither', async (length) => {
    const fetch: Fetch = async () =>
      new Response(JSON.stringify({ result: 1417, more: 'x'.repeat(200) }), {
        headers: { 'content-length': length },
      });
    const caller = createCaller({ webhook, fetch, maxAnswerBytes: 100 });
    expect(await outcomeOf(caller.call('im.chat.add'))).toMatchObject({ ran: 'unknown' });
  });
});

describe('a runtime without', () => {
  test('URL.canParse reads addresses all the same', async () => {
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override canParse = undefined as never;
      },
    );
    const { fetch } = portal(() => success());
    expect(() => createClient({ webhook: 'acme' })).toThrow(OptionsError);
    expect(await createClient({ webhook, fetch }).call('im.chat.add')).toEqual({ result: 1417 });
  });

  test('reasons of signals, such as React Native, still says that the caller aborted', async () => {
    vi.stubGlobal(
      'AbortController',
      class extends AbortController {
        override abort() {
          Object.defineProperty(this.signal, 'reason', { value: undefined });
          super.abort();
        }
      },
    );
    const controller = new AbortController();
    const client = createClient({ webhook, fetch: () => new Promise(() => {}), rateLimit: false });
    const calling = outcomeOf(client.call('im.chat.add', {}, { signal: controller.signal }));
    await vi.waitFor(() => controller.abort());
    expect(await calling).toMatchObject({ reason: 'aborted' });
  });
});

describe('a page in the place of an answer', () => {
  const page = (status: number) => () =>
    new Response(`<html><title>${status} nginx</title>`, { status });

  test.each([400, 401, 403, 404, 405, 406, 407, 411, 413, 414, 415, 417, 421, 426, 429, 431])(
    'of status %i says that no method ran, and is not repeated',
    async (status) => {
      const { fetch, requests } = portal(page(status), () => success());
      const client = createClient({ webhook, fetch, rateLimit: false });
      expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({
        name: 'NotSentError',
        ran: 'no',
        status,
        snippet: `${status} nginx`,
        message: expect.stringContaining(`${status} nginx`),
      });
      expect(requests).toHaveLength(1);
    },
  );

  test.each([200, 204, 402, 408, 409, 499, 500, 502, 503, 504, 520, 599])(
    'of status %i leaves open whether it ran',
    async (status) => {
      const answer = status === 204 ? () => new Response(null, { status }) : page(status);
      const { fetch, requests } = portal(answer, () => success());
      const client = createClient({ webhook, fetch, rateLimit: false });
      expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({ ran: 'unknown', status });
      expect(requests).toHaveLength(1);
    },
  );

  test('is quoted without its tags, its length and the secret', async () => {
    const text = `<style>p{}</style><p>${webhook} ${'word '.repeat(100)}</p>`;
    const { fetch } = portal(() => new Response(text, { status: 502 }));
    const client = createClient({ webhook, fetch, rateLimit: false });
    const { message, snippet } = (await outcomeOf(client.call('im.chat.add'))) as never as {
      message: string;
      snippet: string;
    };
    expect(message).toContain('https://acme.bitrix24.com/rest/1/***/ word word');
    expect(message).not.toContain('<p>');
    expect(snippet.length).toBeLessThanOrEqual(200);
  });

  test('a secret with a tag in the middle is not put together', async () => {
    const split = `${secret.slice(0, 4)}<wbr>${secret.slice(4)}`;
    const { fetch } = portal(() => new Response(`${split} ${split.replace('<wbr>', '<b></b>')}`));
    const client = createClient({ webhook, fetch, rateLimit: false });
    const error = await outcomeOf(client.call('im.chat.add'));
    expect((error as Error).message.replace(/\s/g, '')).not.toContain(secret);
  });
});

test('an answer of somebody else in JSON is quoted as well', async () => {
  const { fetch } = portal(() => json({ message: 'no Route matched' }, 404));
  const client = createClient({ webhook, fetch, rateLimit: false });
  expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({
    ran: 'no',
    snippet: '{"message":"no Route matched"}',
  });
});
