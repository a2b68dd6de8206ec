import { describe, expect, test } from 'vitest';
import { createMock } from '../../src/mock/create-mock.ts';
import { document } from '../support/document.ts';
import { post } from '../support/http.ts';

const mock = await createMock(document);

const crm = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503 };
const message = { ...crm, CHAT_ID: 1341, MESSAGE: 'Text' };
const members = { CHAT_ID: 2935, USERS: [99] };

type Row = [fault: string, body: unknown, status: number, example: string];

/** What each method answers to each fault: the documented error that fits. */
const faults: Record<string, Row[]> = {
  'im.chat.add': [
    ['an item of USERS is a fraction', { USERS: [1.5] }, 400, 'INVALID_FORMAT'],
    ['an item of USERS is true', { USERS: [true] }, 400, 'INVALID_FORMAT'],
    ['USERS is one id', { USERS: 5 }, 400, 'INVALID_FORMAT'],
    ['TYPE is lower case', { TYPE: 'open' }, 400, 'WRONG_REQUEST'],
    ['COLOR is unknown', { COLOR: 'YELLOW' }, 400, 'WRONG_REQUEST'],
    ['TITLE is a number', { TITLE: 5 }, 400, 'WRONG_REQUEST'],
    ['a parameter is misspelt', { TITEL: 'Canteen' }, 400, 'WRONG_REQUEST'],
    ['the JSON is broken', '{"TITLE":', 400, 'WRONG_REQUEST'],
  ],
  'im.chat.user.add': [
    ['CHAT_ID is missing', { USERS: [99] }, 400, 'CHAT_ID_EMPTY'],
    ['CHAT_ID is 0', { ...members, CHAT_ID: 0 }, 400, 'CHAT_ID_EMPTY'],
    ['CHAT_ID is negative', { ...members, CHAT_ID: -1 }, 400, 'CHAT_ID_EMPTY'],
    ['CHAT_ID is text', { ...members, CHAT_ID: 'abc' }, 400, 'CHAT_ID_EMPTY'],
    ['DIALOG_ID names no chat', { ...members, DIALOG_ID: '12' }, 400, 'DIALOG_ID_EMPTY'],
    ['USERS is missing', { CHAT_ID: 2935 }, 400, 'WRONG_REQUEST.users'],
    ['USERS is empty', { ...members, USERS: [] }, 400, 'WRONG_REQUEST.users'],
    ['USERS is text', { ...members, USERS: 'all' }, 400, 'WRONG_REQUEST.users'],
    ['HIDE_HISTORY is lower case', { ...members, HIDE_HISTORY: 'n' }, 400, 'WRONG_REQUEST'],
    ['everything is missing', {}, 400, 'CHAT_ID_EMPTY'],
    ['the JSON is broken', '{"CHAT_ID":', 400, 'CHAT_ID_EMPTY'],
  ],
  'imopenlines.crm.chat.user.add': [
    [
      'CRM_ENTITY_TYPE is missing',
      { ...crm, CRM_ENTITY_TYPE: '' },
      400,
      'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    ],
    ['CRM_ENTITY_TYPE is unknown', { ...crm, CRM_ENTITY_TYPE: 'car' }, 403, 'ACCESS_DENIED.caller'],
    ['CRM_ENTITY is missing', { ...crm, CRM_ENTITY: undefined }, 400, 'ERROR_ARGUMENT.CRM_ENTITY'],
    ['CRM_ENTITY is "0"', { ...crm, CRM_ENTITY: '0' }, 400, 'ERROR_ARGUMENT.CRM_ENTITY'],
    ['CRM_ENTITY is text', { ...crm, CRM_ENTITY: 'abc' }, 400, 'ERROR_ARGUMENT.CRM_ENTITY_invalid'],
    [
      'CRM_ENTITY is negative',
      { ...crm, CRM_ENTITY: -1 },
      400,
      'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    ],
    ['USER_ID is missing', { ...crm, USER_ID: undefined }, 400, 'ERROR_ARGUMENT.USER_ID'],
    ['USER_ID is text', { ...crm, USER_ID: 'me' }, 400, 'ERROR_ARGUMENT.USER_ID'],
    ['CHAT_ID is text', { ...crm, CHAT_ID: 'abc' }, 400, 'CHAT_NOT_IN_CRM'],
    ['everything is missing', {}, 400, 'ERROR_ARGUMENT.CRM_ENTITY_TYPE'],
    ['names are lower case', { crm_entity_type: 'lead' }, 400, 'ERROR_ARGUMENT.CRM_ENTITY_TYPE'],
    ['the JSON is broken', '{', 400, 'ERROR_ARGUMENT.CRM_ENTITY_TYPE'],
    ['a parameter is unknown', { ...crm, CRM_ENTITY_ID: 1 }, 400, 'WRONG_REQUEST'],
  ],
  'imopenlines.crm.chat.user.delete': [
    ['USER_ID is missing', { ...crm, USER_ID: undefined }, 400, 'CRM_CHAT_EMPTY_USER'],
    ['USER_ID is text', { ...crm, USER_ID: 'me' }, 400, 'CRM_CHAT_EMPTY_USER'],
    [
      'CRM_ENTITY_TYPE is missing',
      { ...crm, CRM_ENTITY_TYPE: null },
      400,
      'CRM_CHAT_EMPTY_CRM_DATA',
    ],
    ['CRM_ENTITY is missing', { ...crm, CRM_ENTITY: undefined }, 400, 'CRM_CHAT_EMPTY_CRM_DATA'],
    ['CRM_ENTITY is text', { ...crm, CRM_ENTITY: 'abc' }, 400, 'ERROR_ARGUMENT.CRM_ENTITY_invalid'],
    ['CRM_ENTITY_TYPE is unknown', { ...crm, CRM_ENTITY_TYPE: 'car' }, 403, 'ACCESS_DENIED.caller'],
    ['CHAT_ID is negative', { ...crm, CHAT_ID: -5 }, 400, 'CHAT_NOT_IN_CRM'],
    ['everything is missing', {}, 400, 'CRM_CHAT_EMPTY_USER'],
    ['the JSON is broken', '{', 400, 'CRM_CHAT_EMPTY_USER'],
    ['a parameter is unknown', { ...crm, MESSAGE: 'x' }, 400, 'WRONG_REQUEST'],
  ],
  'imopenlines.crm.message.add': [
    [
      'CRM_ENTITY_TYPE is missing',
      { ...message, CRM_ENTITY_TYPE: undefined },
      400,
      'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    ],
    [
      'CRM_ENTITY is missing',
      { ...message, CRM_ENTITY: undefined },
      400,
      'ERROR_ARGUMENT.CRM_ENTITY',
    ],
    [
      'CRM_ENTITY is text',
      { ...message, CRM_ENTITY: 'abc' },
      400,
      'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    ],
    ['USER_ID is missing', { ...message, USER_ID: undefined }, 400, 'ERROR_ARGUMENT.USER_ID'],
    ['USER_ID is text', { ...message, USER_ID: 'me' }, 400, 'ERROR_ARGUMENT.USER_ID_invalid'],
    ['CHAT_ID is missing', { ...message, CHAT_ID: undefined }, 400, 'ERROR_ARGUMENT.CHAT_ID'],
    ['CHAT_ID is negative', { ...message, CHAT_ID: -1 }, 400, 'ERROR_ARGUMENT.CHAT_ID_invalid'],
    ['MESSAGE is missing', { ...message, MESSAGE: undefined }, 400, 'ERROR_ARGUMENT.MESSAGE'],
    ['MESSAGE is empty', { ...message, MESSAGE: '' }, 400, 'ERROR_ARGUMENT.MESSAGE'],
    ['MESSAGE is "0"', { ...message, MESSAGE: '0' }, 400, 'ERROR_ARGUMENT.MESSAGE'],
    ['MESSAGE is a list', { ...message, MESSAGE: ['x'] }, 400, 'MESSAGE_ADD_ERROR'],
    [
      'CRM_ENTITY_TYPE is unknown',
      { ...message, CRM_ENTITY_TYPE: 'car' },
      403,
      'ACCESS_DENIED.caller',
    ],
    ['a parameter is unknown', { ...message, TEXT: 'x' }, 400, 'MESSAGE_ADD_ERROR'],
    ['the JSON is broken', '{', 400, 'ERROR_ARGUMENT.CRM_ENTITY_TYPE'],
  ],
};

describe.each(Object.entries(faults))('%s', (method, rows) => {
  test.each(rows)('%s', async (_, body, status, example) => {
    const answer = await post(mock.fetch, `/rest/1/secret/${method}`, body);
    expect(answer).toMatchObject({ status, example });
    expect(answer.body.error).toBe(example.split('.')[0]);
    expect(answer.cause).toMatch(/^[\x20-\x7e]+$/);
  });
});

test('the first check of the portal that fails decides, whatever else is wrong', async () => {
  const body = { CRM_ENTITY_TYPE: 'car', CRM_ENTITY: 'abc', TYPO: 1 };
  const call = (method: string) => post(mock.fetch, `/${method}`, body);
  expect((await call('imopenlines.crm.chat.user.add')).example).toBe(
    'ERROR_ARGUMENT.CRM_ENTITY_invalid',
  );
  expect((await call('imopenlines.crm.chat.user.delete')).example).toBe('CRM_CHAT_EMPTY_USER');
});

test('the argument at fault is named', async () => {
  const answer = await post(mock.fetch, '/imopenlines.crm.message.add', { ...message, CHAT_ID: 0 });
  expect(answer.body).toEqual({
    error: 'ERROR_ARGUMENT',
    error_description: "Argument 'CHAT_ID' is null or empty",
    argument: 'CHAT_ID',
  });
});

test('the cause says what is wrong, and that a portal may not', async () => {
  const { cause } = await post(mock.fetch, '/im.chat.add', { TYPE: 'open', TITEL: 'x' });
  expect(cause).toContain('TITEL is not a parameter of this method; did you mean TITLE?');
  expect(cause).toContain('TYPE must be one of OPEN, CHAT');
  expect(cause).toContain('a portal silently ignores this');
});

test.each([
  ['imopenlines.crm.chat.user.add', { ...crm, CHAT_ID: 'abc' }, 'returns `result` 0'],
  ['imopenlines.crm.message.add', { ...message, USER_ID: 12.7 }, 'cuts a fraction'],
  ['im.chat.user.add', { CHAT_ID: 2935 }, 'returns true'],
])(
  'where %s is stricter than a portal, the cause says what a portal does',
  async (method, body, portal) => {
    const { status, cause } = await post(mock.fetch, `/${method}`, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(cause).toContain('; a portal ');
    expect(cause).toContain(portal);
  },
);

test('a parameter called token is taken for a signed link', async () => {
  const answer = await post(mock.fetch, '/rest/1/secret/im.chat.add', { token: 'x' });
  expect(answer).toMatchObject({ status: 403, example: 'ACCESS_DENIED.link' });
});
