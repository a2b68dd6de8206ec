import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import type { Consumer } from './consumer.ts';
import { createConsumer } from './installed.ts';
import { judge } from './judge.ts';

const entries = Object.keys(packageJson.exports).map((entry) =>
  entry.replace(/^\./, packageJson.name),
);
const modules = entries.filter((entry) => !entry.endsWith('.json'));

const tarball = inject('tarball');
let consumer: Consumer;

beforeAll(() => {
  const bare = createConsumer();
  consumer = bare.with('libsql', 'msw');
  bare.remove();
});
afterAll(() => consumer.remove());

describe('publint and "are the types wrong?"', () => {
  test('find nothing to say about the package', async () => {
    expect(await judge(tarball)).toEqual([]);
  });

  test('would find types that are not there, and modules that are not said to be some', async () => {
    const broken = createConsumer();
    const exports = { '.': { types: './dist/index.d.ts', default: './dist/src/index.js' } };
    const changes = { type: 'commonjs', exports };
    expect(await judge(broken.packAgain(changes))).toEqual(
      expect.arrayContaining([
        '. FallbackCondition node16-esm',
        'FILE_DOES_NOT_EXIST',
        'UnexpectedModuleSyntax',
      ]),
    );
    broken.remove();
  });
});

describe('a program in CommonJS', () => {
  test('is answered with CommonJS alone, as Jest and old versions of Node need it', () => {
    const required = modules.map((entry) => `'${entry}'`).join(', ');
    const program = `for (const entry of [${required}]) require(entry);
require('bitrix24-chat-api/sandbox').createSandbox().close();
const own = Object.keys(require.cache).filter((file) => file.includes('bitrix24-chat-api'));
console.log(own.length > 5, own.filter((file) => !/[.](cjs|json)$/.test(file)).length);`;
    consumer.runFile('old.cjs', program);
    expect(consumer.node('--no-experimental-require-module', 'old.cjs')).toBe('true 0');
    const files = consumer.files().filter((file) => file.endsWith('.cjs'));
    const code = files.map((file) => readFileSync(join(consumer.installed, file), 'utf8'));
    expect(code.filter((text) => /\bimport\(/.test(text))).toEqual([]);
  });

  test('loads msw when a handler is made, and says what to do where that fails', () => {
    const bare = consumer.with();
    rmSync(join(bare.folder, 'node_modules/msw'));
    const program = `const { breaks } = require('bitrix24-chat-api/msw');
try { breaks('im.chat.add'); } catch (error) { console.log(error.message, error.cause.code); }`;
    expect(bare.runFile('bare.cjs', program).stdout).toMatch(
      /npm install -D msw[\s\S]*MODULE_NOT_FOUND/,
    );
    bare.remove();
  });

  test('shares classes and the limit of the rate with modules', () => {
    const program = `const required = require('bitrix24-chat-api');
import('bitrix24-chat-api').then(async ({ createClient, CallError }) => {
  const fetch = async () => Response.json({ result: 1 });
  const waits = [];
  const options = { webhook: 'https://a/rest/1/x/', fetch, rateLimit: { burst: 2, drainPerSecond: 0.001 } };
  await createClient(options).call('im.chat.add');
  const hooks = { onWait: ({ place }) => waits.push(place) };
  const other = required.createClient({ ...options, hooks });
  const error = await other.call('im.chat.add', {}, { deadline: 1 }).catch((reason) => reason);
  console.log(error.name, error instanceof CallError, waits);
});`;
    expect(consumer.runFile('shared.cjs', program)).toEqual({
      stdout: 'DeadlineError true [ 1 ]',
      stderr: '',
    });
  });

  test.each(modules)('gets all of %s by require, without a warning', (entry) => {
    // Handlers are made by the copy of msw that serves them, of which modules have another one.
    const isOnce = !entry.endsWith('/msw');
    const program = `const required = require('${entry}');
import('${entry}').then((imported) => {
  const names = Object.keys(imported);
  console.log(names.length > 0, names.every((name) => required[name]),
    names.every((name) => required[name] === imported[name]));
});`;
    expect(consumer.runFile('all.cjs', program)).toEqual({
      stdout: `true true ${isOnce}`,
      stderr: '',
    });
  });

  test('reads the document', () => {
    const program = `console.log(require('bitrix24-chat-api/openapi.json').openapi);`;
    expect(consumer.runFile('document.cjs', program)).toEqual({ stdout: '3.1.0', stderr: '' });
  });

  test('calls a sandbox, in process and over HTTP', () => {
    const program = `const { createClient, ApiError } = require('bitrix24-chat-api');
const { errors } = require('bitrix24-chat-api/errors');
const { methods } = require('bitrix24-chat-api/methods');
const { createSandbox } = require('bitrix24-chat-api/sandbox');
async function main() {
  const sandbox = createSandbox();
  const client = createClient({ webhook: 'https://demo/rest/1/secret/', fetch: sandbox.fetch });
  const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
  const { url } = await sandbox.listen();
  const remote = createClient({ webhook: url + '/rest/1/secret/' });
  const params = { CHAT_ID: 0, USERS: [99] };
  const error = await remote.call('im.chat.user.add', params).catch((reason) => reason);
  await sandbox.close();
  console.log(sandbox.chat(result).title, error instanceof ApiError, error.code in errors);
  console.log(methods['im.chat.add'].scope);
}
main();`;
    const { stdout, stderr } = consumer.runFile('sandbox.cjs', program);
    expect(stdout.split('\n')).toEqual(['Canteen true true', 'im']);
    expect(stderr).toBe('');
  });

  test('lets handlers answer for MSW', () => {
    const program = `const { fails, succeeds } = require('bitrix24-chat-api/msw');
const { setupServer } = require('msw/node');
const server = setupServer(succeeds('im.chat.add', 1417), fails('im.chat.user.add', 'CHAT_ID_EMPTY'));
const post = (method) => fetch('https://a.bitrix24.com/rest/1/x/' + method, { method: 'POST' });
async function main() {
  server.listen();
  const { result } = await (await post('im.chat.add')).json();
  console.log(result, (await post('im.chat.user.add')).status);
  server.close();
}
main();`;
    expect(consumer.runFile('msw.cjs', program)).toEqual({ stdout: '1417 400', stderr: '' });
  });

  test('lets handlers answer for MSW in modules as well', () => {
    const program = `import { succeeds } from 'bitrix24-chat-api/msw';
import { setupServer } from 'msw/node';
const server = setupServer(succeeds('im.chat.add', 1417));
server.listen();
const response = await fetch('https://a.bitrix24.com/rest/1/x/im.chat.add', { method: 'POST' });
console.log((await response.json()).result);
server.close();`;
    expect(consumer.runFile('msw.mjs', program)).toEqual({ stdout: '1417', stderr: '' });
  });

  test('written in TypeScript compiles under nodenext, and runs', () => {
    const program = `import { createClient, type Middleware } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import methodsModule = require('bitrix24-chat-api/methods');
import { succeeds } from 'bitrix24-chat-api/msw';
import document = require('bitrix24-chat-api/openapi.json');
import { createSandbox } from 'bitrix24-chat-api/sandbox';

const sandbox = createSandbox();
const client = createClient({ webhook: 'https://a/rest/1/secret/', fetch: sandbox.fetch });
const middleware: Middleware = { onRequest: ({ request }) => request };
client.use(middleware);
const scope: 'im' = methodsModule.methods['im.chat.add'].scope;
const repeat: 'after-delay' = errors.QUERY_LIMIT_EXCEEDED.cases[0].repeat;
// @ts-expect-error a text is no chat id
succeeds('im.chat.add', 'x');
const version: string = document.openapi;
const chat: Promise<{ result: number }> = client.call('im.chat.add', { TITLE: 'x' });
chat.then(({ result }) => console.log(result > 0, scope, repeat, version));
`;
    consumer.compile(program, 'nodenext', 'typed.cts');
    expect(consumer.node('typed.cjs')).toBe('true im after-delay 3.1.0');
  });
});
