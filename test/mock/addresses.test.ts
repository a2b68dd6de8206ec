import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/mock/create-mock.ts';
import { document } from '../support/document.ts';
import { post, read } from '../support/http.ts';

const mock = await createMock(document);
const created = { status: 200, example: 'Published' };

describe('a method is reached', () => {
  test.each([
    '/im.chat.add',
    '/rest/1/secret/im.chat.add',
    '/rest/1/secret/im.chat.add/',
    '/rest/1/secret/im.chat.add.json',
    '/rest/1/secret/IM.Chat.Add',
    '/rest/jane%40example.com/secret/im.chat.add',
    '/rest/im.chat.add?auth=token',
    '/rest/im.chat.add?access_token=token',
  ])('at %s', async (path) => {
    expect(await post(mock.fetch, path, {})).toMatchObject(created);
  });

  test('with a token in the body, or in a Bearer header of any letter case', async () => {
    expect(await post(mock.fetch, '/rest/im.chat.add', { auth: 'token' })).toMatchObject(created);
    const headers = { authorization: 'bearer token' };
    expect(await post(mock.fetch, '/rest/im.chat.add', {}, headers)).toMatchObject(created);
  });
});

describe('what comes before the method is checked first', () => {
  const unknown = { status: 404, body: { error: 'ERROR_METHOD_NOT_FOUND' } };

  test.each([
    '/rest/1/secret/im.chat.ad',
    '/rest/im.chat.ad',
    '/im.chat.ad',
    '/rest/1/secret/batch',
    '/rest/1/secret',
    '/',
    '/%ff',
    '/rest/1/secret/im.chat.add.xml',
    '/foo/bar/im.chat.add',
    '/rest/1/im.chat.add',
    '/rest/api/v3/x/im.chat.add',
  ])('there is no method at %s, with or without credentials', async (path) => {
    expect(await post(mock.fetch, path, {})).toMatchObject(unknown);
  });

  test('GET with a query is taken, as portals do', async () => {
    const call = (query: string) =>
      mock.fetch(new Request(`http://localhost/rest/1/secret/im.chat.user.add?${query}`));
    expect(await read(await call('CHAT_ID=2935&USERS[]=99'))).toMatchObject({
      body: { result: true },
    });
    expect(await read(await call('CHAT_ID=2935'))).toMatchObject({ status: 400 });
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is not in the contract', async (verb) => {
    const request = new Request('http://localhost/rest/1/secret/im.chat.add', { method: verb });
    const answer = await read(await mock.fetch(request));
    expect(answer).toMatchObject(unknown);
    expect(answer.cause).toContain('POST');
  });

  test('a call without a token on the token form is refused', async () => {
    const refused = { status: 401, body: { error: 'NO_AUTH_FOUND' } };
    expect(await post(mock.fetch, '/rest/im.chat.add', {})).toMatchObject(refused);
    expect(await post(mock.fetch, '/rest/im.chat.add', { auth: '' })).toMatchObject(refused);
    const lost = await post(mock.fetch, '/rest/im.chat.add', '{"auth":"token"');
    expect(lost).toMatchObject(refused);
    expect(lost.cause).toContain('not valid JSON');
  });
});

describe('a body is read as a portal reads it', () => {
  const send = async (body: RequestInit['body'], headers: Record<string, string> = {}) => {
    const url = 'http://localhost/rest/1/secret/im.chat.user.add';
    const init = { method: 'POST', headers, ...(body ? { body } : {}) } as RequestInit;
    return read(await mock.fetch(new Request(url, init)));
  };

  test('as a form in the array syntax of PHP', async () => {
    const form = new URLSearchParams('CHAT_ID=2935&USERS[]=99&USERS[]=1271');
    expect(await send(form)).toMatchObject(created);
    expect(await send(new URLSearchParams('CHAT_ID=2935'))).toMatchObject({
      example: 'WRONG_REQUEST.users',
    });
  });

  test('as a multipart form', async () => {
    const form = new FormData();
    form.set('CHAT_ID', '2935');
    form.append('USERS[]', '99');
    expect(await send(form)).toMatchObject(created);
  });

  test('from the query, over which the body wins', async () => {
    const path = '/im.chat.user.add?CHAT_ID=2935&USERS[]=99';
    expect(await post(mock.fetch, path, {})).toMatchObject(created);
    expect(await post(mock.fetch, path, { CHAT_ID: 0 })).toMatchObject({
      example: 'CHAT_ID_EMPTY',
    });
  });

  test('JSON of another content type is lost, and the cause says so', async () => {
    const answer = await send('{"CHAT_ID":2935,"USERS":[99]}', { 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ example: 'CHAT_ID_EMPTY' });
    expect(answer.cause).toContain('content type');
  });
});

describe('Prefer', () => {
  const prefer = (value: string, path = '/rest/1/secret/im.chat.add') =>
    post(mock.fetch, path, {}, { prefer: value });

  test('an example is found by its name alone', async () => {
    expect(await prefer('example=OPERATION_TIME_LIMIT')).toMatchObject({ status: 429 });
    expect(await prefer('example="WRONG_ENCODING"')).toMatchObject({ status: 200 });
  });

  test('a status alone gives its first example', async () => {
    expect(await prefer('code=503')).toMatchObject({ example: 'QUERY_LIMIT_EXCEEDED' });
    expect(await prefer('code=504')).toMatchObject({ example: 'GatewayTimeoutPage' });
  });

  test('a redirect has a Location and no body', async () => {
    const answer = await prefer('code=302');
    expect(answer).toMatchObject({ status: 302, body: '' });
    expect(answer.headers.get('location')).toMatch(/^https:/);
  });

  test('it works in the query too, and on the token form without a token', async () => {
    const path = '/rest/im.chat.add?__code=401&__example=expired_token';
    expect((await post(mock.fetch, path, {})).body.error).toBe('expired_token');
  });

  test('dynamic answers vary and keep to the schema', async () => {
    const { status, body } = await prefer('dynamic=true');
    expect(status).toBe(200);
    expect(body.result).toEqual(expect.any(Number));
  });

  test('a name that the document lacks is told, with the names that it has', async () => {
    const { body } = await prefer('code=400, example=NOPE');
    expect(body.error).toBe('MOCK_NO_SUCH_EXAMPLE');
    expect(body.error_description).toContain('WRONG_REQUEST');
    expect(await prefer('CODE=503')).toMatchObject({ status: 503 });
    expect((await prefer('code=418')).body.error_description).toContain('503');
  });
});

test('a browser may call it', async () => {
  const preflight = new Request('http://localhost/im.chat.add', { method: 'OPTIONS' });
  const { status, headers } = await mock.fetch(preflight);
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toBe('*');
});
