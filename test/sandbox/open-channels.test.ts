import { describe, expect, test } from 'vitest';
import type { DialogSeed, DialogStatus } from '../../src/sandbox/seed/types.ts';
import { holds } from '../support/rules.ts';
import { type Call, dialogIs, newSandbox, outcome, portalIs } from '../support/sandbox.ts';

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205 };
const join = (more: object = {}): Call => ({
  method: 'imopenlines.crm.chat.user.add',
  params: { ...lead, USER_ID: 503, ...more },
});
const remove: Call = {
  method: 'imopenlines.crm.chat.user.delete',
  params: { ...lead, USER_ID: 27 },
};
const write: Call = {
  method: 'imopenlines.crm.message.add',
  params: { ...lead, USER_ID: 27, CHAT_ID: 1763, MESSAGE: 'Hello' },
};

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

  const title = holds('imopenlines-active', 'with the status %s is active: %s');
  test.each(statuses)(title, async (status, isActive) => {
    const sandbox = newSandbox({}, dialogIs(1763, { status }));
    const refused = 'CHAT_NOT_IN_CRM';
    expect(await outcome(sandbox, write)).toEqual(isActive ? expect.any(Number) : refused);
    expect(await outcome(sandbox, join({ CHAT_ID: 1763 }))).toBe(isActive ? 1763 : refused);
    // Also as the last chat, which is taken whatever its status.
    expect(await outcome(sandbox, join())).toBe(isActive ? 1763 : refused);
    expect(await outcome(sandbox, remove)).toBe(isActive ? 1763 : refused);
  });

  test(holds('imopenlines-connector', 'is not active without its connector'), async () => {
    const sandbox = newSandbox({}, dialogIs(1763, { connector: false }));
    expect(await outcome(sandbox, join())).toBe('CHAT_NOT_IN_CRM');
  });

  const newest = 'is the last of its item when it is the newest, even if it is finished';
  test(holds('imopenlines-last', newest), async () => {
    const sandbox = newSandbox({}, (seed) => {
      const dialog: DialogSeed = { chat: 1350, items: ['lead:1205'], status: 'close' };
      seed.dialogs = [...seed.dialogs.filter(({ chat }) => chat !== 1350), dialog];
    });
    expect(await outcome(sandbox, join())).toBe('CHAT_NOT_IN_CRM');
    expect(await outcome(sandbox, join({ CHAT_ID: 1763 }))).toBe(1763);
  });
});

describe('without the module crm', () => {
  test(holds('imopenlines-no-crm', 'access is not checked, and no chat is found'), async () => {
    const missing = portalIs({ missingModules: ['crm'] });
    const asNobody = (call: Call) => outcome(newSandbox({}, missing), { ...call, as: 13 });
    expect(await asNobody(join())).toBe(0);
    expect(await asNobody(remove)).toBe(0);
    expect(await asNobody(join({ CHAT_ID: 1763 }))).toBe('CHAT_NOT_IN_CRM');
    expect(await asNobody(write)).toBe('CHAT_NOT_IN_CRM');
  });
});
