import { afterAll, describe, expect, test } from 'vitest';
import { sendRaw, serveSandbox } from '../support/served-sandbox.ts';

const sandbox = await serveSandbox({}, 256);
afterAll(() => sandbox.kill());

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

const post = (path: string, headers = '', body = '') =>
  `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
const add = '/rest/1/secret/im.chat.add';
const verb = (name: string, body = '') => post(add, '', body).replace('POST', name);

const requests: [name: string, request: string | Uint8Array, status: number | 'none'][] = [
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY'].map(
    (name) => [`the verb ${name}`, verb(name, '{}'), 200] as [string, string, number],
  ),
  ['the verb OPTIONS', verb('OPTIONS'), 204],
  ['the verb CONNECT', verb('CONNECT'), 'none'],
  ['a verb that is none', verb('FOO'), 400],
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['TLS', new Uint8Array([0x16, 3, 1, 0, 5, 1, 2, 3, 4, 5]), 400],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a host that is none', `GET ${add} HTTP/1.1\r\nHost: a b/<>\r\nConnection: close\r\n\r\n`, 400],
  ['headers of 40 kB', post(add, `x: ${'y'.repeat(40_000)}\r\n`), 431],
  [
    '3,000 headers',
    post(
      add,
      numbers(3_000)
        .map((i) => `x${i}: ${i}\r\n`)
        .join(''),
    ),
    431,
  ],
  ['1,500 times the same header', post(add, 'a: b\r\n'.repeat(1_500)), 200],
  [
    'two content types',
    post(add, 'content-type: application/json\r\ncontent-type: x\r\n', '{}'),
    200,
  ],
  ['two tokens', post('/rest/im.chat.add', 'authorization: Bearer a\r\n'.repeat(2)), 401],
  ['two lengths', post(add, 'content-length: 7\r\n', '{}'), 400],
  ['a length and chunks', post(add, 'transfer-encoding: chunked\r\n', '{}'), 400],
  ['a length below 0', post(add).replace('Length: 0', 'Length: -1'), 400],
  [
    'chunks that are none',
    post(add).replace('Content-Length: 0', 'Transfer-Encoding: chunked\r\n\r\nzz'),
    400,
  ],
  ['an upgrade', post(add, 'upgrade: websocket\r\nconnection: upgrade\r\n'), 200],
  ['an expectation', post(add, 'expect: cake\r\n'), 417],
  ...[
    '/%00',
    '/rest/1/secret/%00im.chat.add',
    '/rest/1%2fsecret/im.chat.add',
    '/rest/%/%/%',
    '/../../etc/passwd',
    `${add}/../../../x`,
    '/_sandbox/../rest',
    '//',
    '/%2e%2e/',
    '/rest',
    `/${'a'.repeat(8_000)}`,
    '/a'.repeat(4_000),
    '/rest/1/secret/__proto__',
    '/constructor',
  ].map((path) => [`the path ${path.slice(0, 40)}`, post(path), 404] as [string, string, number]),
  ['the path *', post('*'), 400],
  ['a backslash in the path', post('/\\..\\x'), 400],
  ['a path of 20 kB', post(`/${'a'.repeat(20_000)}`), 431],
  ['a query of 1,500 parameters', post(`${add}?${'a=1&'.repeat(1_500)}`), 200],
  ['a query 2,000 deep', post(`${add}?a${'[b]'.repeat(2_000)}=1`), 200],
  ['__proto__ in the query', post(`${add}?__proto__[a]=1&constructor=1&toString=1`), 200],
  ['the address of another', post(`http://portal.example${add}`), 200],
];

describe('a request with', () => {
  test.each(requests)('%s', async (_, request, status) => {
    const answer = await sendRaw(sandbox.port, request);
    const [, found = 'none'] = /^HTTP\/1\.1 (\d+) /.exec(answer) ?? [];
    expect(found).toBe(String(status));
    expect(answer).not.toMatch(/node_modules|\.[tj]s:\d|\n +at |Error:/);
  });

  test('100 others behind it in one piece: each is answered, in order', async () => {
    const one = post(add).replace('Connection: close\r\n', '');
    const answer = await sendRaw(sandbox.port, one.repeat(99) + post(add));
    const ids = [...answer.matchAll(/"result":(\d+)/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(numbers(100).map((i) => (ids[0] as number) + i - 1));
  });

  test('499 others on connections of their own: each is answered', async () => {
    const answers = await Promise.all(numbers(500).map(() => sendRaw(sandbox.port, post(add))));
    const ids = answers.map((answer) => /"result":(\d+)/.exec(answer)?.[1]);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(500);
  });
});

test('none of that has ended it, filled its memory or come into its log', async () => {
  expect(sandbox.isRunning()).toBe(true);
  expect((await sandbox.memory()).rss).toBeLessThan(512 * 1024 * 1024);
  expect(sandbox.log.length).toBeGreaterThan(600);
  for (const line of sandbox.log) {
    expect(line).toMatch(/^[A-Z]+ (\(not a method name\)|[a-z.]+) → \d{3}( [\w.-]+)?$/);
  }
});
