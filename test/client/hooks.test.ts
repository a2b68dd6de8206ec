import type { Hooks } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, lost, outcomeOf, portal, refusal, success } from '../support/portal.ts';

test('hooks follow a call from the first attempt to the last', async () => {
  const clock = new ManualClock();
  const events: [string, object][] = [];
  const note = (name: string) => (event: object) => void events.push([name, event]);
  const hooks: Hooks = {
    onRequest: note('request'),
    onResponse: note('response'),
    onRetry: note('retry'),
    onWait: note('wait'),
  };
  const answers = [
    lost('ECONNREFUSED'),
    () => refusal('QUERY_LIMIT_EXCEEDED', 503),
    () => success(),
  ];
  const { fetch } = portal(...answers);
  const ending = clientOver(fetch, { clock, hooks }).call('im.chat.add');
  await clock.advance();
  await ending;

  expect(events).toMatchObject([
    ['request', { method: 'im.chat.add', attempt: 1 }],
    ['response', { attempt: 1, status: undefined, code: undefined }],
    ['retry', { attempt: 1, reason: 'ECONNREFUSED', delay: expect.any(Number) }],
    ['request', { attempt: 2 }],
    ['response', { attempt: 2, status: 503, code: 'QUERY_LIMIT_EXCEEDED' }],
    ['retry', { attempt: 2, reason: 'QUERY_LIMIT_EXCEEDED' }],
    ['request', { attempt: 3 }],
    ['response', { attempt: 3, status: 200, duration: expect.any(Number) }],
  ]);
  const ids = new Set(events.map(([, event]) => (event as { requestId: string }).requestId));
  expect(ids.size).toBe(1);
});

test('the error has the request id of the hooks', async () => {
  const ids: string[] = [];
  const { fetch } = portal(() => refusal('WRONG_REQUEST', 400));
  const client = clientOver(fetch, {
    hooks: { onRequest: ({ requestId }) => ids.push(requestId) },
  });
  const error = await outcomeOf(client.call('im.chat.add'));
  expect(error).toMatchObject({ requestId: ids[0] });
});

test('hooks can be an object of a class', async () => {
  class Counter implements Hooks {
    requests = 0;
    onRequest() {
      this.requests += 1;
    }
  }
  const hooks = new Counter();
  const { fetch } = portal(() => success());
  await clientOver(fetch, { hooks }).call('im.chat.add');
  expect(hooks.requests).toBe(1);
});

test('a hook that throws does not fail the call', async () => {
  const fail = () => {
    throw new Error('the logger is broken');
  };
  const { fetch } = portal(() => success());
  const hooks = { onRequest: fail, onResponse: fail, onRetry: fail, onWait: fail };
  expect(await clientOver(fetch, { hooks }).call('im.chat.add')).toEqual({ result: 1417 });
});
