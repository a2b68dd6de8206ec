import { connect } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { sendRaw, serveSandbox } from '../support/served-sandbox.ts';

const MiB = 1024 * 1024;
const sandbox = await serveSandbox({}, 512);
afterAll(() => sandbox.kill());

const form = 'application/x-www-form-urlencoded';
const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const chat = { result: expect.any(Number) };
const wrongUsers = { error: 'INVALID_FORMAT' };

const bodies: [name: string, body: string | Uint8Array, answer: object, type?: string][] = [
  ['a title of 10 MB', JSON.stringify({ TITLE: 'x'.repeat(1e7) }), chat],
  ['a description of 10 MB', JSON.stringify({ DESCRIPTION: 'é'.repeat(5e6) }), chat],
  ['a picture of 12 MB', JSON.stringify({ AVATAR: 'A'.repeat(12e6) }), chat],
  ['a name of 10 MB', JSON.stringify({ ['x'.repeat(1e7)]: 1 }), chat],
  ['lists 100,000 deep', nested('[', ']', 1e5), chat],
  ['objects 100,000 deep', `${'{"TITLE":'.repeat(1e5)}1${'}'.repeat(1e5)}`, chat],
  // PHP reads JSON of up to 512 levels and forms of up to 64.
  ['users 100,000 deep', `{"USERS":${nested('[', ']', 1e5)}}`, chat],
  ['users 500 deep', `{"USERS":${nested('[', ']', 500)}}`, wrongUsers],
  ['a form 100,000 deep', `USERS${'[a]'.repeat(1e5)}=1`, chat, form],
  ['a form 60 deep', `USERS${'[a]'.repeat(60)}=1`, wrongUsers, form],
  ['100,000 names', JSON.stringify(Object.fromEntries(numbers(1e5).map((i) => [i, i]))), chat],
  ['100,000 fields', numbers(1e5).join('=1&'), chat, form],
  ['10,000 users', JSON.stringify({ USERS: numbers(1e4) }), chat],
  ['10,000 users in a text', JSON.stringify({ USERS: JSON.stringify(numbers(1e4)) }), chat],
  [
    '10,000 users in a form',
    numbers(1e4)
      .map((i) => `USERS[]=${i}`)
      .join('&'),
    chat,
    form,
  ],
  [
    'users that are objects',
    JSON.stringify({ USERS: numbers(1e5).map((i) => ({ i })) }),
    wrongUsers,
  ],
  ['__proto__', '{"__proto__":{"TITLE":"x"},"constructor":{"prototype":{"TITLE":"x"}}}', chat],
  ['__proto__ in a form', '__proto__[TITLE]=x&constructor[prototype][TITLE]=x', chat, form],
  ['__proto__ among the users', '{"USERS":{"__proto__":[1],"constructor":"99"}}', wrongUsers],
  ['NUL', '{"TITLE":"a\\u0000b","ENTITY_TYPE":"\\u0000"}', chat],
  ['NUL in a form', 'TITLE=a%00b&\0=1', chat, form],
  ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), chat],
  ['lone surrogates', '{"TITLE":"\\ud800","\\udfff":"\\udc00\\ud800"}', chat],
  ['broken percent signs', 'TITLE=%&%=%zz&a=%ff', chat, form],
  ['a multipart form without its boundary', 'nonsense', chat, 'multipart/form-data'],
  ['a content type of its own', '{}', chat, 'text/plain; charset=koi8-r'],
];

/** The answer says what a portal says, and nothing of what is inside. */
async function read(answer: Response) {
  const text = await answer.text();
  expect(text).not.toMatch(/node_modules|\.[tj]s:\d|\n +at /);
  return { status: answer.status, text };
}

describe('a body of', () => {
  test.each(bodies)('%s', async (_, body, expected, type = 'application/json') => {
    const { text } = await read(await sandbox.call('im.chat.add', body, { 'content-type': type }));
    expect(JSON.parse(text)).toMatchObject(expected);
  });

  test('40 MB is refused, whether it says so or not', async () => {
    const large = new Uint8Array(40e6).fill(0x20);
    const parts = [large.subarray(0, 2e7), large.subarray(2e7)].values();
    const stream = new ReadableStream({
      pull(controller) {
        const { value, done } = parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    });
    const streamed = fetch(`${sandbox.origin}/rest/1/secret/im.chat.add`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit);
    for (const answer of [await sandbox.call('im.chat.add', large), await streamed]) {
      const { status, text } = await read(answer);
      expect(status).toBe(413);
      expect(text).toContain('bodies of up to 16777216 bytes');
    }
  });

  test('5 MB by each of 30 callers at once', async () => {
    const body = JSON.stringify({ AVATAR: 'A'.repeat(5e6) });
    const answers = await Promise.all(numbers(30).map(() => sandbox.call('im.chat.add', body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  });

  test('1 TB, announced and not sent, is refused at once', async () => {
    const head =
      'POST /rest/1/secret/im.chat.add HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000000';
    expect(await sendRaw(sandbox.port, `${head}\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    ['with its length', 'Content-Length: 8000000\r\n\r\n', ''],
    ['in chunks', 'Transfer-Encoding: chunked\r\n\r\n', '7a1200\r\n'],
  ])(
    '8 MB %s that stop in the middle, of six callers, keep nobody waiting',
    async (_, how, size) => {
      const part = Buffer.alloc(7_900_000, 'x');
      const stalled = await Promise.all(
        numbers(6).map(async () => {
          const socket = connect(sandbox.port, '127.0.0.1').on('error', () => undefined);
          socket.write(`POST /rest/1/secret/im.chat.add HTTP/1.1\r\nHost: a\r\n${how}${size}`);
          await new Promise((sent) => socket.write(part, sent));
          return socket;
        }),
      );
      const large = JSON.stringify({ AVATAR: 'A'.repeat(8e6) });
      const answers = await Promise.all(numbers(6).map(() => sandbox.call('im.chat.add', large)));
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      for (const socket of stalled) socket.resetAndDestroy();
    },
  );

  test('2 MB that never arrives does not keep others waiting', async () => {
    const stalled = numbers(20).map(() => {
      const socket = connect(sandbox.port, '127.0.0.1');
      const head = 'POST /rest/1/secret/im.chat.add HTTP/1.1\r\nHost: a\r\n';
      socket.write(`${head}Content-Length: 2000000\r\n\r\n{`);
      return socket;
    });
    const large = JSON.stringify({ AVATAR: 'A'.repeat(2e6) });
    expect((await sandbox.call('im.chat.add', large)).status).toBe(200);
    for (const socket of stalled) socket.resetAndDestroy();
    expect((await sandbox.call('im.chat.add', large)).status).toBe(200);
  });
});

test('none of that has ended it, filled its memory or come into its log', async () => {
  expect(sandbox.isRunning()).toBe(true);
  const { result } = (await (await sandbox.call('im.chat.add', {})).json()) as { result: number };
  const answer = await fetch(`${sandbox.origin}/_sandbox/chats/${result}`);
  expect(await answer.json()).toMatchObject({ title: expect.stringMatching(/chat .+\d$/) });
  expect((await sandbox.memory()).rss).toBeLessThan(1024 * MiB);
  expect(sandbox.log.length).toBeGreaterThan(50);
  for (const line of sandbox.log) {
    expect(line).toMatch(/^[A-Z]+ (\(not a method name\)|[a-z.]+) → \d{3}( [\w.-]+)?$/);
  }
});
