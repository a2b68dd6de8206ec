import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';

const newChat = (origin = 'http://x') =>
  new Request(`${origin}/rest/1/secret/im.chat.add`, { method: 'POST' });

const wasReset = { name: 'TypeError', cause: expect.objectContaining({ code: 'ECONNRESET' }) };

test('a call that hangs ends with the sandbox, as if a server had stopped', async () => {
  const sandbox = createSandbox();
  sandbox.failNext({ connection: 'hang' });
  const hanging = sandbox.fetch(newChat());
  const seen = expect(hanging).rejects.toMatchObject(wasReset);
  await sandbox.close();
  await seen;
});

test('over HTTP as well', async () => {
  let arrive = (_line: string) => {};
  const arrived = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const sandbox = createSandbox({ log: (line) => arrive(line) });
  sandbox.failNext({ connection: 'hang' });
  const { url } = await sandbox.listen();
  const seen = expect(fetch(newChat(url))).rejects.toThrow('fetch failed');
  expect(await arrived).toBe('POST im.chat.add → hang');
  await sandbox.close();
  await seen;
});

test('who has closed a sandbox is not served by it again', async () => {
  const sandbox = createSandbox();
  await sandbox.close();
  await expect(sandbox.listen()).rejects.toThrow('The sandbox is closed.');
});

test('a call whose body comes too late is reset', async () => {
  const sandbox = createSandbox();
  let send = (_bytes: Uint8Array) => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (bytes) => {
        controller.enqueue(bytes);
        controller.close();
      };
    },
  });
  const options = { method: 'POST', body, duplex: 'half' } as RequestInit;
  const late = sandbox.fetch(new Request('http://x/rest/1/secret/im.chat.add', options));
  const seen = expect(late).rejects.toMatchObject(wasReset);
  await sandbox.close();
  send(new TextEncoder().encode('{}'));
  await seen;
});

test('a request that comes while it closes is reset, and not answered', async () => {
  const sandbox = createSandbox();
  const { port } = await sandbox.listen();
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', (bytes) => {
    answer += bytes;
  });
  const ended = new Promise((resolve) => socket.on('error', () => {}).on('close', resolve));
  const closed = sandbox.close();
  socket.write(
    'POST /rest/1/secret/im.chat.add HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n',
  );
  await Promise.all([closed, ended]);
  expect(answer).toBe('');
});

test('a call on its way is done before the state is closed', async () => {
  const sandbox = createSandbox();
  const answer = sandbox.fetch(newChat());
  await sandbox.close();
  expect((await answer).status).toBe(200);
});
