import { createClient, type WaitEvent } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success, webhook } from '../support/portal.ts';

const usedUp = { start: 0, finish: 1_000, operating: 481, operating_reset_at: 1_060 };

test('operating time that is used up makes the next call of that method wait, and no other', async () => {
  const clock = new ManualClock();
  const { fetch, requests } = portal(
    () => success(1, usedUp),
    () => success(requests.length === 2 ? true : 7),
  );
  const waits: WaitEvent[] = [];
  const client = clientOver(fetch, { clock, hooks: { onWait: (event) => waits.push(event) } });
  await client.call('im.chat.add');
  const held = client.call('im.chat.add');
  await client.call('im.chat.user.add', { CHAT_ID: 1, USERS: [1] });
  expect(requests).toHaveLength(2);
  expect(waits).toMatchObject([{ reason: 'operating-time', delay: 60_000, method: 'im.chat.add' }]);
  await clock.advance(61_000);
  expect(await held).toMatchObject({ result: 7 });
});

test.each([30, 300, 600])('a ban of %i seconds is waited for, unseen by the caller', async (s) => {
  const clock = new ManualClock();
  const { fetch, requests } = portal(() =>
    clock.now() < s * 1000 ? refusal('OPERATION_TIME_LIMIT', 429) : success(7),
  );
  const call = clientOver(fetch, { clock }).call('im.chat.add');
  await clock.advance();
  expect(await call).toEqual({ result: 7 });
  expect(requests.length).toBeLessThanOrEqual(8);
});

test('of many calls that wait for a reset one goes first, and the others learn from it', async () => {
  const clock = new ManualClock();
  const banned = 100_000;
  const { fetch, requests } = portal(
    () => success(1, usedUp),
    () => (clock.now() < banned ? refusal('OPERATION_TIME_LIMIT', 429) : success(7)),
  );
  const client = clientOver(fetch, { clock });
  await client.call('im.chat.add');
  const calls = Array.from({ length: 50 }, () => outcomeOf(client.call('im.chat.add')));
  await clock.advance();
  expect(await Promise.all(calls)).toEqual(Array(50).fill({ result: 7 }));
  // The first one, the 50, and the few that found out that the ban goes on.
  expect(requests.length).toBeLessThanOrEqual(51 + 5);
});

test('false never waits: the error ends the call', async () => {
  const { fetch, requests } = portal(() => refusal('OPERATION_TIME_LIMIT', 429));
  const client = createClient({ webhook, fetch, rateLimit: false, operatingLimit: false });
  expect(await outcomeOf(client.call('im.chat.add'))).toMatchObject({
    code: 'OPERATION_TIME_LIMIT',
    ran: 'no',
  });
  expect(requests).toHaveLength(1);
});
