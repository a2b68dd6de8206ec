import { describe, expect, test } from 'vitest';
import type { Behaviour } from '../../src/sandbox/behaviour.ts';
import type { DialogSeed, DialogStatus, Role } from '../../src/sandbox/seed/types.ts';
import { type Call, chatIs, dialogIs, newSandbox, outcome, portalIs } from '../support/sandbox.ts';

const roles: Role[] = ['guest', 'member', 'manager', 'owner'];
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205 };
const addToChat: Call = { method: 'im.chat.user.add', params: { CHAT_ID: 2935, USERS: [99] } };
const join = (more: object = {}): Call => ({
  method: 'imopenlines.crm.chat.user.add',
  params: { ...lead, USER_ID: 503, ...more },
});
const remove = (USER_ID: number): Call => ({
  method: 'imopenlines.crm.chat.user.delete',
  params: { ...lead, USER_ID },
});
const write = (USER_ID: number): Call => ({
  method: 'imopenlines.crm.message.add',
  params: { ...lead, USER_ID, CHAT_ID: 1763, MESSAGE: 'Hello' },
});

describe.each(roles)('where users are added by a %s at least', (addRole) => {
  test.each(roles)('a caller with the role %s', async (role) => {
    const members = [{ user: 1, role }];
    const sandbox = newSandbox({}, chatIs(2935, { addRole, author: 103, members }));
    const may = roles.indexOf(role) >= roles.indexOf(addRole);
    expect(await outcome(sandbox, addToChat)).toBe(may || 'ACCESS_DENIED_EXTEND');
  });
});

describe('users are added to a chat with the ENTITY_TYPE', () => {
  const closed = ['SONET_GROUP', 'CALL', 'SUPPORT24_QUESTION', 'SUPPORT24_NOTIFIER', 'GENERAL'];
  const open = ['', 'CRM', 'TASKS', 'CALENDAR', 'LINES', 'HELPDESK', 'sonet_group'];

  test.each([...closed, ...open])('%j, or not', async (entityType) => {
    const sandbox = newSandbox({}, chatIs(2935, { entityType }));
    const expected = closed.includes(entityType) ? 'ACCESS_ERROR' : true;
    expect(await outcome(sandbox, addToChat)).toBe(expected);
  });
});

describe('a chat that does not exist', () => {
  test('is refused like one that the caller is not in', async () => {
    const call = { ...addToChat, params: { CHAT_ID: 4711, USERS: [99] } };
    expect(await outcome(newSandbox(), call)).toBe('ACCESS_DENIED_EXTEND');
  });

  test('is not among the active chats of an item', async () => {
    expect(await outcome(newSandbox(), join({ CHAT_ID: 4711 }))).toBe('CHAT_NOT_IN_CRM');
  });
});

describe('a dialog of an open channel', () => {
  const statuses: [DialogStatus, isActive: boolean][] = [
    ['new', false],
    ['skip', false],
    ['answer', true],
    ['client', true],
    ['client-after-operator', true],
    ['operator', true],
    ['wait-client', false],
    ['close', false],
    ['spam', false],
    ['duplicate', false],
    ['silently-close', false],
  ];

  test.each(statuses)('with the status %s is active: %s', async (status, isActive) => {
    const sandbox = newSandbox({}, dialogIs(1763, { status }));
    const refused = 'CHAT_NOT_IN_CRM';
    expect(await outcome(sandbox, write(27))).toEqual(isActive ? expect.any(Number) : refused);
    expect(await outcome(sandbox, join({ CHAT_ID: 1763 }))).toBe(isActive ? 1763 : refused);
    // Also as the last chat, which is taken whatever its status.
    expect(await outcome(sandbox, join())).toBe(isActive ? 1763 : refused);
    expect(await outcome(sandbox, remove(27))).toBe(isActive ? 1763 : refused);
  });

  test('is not active without its connector', async () => {
    const sandbox = newSandbox({}, dialogIs(1763, { connector: false }));
    expect(await outcome(sandbox, join())).toBe('CHAT_NOT_IN_CRM');
  });

  test('is the last of its item when it is the newest, even if it is finished', async () => {
    const sandbox = newSandbox({}, (seed) => {
      const newest: DialogSeed = { chat: 1350, items: ['lead:1205'], status: 'close' };
      seed.dialogs = [...seed.dialogs.filter(({ chat }) => chat !== 1350), newest];
    });
    expect(await outcome(sandbox, join())).toBe('CHAT_NOT_IN_CRM');
    expect(await outcome(sandbox, join({ CHAT_ID: 1763 }))).toBe(1763);
  });
});

describe('without the module crm', () => {
  test('access is not checked, and no chat is found', async () => {
    const missing = portalIs({ missingModules: ['crm'] });
    const asNobody = (call: Call) => outcome(newSandbox({}, missing), { ...call, as: 13 });
    expect(await asNobody(join())).toBe(0);
    expect(await asNobody(remove(27))).toBe(0);
    expect(await asNobody(join({ CHAT_ID: 1763 }))).toBe('CHAT_NOT_IN_CRM');
    expect(await asNobody(write(27))).toBe('CHAT_NOT_IN_CRM');
  });
});

type Disagreement = [sentence: string, calls: Call[], outcomes: Record<Behaviour, unknown>];

test.each<Disagreement>([
  [
    'users who are in a chat are added again',
    [addToChat, addToChat],
    { server: true, documented: true, older: 'NOTHING_TO_ADD' },
  ],
  [
    'some of them are new',
    [addToChat, { ...addToChat, params: { CHAT_ID: 2935, USERS: [99, 1271] } }],
    { server: true, documented: true, older: true },
  ],
  [
    'nobody who could be added is named',
    [{ ...addToChat, params: { CHAT_ID: 2935, USERS: [11] } }],
    { server: true, documented: true, older: true },
  ],
  [
    'a user who is in the chat of an item is added again',
    [join(), join()],
    { server: 1763, documented: 'WRONG_REQUEST', older: 'NOTHING_TO_ADD' },
  ],
  [
    'a user who is not in the chat is removed',
    [remove(503)],
    { server: 'USER_NOT_FOUND', documented: 'WRONG_REQUEST', older: 'USER_NOT_FOUND' },
  ],
  [
    'a user who is not in the chat writes',
    [write(503)],
    { server: 'CANCELED', documented: 'CANCELED', older: 'MESSAGE_ADD_ERROR' },
  ],
])('the sources disagree when %s', async (_, calls, outcomes) => {
  for (const [behaviour, expected] of Object.entries(outcomes)) {
    const sandbox = newSandbox({ behaviour: behaviour as Behaviour });
    let last: unknown;
    for (const call of calls) last = await outcome(sandbox, call);
    expect([behaviour, last]).toEqual([behaviour, expected]);
  }
});
