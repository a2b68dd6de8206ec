import { describe, expect, test } from 'vitest';
import { post } from '../support/http.ts';
import { holds } from '../support/rules.ts';
import { chatIn, newSandbox, outcomeIn, type Params, portalIs } from '../support/sandbox.ts';

const add = '/rest/1/secret/im.chat.add';

/** What becomes of a POST to a new sandbox. */
async function at(path: string, params: Params = {}, headers: Record<string, string> = {}) {
  return outcomeIn(await post(newSandbox().fetch, path, params, headers));
}

describe('a method is reached', () => {
  test.each([
    [holds('address-webhook', 'by a webhook'), add],
    [holds('address-slash', 'with a slash at the end'), `${add}/`],
    [holds('address-json', 'with .json'), `${add}.json`],
    ['with .JSON and a slash', `${add}.JSON/`],
    [holds('address-case', 'with its name in any letter case'), '/rest/1/secret/IM.Chat.ADD'],
    ['with escapes in the path', '/rest/1/%73ecret/im%2Echat%2Eadd'],
    [
      holds('address-login', 'with the login of the user'),
      '/rest/helper-of-anna/secret/im.chat.add',
    ],
    [holds('address-token', 'by a token'), '/rest/im.chat.add?auth=secret-token'],
    ['by a token, with .json and a slash', '/rest/im.chat.add.json/?auth=secret-token'],
    ['without /rest, as the mock is', '/im.chat.add?auth=secret-token'],
  ])('%s', async (_, path) => {
    const sandbox = newSandbox({}, (seed) => {
      seed.users[0] = { id: 1, name: 'Anna Berg', login: 'helper-of-anna' };
    });
    expect(outcomeIn(await post(sandbox.fetch, path, {}))).toBe(1417);
  });
});

describe('there is no method', () => {
  test.each([
    ['with a misspelt name, with credentials', '/rest/1/secret/im.chat.ad'],
    [holds('order-method', 'with a misspelt name, without credentials'), '/rest/im.chat.ad'],
    ['with a misspelt name, with wrong credentials', '/rest/1/wrong/im.chat.ad'],
    ['where only a webhook is named', '/rest/1/secret'],
    ['at an address of another shape', '/rest/1/im.chat.add'],
    ['of REST 3.0', '/rest/api/im.chat.add/x'],
    [holds('address-other-ending', 'with another ending'), `${add}.yaml`],
    ['batch, which is not part of the sandbox', '/rest/1/secret/batch'],
  ])('%s', async (_, path) => {
    expect(await at(path)).toBe('ERROR_METHOD_NOT_FOUND');
  });
});

describe('a token', () => {
  const token = 'secret-token';
  const byToken = '/rest/im.chat.add';

  test.each([
    ['can stand in the query', `${byToken}?auth=${token}`, {}, {}],
    [holds('auth-body', 'can stand in the body'), byToken, { auth: token }, {}],
    ['can be called access_token', byToken, { access_token: token }, {}],
    ['can be a Bearer header', byToken, {}, { authorization: `Bearer ${token}` }],
    [
      holds('auth-bearer', 'can be a Bearer header of any letter case'),
      byToken,
      {},
      { authorization: `bEARER ${token}` },
    ],
    ['counts before auth there', byToken, { auth: 'no' }, { authorization: `Bearer ${token}` }],
    [
      holds('auth-names', 'auth counts before access_token'),
      byToken,
      { auth: token, access_token: 'no' },
      {},
    ],
    ['the body before the query', `${byToken}?auth=no`, { auth: token }, {}],
    ['another scheme counts for nothing', add, {}, { authorization: 'Basic bm86bm8=' }],
    ['an empty one counts for nothing', add, { auth: '' }, {}],
    ['nor does 0', add, { auth: 0, access_token: '0' }, {}],
    ['nor a list', add, { auth: [token] }, {}],
  ])('%s', async (_, path, params, headers) => {
    expect(await at(path, params, headers as Record<string, string>)).toBe(1417);
  });

  test.each([
    ['in the body', { auth: 'no' }, {}],
    ['in the body, by its other name', { access_token: 'no' }, {}],
    ['in a header', {}, { authorization: 'Bearer no' }],
  ])('on the address of a webhook decides: %s', async (_, params, headers) => {
    expect(await at(add, params, headers as Record<string, string>)).toBe('invalid_token');
  });

  test(
    holds('auth-override', 'on the address of a webhook makes up for a wrong code'),
    async () => {
      expect(await at('/rest/1/wrong/im.chat.add', { auth: token })).toBe(1417);
    },
  );

  test(holds('auth-number', 'can be a number'), async () => {
    const sandbox = newSandbox({}, (seed) => {
      seed.tokens.push({ user: 1, token: '4711' });
    });
    const as = async (auth: unknown) => outcomeIn(await post(sandbox.fetch, byToken, { auth }));
    expect([await as(4711), await as(4712)]).toEqual([1417, 'invalid_token']);
    expect(JSON.stringify(sandbox.journal())).not.toContain('471');
  });

  test(holds('auth-expired', 'expires when its time has come, and not before'), async () => {
    const sandbox = newSandbox();
    const call = async () =>
      outcomeIn(await post(sandbox.fetch, byToken, { auth: 'hour-token', CHAT_ID: 1 }));
    sandbox.advance(3_599_999);
    expect(await call()).toBe(1417);
    sandbox.advance(1);
    expect(await call()).toBe('expired_token');
  });

  test(holds('auth-inactive', 'of a dismissed user is of no use'), async () => {
    const sandbox = newSandbox({}, (seed) => {
      seed.tokens.push({ user: 11, token: 'of-otto' });
    });
    const answer = await post(sandbox.fetch, byToken, { auth: 'of-otto' });
    expect(outcomeIn(answer)).toBe('authorization_error');
  });
});

describe('what comes first decides', () => {
  const scopes = '/rest/1/secret-imopenlines/im.chat.add';

  test.each([
    [
      'the name of the method before the link',
      '/rest/no.method',
      { token: 'x' },
      'ERROR_METHOD_NOT_FOUND',
    ],
    [
      holds('order-link', 'the link before the credentials'),
      '/rest/im.chat.add',
      { token: 'x' },
      'ACCESS_DENIED',
    ],
    [
      holds('auth-order', 'a token before the webhook'),
      '/rest/1/wrong/im.chat.add',
      { auth: 'x' },
      'invalid_token',
    ],
    [
      'the code before the scope',
      '/rest/1/wrong/imopenlines.crm.message.add',
      {},
      'INVALID_CREDENTIALS',
    ],
    [
      holds('order-scope', 'the scope before the method'),
      scopes,
      { USERS: [1.5] },
      'insufficient_scope',
    ],
    ['its age before its scope', '/rest/im.chat.add', { auth: 'expired-token' }, 'expired_token'],
    ['a parameter called token, also an empty one', add, { token: '' }, 'ACCESS_DENIED'],
    ['no parameter called token when it is null', add, { token: null }, 1417],
  ])('%s', async (_, path, params, expected) => {
    expect(await at(path, params)).toBe(expected);
  });

  test(
    holds('order-portal', 'a portal that refuses everything, before the name of the method'),
    async () => {
      const sandbox = newSandbox({}, portalIs({ refuses: 'PORTAL_DELETED' }));
      for (const path of [add, '/rest/no.method', '/']) {
        const answer = await post(sandbox.fetch, path, {});
        expect(answer).toMatchObject({ status: 403, body: { error: 'PORTAL_DELETED' } });
      }
    },
  );
});

describe('a success tells how long it took', () => {
  const time = {
    finish: 1768208400,
    processing: 0,
    date_start: '2026-01-12T09:00:00+00:00',
    date_finish: '2026-01-12T09:00:00+00:00',
  };

  test.each(['server', 'documented'] as const)(
    holds('answer-time', 'from a whole second, as %s'),
    async (behaviour) => {
      const sandbox = newSandbox({ behaviour });
      sandbox.advance(250);
      const { body } = await post(sandbox.fetch, add, {});
      const started = { start: 1768208400, finish: 1768208400.25, duration: 0.25 };
      expect(body.time).toEqual({ ...time, ...started });
    },
  );

  test(holds('answer-older-time', 'from the moment on older servers'), async () => {
    const sandbox = newSandbox({ behaviour: 'older' });
    sandbox.advance(250);
    const { body } = await post(sandbox.fetch, add, {});
    const started = { start: 1768208400.25, finish: 1768208400.25, duration: 0 };
    expect(body.time).toEqual({ ...time, ...started });
  });

  test(holds('answer-error', 'and an error does not'), async () => {
    const { body } = await post(newSandbox().fetch, add, { USERS: [1.5] });
    expect(Object.keys(body)).toEqual(['error', 'error_description']);
  });
});

test(holds('answer-type', 'answers are of the type that portals send'), async () => {
  const { headers } = await post(newSandbox().fetch, add, {});
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('HEAD runs the method like GET, and has no body', async () => {
  const sandbox = newSandbox();
  const request = new Request(`http://localhost${add}`, { method: 'HEAD' });
  const response = await sandbox.fetch(request);
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(chatIn(sandbox, 1417).author).toBe(1);
});
