import { describe, expect, test } from 'vitest';
import { chatIn, newSandbox, outcome } from '../support/sandbox.ts';

describe('ids of new chats', () => {
  const create = { method: 'im.chat.add' };

  test('count up from where the seed says', async () => {
    const sandbox = newSandbox();
    expect([await outcome(sandbox, create), await outcome(sandbox, create)]).toEqual([1417, 1418]);
  });

  test('pass over those that are taken', async () => {
    const sandbox = newSandbox({}, (seed) => {
      seed.portal.nextChatId = 1341;
    });
    // 1341, 1342 and 1343 are chats of the demo portal, and so are 1350 to 1353.
    const ids: unknown[] = [];
    for (let count = 0; count < 8; count += 1) ids.push(await outcome(sandbox, create));
    expect(ids).toEqual([1344, 1345, 1346, 1347, 1348, 1349, 1354, 1355]);
  });

  test('begin after the highest where the seed does not say', async () => {
    const sandbox = newSandbox({}, (seed) => {
      seed.portal = {};
    });
    expect(await outcome(sandbox, create)).toBe(2936);
    expect(chatIn(sandbox, 2936).messages[0]?.id).toBe(210);
  });

  test('are not used up by calls that were refused', async () => {
    const sandbox = newSandbox();
    await outcome(sandbox, { method: 'im.chat.add', params: { USERS: [1.5] } });
    expect(await outcome(sandbox, create)).toBe(1417);
  });
});
