import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { sendRaw } from '../support/served-sandbox.ts';

const answer = { status: 200, headers: { 'content-type': 'text/plain' }, text: 'déjà' };

async function serve(options: { requestTimeout?: number; host?: string } = {}) {
  const server = await listen(async () => answer, { port: 0, ...options });
  onTestFinished(() => server.close());
  return server;
}

describe('the server', () => {
  const slow: [what: string, sent: string][] = [
    ['nothing', ''],
    ['half a head', 'POST / HTTP/1.1\r\nHost: a\r\nContent-'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf'],
  ];

  test.each(slow)('gives up a client that sends %s', async (_, sent) => {
    const server = await listen(async (request) => ({ ...answer, text: await request.text() }), {
      port: 0,
      requestTimeout: 50,
    });
    onTestFinished(() => server.close());
    expect(await sendRaw(server.port, sent)).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
  });

  test('says how long an answer is, in bytes', async () => {
    const { url } = await serve();
    const { headers } = await fetch(url);
    expect(headers.get('content-length')).toBe('6');
    expect(headers.has('transfer-encoding')).toBe(false);
  });

  test('ends the connections that are open when it closes', async () => {
    const server = await listen(async () => answer, { port: 0 });
    const socket = connect(server.port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.on('close', resolve));
    await fetch(server.url);
    await server.close();
    await ended;
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('tells that a port is taken', async () => {
    const { port } = await serve();
    await expect(listen(async () => answer, { port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use.`,
    );
  });

  test('writes an address of IPv6 as a URL has it', async () => {
    const { url } = await serve({ host: '::1' });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect(await (await fetch(url)).text()).toBe('déjà');
  });
});

test('a sandbox has the same answer with a port and without one', async () => {
  const [one, other] = [createSandbox(), createSandbox()];
  onTestFinished(() => other.close());
  const { url } = await other.listen();
  const path = '/rest/1/secret/im.chat.add';
  const answers = [
    await one.fetch(new Request(`http://portal.example${path}`, { method: 'POST' })),
    await fetch(url + path, { method: 'POST' }),
  ];
  const [inside, outside] = await Promise.all(
    answers.map(async (given) => ({
      status: given.status,
      type: given.headers.get('content-type'),
      body: await given.json(),
    })),
  );
  expect(inside).toEqual(outside);
});

test('a call that is given up while it is sent changes nothing, and is in no log', async () => {
  const log: string[] = [];
  const sandbox = createSandbox({ log: (line) => log.push(line) });
  onTestFinished(() => sandbox.close());
  const { port } = await sandbox.listen();
  const before = sandbox.state();
  const gone = new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    const head =
      'POST /rest/1/secret/im.chat.add HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n';
    socket.write(`${head}${'x'.repeat(300_000)}`, () => socket.resetAndDestroy());
    socket.on('close', resolve);
  });
  await gone;
  await sendRaw(port, 'GET /_sandbox/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');
  expect(sandbox.state()).toEqual(before);
  expect(log).toEqual([]);
});
