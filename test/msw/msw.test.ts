import { createClient } from 'bitrix24-chat-api';
import { breaks, type ErrorName, fails, type MethodName, succeeds } from 'bitrix24-chat-api/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { errorExamples } from '../../src/document/read.ts';
import { document, methods } from '../support/document.ts';
import { outcomeOf } from '../support/portal.ts';

const server = setupServer();
beforeAll(() =>
  server.listen({
    onUnhandledRequest() {
      throw new Error('No handler answers.');
    },
  }),
);
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const webhook = 'https://acme.bitrix24.com/rest/1/topsecret123/';
const post = (address: string) => fetch(address, { method: 'POST', body: '{}' });

const cases = methods.flatMap(([method, operation]) =>
  errorExamples(document, operation).map(({ name, status, example }) => ({
    method,
    name,
    value: example.value,
    status: example['x-source'].observed?.[0] ?? example['x-source'].documented?.[0] ?? status,
  })),
);

test.each(cases)(
  '$method can be made to fail with $name',
  async ({ method, name, value, status }) => {
    server.use(fails(method as MethodName, name as ErrorName<MethodName>));
    const response = await post(webhook + method);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(value);
  },
);

describe('a client that is given no fetch of its own', () => {
  const client = createClient({ webhook, rateLimit: false, operatingLimit: false, retry: false });

  test('gets the result that a handler gives', async () => {
    server.use(succeeds('im.chat.add', 1417));
    expect(await client.call('im.chat.add')).toMatchObject({ result: 1417, time: {} });
  });

  test('gets a documented error as a typed one', async () => {
    server.use(fails('im.chat.user.add', 'CHAT_ID_EMPTY'));
    const call = client.call('im.chat.user.add', { CHAT_ID: 1, USERS: [1] });
    expect(await outcomeOf(call)).toMatchObject({ name: 'ApiError', code: 'CHAT_ID_EMPTY' });
  });

  test('does not know the outcome of a call that breaks', async () => {
    server.use(breaks('im.chat.add'));
    expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({ ran: 'unknown' });
  });
});

test.each([
  'https://acme.bitrix24.com/rest/im.chat.add',
  'https://acme.bitrix24.com/rest/1/code/im.chat.add.json',
  'https://acme.bitrix24.com/rest/1/code/IM.chat.add/?auth=x',
  'http://127.0.0.1:4020/rest/1/code/im.chat.add',
])('%s is answered', async (address) => {
  server.use(succeeds('im.chat.add', 1));
  expect((await post(address)).status).toBe(200);
});

test('another method is not', async () => {
  server.use(succeeds('im.chat.add', 1));
  const answer = await post('https://acme.bitrix24.com/rest/im.chat.addition').catch(
    () => undefined,
  );
  expect(answer?.status).not.toBe(200);
});

test('a name that the method does not have is refused', () => {
  // @ts-expect-error The type knows it as well.
  expect(() => fails('im.chat.add', 'CHAT_NOT_IN_CRM')).toThrow(
    'im.chat.add has no documented error named CHAT_NOT_IN_CRM.',
  );
});
