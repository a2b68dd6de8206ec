import { createSandbox, type SandboxOptions } from 'bitrix24-chat-api/sandbox';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import document from '../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../src/document/types.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { byToken, byWebhook, type Reported } from './sdk.ts';

async function start(options?: SandboxOptions) {
  const sandbox = createSandbox(options);
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  return { sandbox, url };
}

const lead1205 = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205 };
const lead1195 = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1195 };

/** The five methods in an order in which each succeeds. */
const calls: [method: string, params: object, result: unknown][] = [
  ['im.chat.add', { TYPE: 'OPEN', TITLE: 'Canteen', USERS: [103, 547] }, 1417],
  ['im.chat.user.add', { CHAT_ID: 2935, USERS: [99, 1271] }, true],
  ['imopenlines.crm.chat.user.add', { ...lead1205, USER_ID: 503, CHAT_ID: 1763 }, 1763],
  ['imopenlines.crm.chat.user.delete', { ...lead1205, USER_ID: 503, CHAT_ID: 1763 }, 1763],
  [
    'imopenlines.crm.message.add',
    { ...lead1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'It is on its way.' },
    19880121,
  ],
];

describe.each([
  ['a webhook', byWebhook],
  ['a token', byToken],
])('the official SDK, with %s', (_, connect) => {
  test('drives all five methods', async () => {
    const { sandbox, url } = await start();
    const call = connect(url);
    for (const [method, params, result] of calls) {
      expect(await call(method, params), method).toEqual({ result });
    }
    const { chats } = sandbox.state();
    const chat = (id: number) => chats.find((one) => one.id === id);
    const members = (id: number) => chat(id)?.members.map(({ user }) => user);
    expect(members(1417)).toEqual([1, 103, 547]);
    expect(members(2935)).toEqual(expect.arrayContaining([99, 1271]));
    expect(members(1763)).not.toContain(503);
    expect(chat(1341)?.messages.at(-1)).toMatchObject({ author: 27, text: 'It is on its way.' });
  });

  test.each([
    ['im.chat.add', { USERS: [1.5] }, 'INVALID_FORMAT', 400],
    ['im.chat.user.add', { CHAT_ID: 0, USERS: [99] }, 'CHAT_ID_EMPTY', 400],
    ['im.chat.user.add', { CHAT_ID: 1201, USERS: [99] }, 'ACCESS_DENIED_EXTEND', 400],
    ['imopenlines.crm.chat.user.add', { CRM_ENTITY_TYPE: 'lead' }, 'ERROR_ARGUMENT', 400],
    [
      'imopenlines.crm.chat.user.delete',
      { ...lead1205, USER_ID: 503, CHAT_ID: 1763 },
      'USER_NOT_FOUND',
      400,
    ],
    [
      'imopenlines.crm.message.add',
      { ...lead1195, USER_ID: 13, CHAT_ID: 1341, MESSAGE: 'Hello' },
      'ACCESS_DENIED',
      403,
    ],
    ['im.chat.rename', {}, 'ERROR_METHOD_NOT_FOUND', 404],
  ])('is refused: %s %j with %s', async (method, params, code, status) => {
    const { sandbox, url } = await start();
    expect(await connect(url)(method, params)).toEqual({
      error: { code, status, description: expect.any(String) },
    });
    const { answer } = sandbox.journal().at(-1) as { answer: { error: string } };
    expect(answer.error).toBe(code);
  });

  test('reports the bucket of the rate as it overflows', async () => {
    const { sandbox, url } = await start({ limits: { rate: { burst: 2, drainPerSecond: 1 } } });
    const call = connect(url);
    const reported: Reported[] = [];
    for (let count = 0; count < 4; count += 1) {
      reported.push(await call('im.chat.add', { TITLE: `Chat ${count}` }));
    }
    expect(reported.slice(0, 3).every(({ result }) => typeof result === 'number')).toBe(true);
    expect(reported[3]?.error).toMatchObject({ code: 'QUERY_LIMIT_EXCEEDED', status: 503 });
    expect(sandbox.state().chats.filter(({ title }) => title.startsWith('Chat '))).toHaveLength(3);
  });

  test('comes through when the portal was busy for one call', async () => {
    const { sandbox, url } = await start();
    sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED' });
    const call = connect(url, { attempts: 3 });
    expect(await call('im.chat.add', { TITLE: 'Canteen' })).toEqual({ result: 1417 });
    expect(sandbox.journal().map(({ status }) => status)).toEqual([503, 200]);
  });
});

describe('the official SDK is refused for its credentials', () => {
  test.each([
    ['a wrong code', { code: 'wrong' }, 'INVALID_CREDENTIALS'],
    ['a webhook without the scope', { code: 'secret-imopenlines' }, 'insufficient_scope'],
  ])('%s', async (_, credentials, code) => {
    const { url } = await start();
    const { error } = await byWebhook(url, credentials)('im.chat.add', {});
    expect(error).toMatchObject({ code, status: 401 });
  });

  test.each([
    ['a token without the scope', 'secret-token-imopenlines', 'insufficient_scope'],
    ['a token whose portal was not paid for', 'refuses-PAYMENT_REQUIRED', 'PAYMENT_REQUIRED'],
  ])('%s', async (_, token, code) => {
    const { url } = await start();
    const { error } = await byToken(url, { token })('im.chat.add', {});
    expect(error).toMatchObject({ code, status: 401 });
  });
});

describe('the official SDK asks for a fresh token', () => {
  test.each([
    ['an expired one', 'expired-token'],
    ['an unknown one', 'wrong'],
  ])('and comes through with it, in place of %s', async (_, token) => {
    const { sandbox, url } = await start();
    expect(await byToken(url, { token })('im.chat.add', {})).toEqual({ result: 1417 });
    expect(sandbox.journal().map(({ status }) => status)).toEqual([401, 200]);
  });

  test('and gives up when that is refused as well', async () => {
    const { url } = await start();
    const { error } = await byToken(url, { token: 'wrong', fresh: 'wrong' })('im.chat.add', {});
    expect(error).toMatchObject({ code: 'invalid_token', status: 401 });
  });
});

describe.each([
  ['a webhook', byWebhook],
  ['a token', byToken],
])('the official SDK and the mock, with %s', (_, connect) => {
  let mock: Listening;
  beforeAll(async () => {
    const { fetch } = await createMock(document as unknown as OpenApiDocument);
    mock = await listen(fetch, { port: 0 });
  });
  afterAll(() => mock.close());

  test.each(calls)('%s gets its example', async (method, params) => {
    const { result } = await connect(mock.url)(method, params);
    expect(result).toBeTruthy();
  });

  test.each(calls)('%s with a misspelt parameter is refused', async (method, params) => {
    const { error } = await connect(mock.url)(method, { ...params, TYPO: 1 });
    expect(error).toMatchObject({ status: 400 });
  });
});

test('the SDK is the published one', async () => {
  const { default: lock } = await import('./package-lock.json', { with: { type: 'json' } });
  expect(lock.packages['node_modules/@bitrix24/b24jssdk']).toMatchObject({
    version: '2.2.0',
    integrity: expect.stringMatching(/^sha512-/),
  });
});
