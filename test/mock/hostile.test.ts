import { connect } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document } from '../support/document.ts';
import { read } from '../support/http.ts';

const lines: string[] = [];
const mock = await createMock(document, { log: (line) => lines.push(line) });
const server = await listen(mock.fetch, { port: 0 });
afterAll(() => server.close());

async function send(body: string | Uint8Array<ArrayBuffer>, type = 'application/json') {
  const url = `${server.url}/rest/1/topsecret123/im.chat.add`;
  return read(await fetch(url, { method: 'POST', headers: { 'content-type': type }, body }));
}

const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth);

const bodies: [name: string, body: string | Uint8Array<ArrayBuffer>, type?: string][] = [
  ['a Cyrillic name', '{"НАЗВАНИЕ":1}'],
  ['a name with NUL and a line break', '{"A\\u0000\\r\\nX-Evil: 1":1}'],
  ['a lone surrogate as a name', '{"\\ud800":1}'],
  ['__proto__', '{"__proto__":{"TITLE":1},"constructor":{"prototype":1}}'],
  ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['lists a million deep', nested('[', ']', 1e6)],
  ['objects a million deep', `${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`],
  ['a deep list in USERS', `{"USERS":${nested('[', ']', 1e6)}}`],
  [
    '100,000 unknown names',
    JSON.stringify(Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`И${i}`, i]))),
  ],
  ['100,000 broken users', JSON.stringify({ USERS: Array(1e5).fill(1.5) })],
  ['12 MB of nonsense', '{'.repeat(12e6)],
  ['a form 100,000 deep', `a${'[b]'.repeat(1e5)}=1`, 'application/x-www-form-urlencoded'],
  [
    'a form of 100,000 fields',
    Array.from({ length: 1e5 }, (_, i) => `a${i}=1`).join('&'),
    'application/x-www-form-urlencoded',
  ],
  ['a multipart form without its boundary', 'nonsense', 'multipart/form-data'],
  ['a content type of its own', '{}', 'text/plain; charset=koi8-r'],
];

describe('it survives', () => {
  test.each(bodies)('%s', async (_, body, type) => {
    const answer = await send(body, type);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: expect.any(String) });
    expect(answer.cause).toMatch(/^[\x20-\x7e]{1,600}$/);
    expect(await send('{}')).toMatchObject({ status: 200 });
  });

  test('a picture of 12 MB, which is no fault', async () => {
    expect(await send(JSON.stringify({ AVATAR: 'A'.repeat(12e6) }))).toMatchObject({ status: 200 });
  });

  test('a body beyond its limit', async () => {
    const small = await createMock(document, { maxBodyBytes: 1000 });
    const request = new Request('http://localhost/im.chat.add', {
      method: 'POST',
      body: 'x'.repeat(1001),
    });
    const answer = await read(await small.fetch(request));
    expect(answer).toMatchObject({ status: 400, example: 'WRONG_REQUEST' });
    expect(answer.cause).toContain('larger than 1000 bytes');
  });

  test('large bodies that never end: others are read meanwhile', async () => {
    const stalled = Array.from({ length: 10 }, () => {
      const socket = connect(server.port, '127.0.0.1');
      const head = 'POST /im.chat.add HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
      socket.write(`${head}Content-Length: 2000000\r\n\r\n{`);
      return socket;
    });
    const large = JSON.stringify({ AVATAR: 'A'.repeat(2e6) });
    expect(await send(large)).toMatchObject({ status: 200 });
    for (const socket of stalled) socket.destroy();
  });

  test('200 connections at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => send('{"TITLE":"x"}')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(200);
  });
});

describe('the log', () => {
  test('has one line per call, with the cause', async () => {
    lines.length = 0;
    await send('{"TYPE":"open"}');
    expect(lines).toEqual([
      expect.stringMatching(/^POST im\.chat\.add \(webhook\) → 400 WRONG_REQUEST — TYPE must be/),
    ]);
  });

  test('never shows a webhook code, a token or anything of a body', async () => {
    const secrets = ['topsecret123', 'tokentoken456', 'privatetext789'];
    lines.length = 0;
    const answers = [
      await send('{"auth":"tokentoken456","TITLE":"privatetext789","TYPE":"privatetext789"}'),
      await send('{"auth":{"tokentoken456":1}}'),
      await send('{"auth":"tokentoken456"}', 'text/plain'),
      await send('{"auth":"tokentoken456","tokentoken456":1}'),
      await read(await fetch(`${server.url}/rest/1/topsecret123`, { method: 'POST' })),
      await read(await fetch(`${server.url}/rest/1/topsecret123im.chat.add`, { method: 'POST' })),
      await read(await fetch(`${server.url}/rest/1/topsecret123.xml`, { method: 'POST' })),
      await read(await fetch(`${server.url}/rest/1/topsecret123/topsecret123?auth=tokentoken456`)),
      await read(
        await fetch(`${server.url}/rest/im.chat.add?auth=`, {
          headers: { authorization: 'Bearer tokentoken456' },
        }),
      ),
    ];
    expect(lines).toHaveLength(answers.length);
    for (const secret of secrets) {
      expect(lines.join()).not.toContain(secret);
      expect(JSON.stringify(answers.map(({ body, cause }) => [body, cause]))).not.toContain(secret);
    }
  });

  test('is one line each, whatever is in a name', async () => {
    lines.length = 0;
    await send('{"A\\nB":1}');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });
});
