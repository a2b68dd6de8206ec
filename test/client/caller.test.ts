import { createCaller, type Guard, RateLimiter } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { outcomeOf, portal, refusal, success, webhook } from '../support/portal.ts';

test('a caller repeats a call that the rate limit refused, after a while', async () => {
  const clock = new ManualClock();
  const { fetch, requests } = portal(
    () => refusal('QUERY_LIMIT_EXCEEDED', 503),
    () => success(),
  );
  const call = createCaller({ webhook, fetch, clock }).call('im.chat.add');
  await clock.advance(0);
  expect(requests).toHaveLength(1);
  await clock.advance();
  expect(await call).toEqual({ result: 1417 });
});

test('a caller does not wait for an operating time that it does not follow', async () => {
  const { fetch, requests } = portal(() => refusal('OPERATION_TIME_LIMIT', 429));
  const error = await outcomeOf(createCaller({ webhook, fetch }).call('im.chat.add'));
  expect(error).toMatchObject({ code: 'OPERATION_TIME_LIMIT', ran: 'no', attempts: 1 });
  expect(requests).toHaveLength(1);
});

test('a caller keeps to a rate where it is given the guard for it', async () => {
  const clock = new ManualClock();
  const { fetch, requests } = portal(() => success());
  const limit = new RateLimiter(clock).guard('acme', { burst: 3, drainPerSecond: 1 });
  const caller = createCaller({ webhook, fetch, clock, guards: [limit] });
  for (let i = 0; i < 5; i += 1) void caller.call('im.chat.add');
  await clock.advance(0);
  expect(requests).toHaveLength(2);
  await clock.advance();
  expect(requests).toHaveLength(5);
});

test('guards stand around each attempt, the first one outermost', async () => {
  const seen: string[] = [];
  const noting =
    (name: string): Guard =>
    (send) =>
    async (call) => {
      seen.push(`${name} in`);
      return send(call).finally(() => seen.push(`${name} out`));
    };
  const { fetch } = portal(
    () => refusal('QUERY_LIMIT_EXCEEDED', 503),
    () => success(),
  );
  const clock = new ManualClock();
  const guards = [noting('outer'), noting('inner')];
  const call = createCaller({ webhook, fetch, clock, guards }).call('im.chat.add');
  await clock.advance();
  await call;
  const attempt = ['outer in', 'inner in', 'inner out', 'outer out'];
  expect(seen).toEqual([...attempt, ...attempt]);
});
