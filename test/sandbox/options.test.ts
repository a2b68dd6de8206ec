import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createSandbox,
  demoPortal,
  readSeed,
  type SandboxOptions,
} from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';

function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

const post = (body: BodyInit, type?: string) =>
  new Request('https://acme.example/rest/1/secret/im.chat.add', {
    method: 'POST',
    body,
    ...(type && { headers: { 'content-type': type } }),
  });

describe('createSandbox refuses', () => {
  test.each([
    ['a misspelt option', { behavior: 'older' }, 'has no option behavior. Did you mean behaviour?'],
    ['an unknown option', { port: 80 }, 'has no option port. Its options: portal, state, behav'],
    ['options that are no object', 'older', 'createSandbox must be an object. Its options: portal'],
    ['no options at all', null, 'createSandbox must be an object'],
    ['a log that is no function', { log: true }, 'log must be a function'],
    ['a state that is no path', { state: 5 }, 'state must be the path of a file, as text'],
    ['a state without a name', { state: '' }, 'state must be the path of a file'],
    ['origins that are no list', { cors: 'http://localhost:5173' }, 'cors must be a list'],
    ['an origin with a path', { cors: ['http://localhost:5173/'] }, 'without a path'],
    ['an origin that is none', { cors: ['localhost'] }, 'like http://localhost:5173'],
    ['a size below 1', { maxBodyBytes: -1 }, 'maxBodyBytes must be a whole number of bytes'],
    ['a size in a text', { maxBodyBytes: '1000' }, 'maxBodyBytes must be'],
    ['an unknown behaviour', { behaviour: 'newest' }, 'one of server, documented, older'],
    ['a behaviour that is null', { behaviour: null }, 'behaviour must be one of'],
    ['an unknown clock', { clock: 'sun' }, 'clock must be one of fixed, system'],
    ['limits of another kind', { limits: true }, 'The limits must be an object'],
    ['a misspelt limit', { limits: { rates: true } }, 'has no field rates. Did you mean rate?'],
    ['a portal that was not awaited', { portal: readSeed('users: []', 'x.yaml') }, 'awaited'],
  ])('%s', (_, options, message) => {
    expect(() => createSandbox(options as never)).toThrow(message);
  });

  test('none that is undefined', () => {
    const names = [
      'portal',
      'state',
      'behaviour',
      'clock',
      'limits',
      'cors',
      'maxBodyBytes',
      'log',
    ];
    const options = Object.fromEntries(names.map((name) => [name, undefined]));
    expect(open(options).state()).toEqual(open().state());
  });

  test('before it makes a file for the state', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const state = join(folder, 'portal.db');
    for (const wrong of [{ limits: { rate: 5 } }, { portal: {} }, { clock: 'sun' }]) {
      expect(() => createSandbox({ state, ...wrong } as never)).toThrow();
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('listen refuses', () => {
  test.each([
    ['a port in a text', { port: '80' }, 'port must be a whole number from 0 to 65535'],
    ['a port above all', { port: 70_000 }, 'port must be'],
    ['a port below 0', { port: -1 }, 'port must be'],
    ['an empty host, which would be all addresses', { host: '' }, 'host must be an address'],
    ['a host of another kind', { host: true }, "such as '127.0.0.1', as text"],
    ['a misspelt option', { ports: 80 }, 'listen has no option ports. Did you mean port?'],
    ['an unknown option', { state: 'x' }, 'has no option state. Its options: port, host.'],
    ['a port alone', 4020, 'listen must be an object. Its options: port, host.'],
    ['null', null, 'listen must be an object'],
  ])('%s', async (_, options, message) => {
    await expect(open().listen(options as never)).rejects.toThrow(message);
  });

  test('none that is undefined', async () => {
    const { url } = await open().listen({ port: undefined, host: undefined } as never);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

test.each([Number.NaN, 1e20, -1, 0.5])('lists are refused in parts of %s', (limit) => {
  const sandbox = open();
  const message = 'limit must be a whole number, 0 or more.';
  expect(() => sandbox.state({ limit })).toThrow(message);
  expect(() => sandbox.chats(limit)).toThrow(message);
  expect(() => sandbox.journal(0, limit)).toThrow(message);
});

test('a sandbox can be closed twice, and answers nobody afterwards', async () => {
  const sandbox = createSandbox();
  await Promise.all([sandbox.close(), sandbox.close()]);
  await expect(sandbox.fetch(post('{}'))).rejects.toThrow('The sandbox is closed.');
});

test('a code with several meanings is that of the method', async () => {
  const sandbox = open({ portal: demoPortal });
  sandbox.failNext({ method: 'imopenlines.crm.chat.user.add', error: 'ACCESS_DENIED' });
  expect(sandbox.failures()).toMatchObject([{ error: 'ACCESS_DENIED.caller' }]);
});

test('a file in a form takes no other field with it', async () => {
  const sandbox = open();
  const form = new FormData();
  form.set('TITLE', 'Canteen');
  form.set('AVATAR', new Blob([new Uint8Array([0xff, 0xfe, 0x00])]), 'face.bin');
  await sandbox.fetch(post(form));
  expect(sandbox.journal()).toMatchObject([{ params: { TITLE: 'Canteen' } }]);
});

test('a byte that is no UTF-8 takes no other field of a form with it', async () => {
  const sandbox = open();
  const bytes = Buffer.concat([Buffer.from('TITLE=Canteen&X='), Buffer.from([0xff])]);
  await sandbox.fetch(post(bytes, 'application/x-www-form-urlencoded'));
  expect(sandbox.journal()).toMatchObject([{ params: { TITLE: 'Canteen' } }]);
});

test('20000 characters of a message are kept, whatever their size, and a NUL does not end it', async () => {
  const sandbox = open();
  const json = (MESSAGE: string) => post(JSON.stringify({ MESSAGE }), 'application/json');
  await sandbox.fetch(json('😀'.repeat(20_000)));
  await sandbox.fetch(json('before\0after'));
  const texts = sandbox.state().chats.map(({ messages }) => messages.at(-1)?.text);
  expect(texts).toContain('😀'.repeat(20_000));
  expect(texts).toContain('beforeafter');
});

test.each([
  'https:\\/\\/acme.example\\/rest\\/1\\/my-own-code\\/',
  'https%3A%2F%2Facme.example%2Frest%2F1%2Fmy-own-code%2F',
  'Authorization: Bearer my-own-code',
])('the journal hides the secret in %s', async (MESSAGE) => {
  const sandbox = open();
  await sandbox.fetch(post(JSON.stringify({ MESSAGE }), 'application/json'));
  expect(JSON.stringify(sandbox.journal())).not.toContain('my-own-code');
});
