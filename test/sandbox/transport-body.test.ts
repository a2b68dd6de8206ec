import { describe, expect, test } from 'vitest';
import { methods, validBody } from '../support/document.ts';
import { read } from '../support/http.ts';
import { holds } from '../support/rules.ts';
import { chatIn, newSandbox, outcomeIn } from '../support/sandbox.ts';

const path = '/rest/1/secret/im.chat.user.add';
const jsonType = { 'content-type': 'application/json' };
const form = 'CHAT_ID=2935&USERS[]=99&USERS[]=1271';
const json = '{"CHAT_ID":2935,"USERS":[99,1271]}';

interface Sent {
  method?: string;
  body?: string | FormData;
  headers?: Record<string, string>;
}

/** Sends it, and answers the outcome and who is in chat 2935 then. */
async function send(where: string, { method = 'POST', body, headers = {} }: Sent) {
  const sandbox = newSandbox();
  const init: RequestInit = { method, headers, ...(body !== undefined && { body }) };
  const answer = await read(await sandbox.fetch(new Request(`http://localhost${where}`, init)));
  const members = chatIn(sandbox, 2935).members.map(({ user }) => user);
  return { outcome: outcomeIn(answer), members };
}

const multipart = new FormData();
for (const [name, value] of new URLSearchParams(form)) multipart.append(name, value);

const formType = { 'content-type': 'application/x-www-form-urlencoded' };
const capitals = { 'content-type': 'Application/JSON' };
const textType = { 'content-type': 'text/plain' };
const both = [1, 2, 99, 103, 1271];

describe('parameters are read', () => {
  test.each<[string, string, Sent]>([
    ['from JSON', path, { body: json, headers: jsonType }],
    [
      holds('body-json', 'from JSON, whatever follows the type'),
      path,
      { body: json, headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
    ['from a form', path, { body: form, headers: formType }],
    [
      'from a form whose lists have numbers',
      path,
      { body: 'CHAT_ID=2935&USERS[0]=99&USERS[7]=1271', headers: formType },
    ],
    [
      'from a form with escapes',
      path,
      { body: 'CHAT_ID=2935&USERS%5B%5D=99&USERS%5B%5D=1271', headers: formType },
    ],
    [holds('body-form', 'from a multipart form'), path, { body: multipart }],
    [
      'from a form with a dot, a space and an open bracket in names',
      path,
      { body: 'CHAT.ID=2935&USERS%5B%5D=99&USERS[]=1271&%20USERS[=1', headers: formType },
    ],
    [
      holds('body-other-type', 'from a form of another type'),
      path,
      { body: form, headers: textType },
    ],
    [holds('body-get', 'from the query of a GET'), `${path}?${form}`, { method: 'GET' }],
    ['from the query of a POST without a body', `${path}?${form}`, {}],
    [
      'from the query and from JSON',
      `${path}?CHAT_ID=2935`,
      { body: '{"USERS":[99,1271]}', headers: jsonType },
    ],
    [
      holds('body-wins', 'where the body wins'),
      `${path}?CHAT_ID=1&USERS[]=27`,
      { body: json, headers: jsonType },
    ],
    ['a form as well', `${path}?CHAT_ID=1`, { body: form, headers: formType }],
    ['of a name that comes twice the last', path, { body: `CHAT_ID=1&${form}`, headers: formType }],
    [
      holds('body-mixed', 'of a name that is plain and a list, the list when it comes last'),
      path,
      { body: 'USERS=27&CHAT_ID[]=1&CHAT_ID=2935&USERS[]=99&USERS%5B%5D=1271', headers: formType },
    ],
    ['from the query of any other verb', `${path}?${form}`, { method: 'PUT' }],
  ])('%s', async (_, where, sent) => {
    expect(await send(where, sent)).toEqual({ outcome: true, members: both });
  });
});

test.each([
  ['50%%20off', '50% off'],
  ['50%25', '50%'],
  ['a+b%2Bc', 'a b+c'],
  ['%zz%4', '%zz%4'],
])('the value %s of a form is %s', async (sent, title) => {
  const sandbox = newSandbox();
  const body = `TITLE=${sent}`;
  await sandbox.fetch(
    new Request('http://localhost/rest/1/secret/im.chat.add', {
      method: 'POST',
      body,
      headers: formType,
    }),
  );
  expect(sandbox.state().chats.find(({ id }) => id === 1417)?.title).toBe(title);
});

test('of a name that is a list and plain, the plain one counts when it comes last', async () => {
  const sent = { body: 'CHAT_ID=2935&USERS[]=99&USERS[a]=27&USERS=1271', headers: formType };
  expect(await send(path, sent)).toEqual({ outcome: true, members: [1, 2, 103, 1271] });
});

describe('parameters are lost', () => {
  test.each<[string, string, Sent]>([
    [holds('body-lost-json', 'in JSON of another type'), path, { body: json, headers: textType }],
    ['in JSON without a type', path, { body: json }],
    ['in JSON of a type in other letters', path, { body: json, headers: capitals }],
    ['in JSON of a similar type', path, { body: json, headers: { 'content-type': 'text/json' } }],
    [
      holds('body-invalid', 'in invalid JSON'),
      path,
      { body: json.slice(0, -1), headers: jsonType },
    ],
    ['in JSON with a byte order mark', path, { body: `\ufeff${json}`, headers: jsonType }],
    ['in a list', path, { body: `[${json}]`, headers: jsonType }],
    [holds('body-scalar', 'in a single value'), path, { body: '2935', headers: jsonType }],
    ['in an empty body', path, { body: '', headers: jsonType }],
    [
      holds('body-other-verb', 'in the body of a PUT'),
      path,
      { method: 'PUT', body: json, headers: jsonType },
    ],
    ['in the body of a DELETE', path, { method: 'DELETE', body: form, headers: formType }],
    [
      'in a multipart form that breaks off',
      path,
      {
        body: '--x\r\nContent-Disp',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
    ],
  ])('%s', async (_, where, sent) => {
    expect(await send(where, sent)).toEqual({ outcome: 'CHAT_ID_EMPTY', members: [1, 2, 103] });
  });
});

describe('invalid JSON is no parameters', () => {
  test.each([
    ['im.chat.add', 1417],
    ['im.chat.user.add', 'CHAT_ID_EMPTY'],
    ['imopenlines.crm.chat.user.add', 'ERROR_ARGUMENT'],
    ['imopenlines.crm.chat.user.delete', 'CRM_CHAT_EMPTY_USER'],
    ['imopenlines.crm.message.add', 'ERROR_ARGUMENT'],
  ])('to %s', async (method, expected) => {
    const sent = { body: '{"CRM_ENTITY_TYPE":"lead",', headers: jsonType };
    expect((await send(`/rest/1/secret/${method}`, sent)).outcome).toBe(expected);
  });

  test(holds('body-lost-token', 'a token in invalid JSON is lost'), async () => {
    const sent = { body: '{"auth":"secret-token"', headers: jsonType };
    expect((await send('/rest/im.chat.add', sent)).outcome).toBe('NO_AUTH_FOUND');
  });
});

describe.each(methods)('%s', (method, operation) => {
  const params = validBody(operation);
  const reserved = {
    start: 50,
    state: 'x',
    sessid: 'x',
    auth_connector: 'x',
    method: 'im.chat.user.add',
    // The path wins over these.
    ap: 'wrong',
    aplogin: '2',
  };

  test(holds('body-reserved', 'does not see the names that the transport keeps'), async () => {
    const where = `/rest/27/secret/${method}`;
    const as = (body: object) => send(where, { body: JSON.stringify(body), headers: jsonType });
    expect(await as({ ...params, ...reserved })).toEqual(await as(params));
  });

  test('keeps no parameter of the transport in the journal', async () => {
    const sandbox = newSandbox();
    const body = JSON.stringify({ ...params, ...reserved, access_token: 'secret-token' });
    const request = new Request(`http://localhost/rest/${method}`, {
      method: 'POST',
      body,
      headers: jsonType,
    });
    expect((await sandbox.fetch(request)).status).toBeLessThan(500);
    expect(sandbox.journal()).toMatchObject([{ method, form: 'token', user: 1 }]);
    expect(sandbox.journal()[0]?.params).toEqual(params);
  });
});
