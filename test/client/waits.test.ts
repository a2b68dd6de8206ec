import { runInNewContext } from 'node:vm';
import { createClient, type DeadlineError, type WaitEvent } from 'bitrix24-chat-api';
import { expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, outcomeOf, portal, refusal, success, webhook } from '../support/portal.ts';

const usedUp = { finish: 1_000, operating: 481, operating_reset_at: 1_060 };

test('a call that waits for the rate tells from the start for what, and until when', async () => {
  const clock = new ManualClock();
  const waits: WaitEvent[] = [];
  const { fetch } = portal(
    () => refusal('QUERY_LIMIT_EXCEEDED', 503),
    () => success(),
  );
  const client = clientOver(fetch, {
    clock,
    rateLimit: 'standard',
    hooks: { onWait: (event) => void waits.push(event) },
  });
  const before = Date.now();
  const call = client.call('im.chat.add');
  await clock.advance();
  await call;
  expect(waits[0]).toMatchObject({
    reason: 'rate-limit',
    code: 'QUERY_LIMIT_EXCEEDED',
    status: 503,
    place: 1,
    until: expect.any(Date),
  });
  expect((waits[0] as WaitEvent).until.getTime()).toBeGreaterThan(before);
});

test('a call that waits for its operating time tells it again each second', async () => {
  const clock = new ManualClock();
  const waits: WaitEvent[] = [];
  const { fetch } = portal(
    () => success(7, usedUp),
    () => success(),
  );
  const client = clientOver(fetch, { clock, hooks: { onWait: (event) => void waits.push(event) } });
  await client.call('im.chat.add');
  const call = client.call('im.chat.add');
  await clock.advance();
  await call;
  expect(waits.length).toBeGreaterThanOrEqual(60);
  expect(waits.map(({ delay }) => delay).slice(0, 3)).toEqual([60_000, 59_000, 58_000]);
});

test('a deadline says as data what the call waited for', async () => {
  const clock = new ManualClock();
  const { fetch } = portal(() => refusal('OPERATION_TIME_LIMIT', 429));
  const call = outcomeOf(clientOver(fetch, { clock }).call('im.chat.add', {}, { deadline: 8_000 }));
  await clock.advance();
  const error = (await call) as DeadlineError;
  expect(error).toMatchObject({
    name: 'DeadlineError',
    ran: 'no',
    code: 'OPERATION_TIME_LIMIT',
    status: 429,
    wait: { reason: 'operating-time', until: expect.any(Date) },
  });
  expect(JSON.parse(JSON.stringify(error)).wait.reason).toBe('operating-time');
});

test('a deadline says when it waited for its place in the queue alone', async () => {
  const clock = new ManualClock();
  const { fetch } = portal(() => success());
  const client = clientOver(fetch, { clock, rateLimit: { burst: 2, drainPerSecond: 0.1 } });
  void client.call('im.chat.add');
  const call = outcomeOf(client.call('im.chat.add', {}, { deadline: 3_000 }));
  await clock.advance();
  expect(await call).toMatchObject({
    name: 'DeadlineError',
    wait: { reason: 'rate-limit' },
  });
});

test('a refusal of the rate says nothing of the operating time: the ban is waited out', async () => {
  const clock = new ManualClock();
  let sentWhileBanned = 0;
  const answers = [
    () => success(7, usedUp),
    () => refusal('OPERATION_TIME_LIMIT', 429),
    () => refusal('QUERY_LIMIT_EXCEEDED', 503),
    () => {
      if (clock.now() < 120_000) sentWhileBanned += 1;
      return clock.now() < 120_000 ? refusal('OPERATION_TIME_LIMIT', 429) : success();
    },
  ];
  const { fetch } = portal(...answers);
  const client = clientOver(fetch, { clock });
  await client.call('im.chat.add');
  const calls = Array.from({ length: 20 }, () => outcomeOf(client.call('im.chat.add')));
  await clock.advance();
  expect(await Promise.all(calls)).toEqual(Array(20).fill({ result: 1417 }));
  expect(sentWhileBanned).toBeLessThanOrEqual(6);
});

test('what one client learns of the operating time, another of the same webhook knows', async () => {
  const shared = `https://shared-${Math.random()}.bitrix24.com/rest/1/topsecret123/`;
  const { fetch, requests } = portal(() => success(7, usedUp));
  const options = { webhook: shared, fetch, rateLimit: false } as const;
  await createClient(options).call('im.chat.add');
  const waiting = outcomeOf(createClient(options).call('im.chat.add', {}, { deadline: 50 }));
  expect(await waiting).toMatchObject({ wait: { reason: 'operating-time' } });
  const other = { ...options, webhook: shared.replace('/1/', '/2/') };
  await createClient(other).call('im.chat.add');
  expect(requests).toHaveLength(2);
});

test('one long-lived signal has one listener, by call and by POST', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const [add, remove] = [signal.addEventListener, signal.removeEventListener];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1;
    add.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1;
    remove.apply(signal, args);
  };
  const { fetch } = portal(() => success());
  const client = clientOver(fetch);
  for (let call = 0; call < 50; call += 1) {
    await client.call('im.chat.add', {}, { signal });
    await client.POST('/im.chat.add', { body: {}, signal });
  }
  expect(listeners).toBeLessThanOrEqual(1);
});

test('a signal ends a POST, with middleware and without', async () => {
  for (const isUsed of [false, true]) {
    const controller = new AbortController();
    const client = clientOver(() => new Promise(() => {}));
    if (isUsed) client.use({ onRequest: ({ request }) => request });
    const { signal } = controller;
    const call = outcomeOf(client.POST('/im.chat.add', { body: {}, signal }));
    setImmediate(() => controller.abort());
    expect(await call).toMatchObject({ reason: 'aborted' });
  }
});

test('a promise of another realm that a hook returns never ends the process', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  onTestFinished(() => void process.off('unhandledRejection', note));
  const foreign = () => runInNewContext('Promise.reject(new Error("logger"))');
  // biome-ignore lint/suspicious/noThenProperty: this is what a foreign promise is.
  const thenable = () => ({ then: (_: unknown, no: (why: Error) => void) => no(new Error('x')) });
  const { fetch } = portal(() => success());
  const hooks = { onRequest: foreign, onResponse: thenable } as never;
  await createClient({ webhook, fetch, hooks, rateLimit: false }).call('im.chat.add');
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

test.each([
  { timeOut: 5 },
  { guards: 5 },
  { guards: [5] },
  { limiter: {} },
  { clock: {} },
  { hooks: { onreq: () => {} } },
  { rateLimit: { brust: 5 } },
  { retry: { attempt: 5 } },
  { priority: 'high' },
])('options of %j are refused, and named', (options) => {
  const [name] = Object.keys(options);
  const inner = Object.values(options)[0];
  const told =
    typeof inner === 'object' && !Array.isArray(inner) && name !== 'limiter' && name !== 'clock';
  const word = told ? (Object.keys(inner)[0] as string) : (name as string);
  expect(() => createClient({ webhook, ...options } as never)).toThrow(word);
});
