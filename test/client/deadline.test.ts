import {
  type BucketStore,
  createClient,
  DeadlineError,
  NotSentError,
  OutcomeUnknownError,
} from 'bitrix24-chat-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, lost, outcomeOf, portal, refusal, success } from '../support/portal.ts';

/** A portal that never answers; it may or may not heed the signal. */
const hanging = (heedsSignal: boolean) => (request: Request) =>
  new Promise<Response>((_, reject) => {
    if (heedsSignal) request.signal.addEventListener('abort', () => reject(request.signal.reason));
  });

describe.each([true, false])('a portal that hangs (its fetch heeds signals: %s)', (heeds) => {
  async function call(options: object) {
    const clock = new ManualClock();
    const client = clientOver(hanging(heeds), { clock });
    let endedAt = Number.NaN;
    const ending = outcomeOf(client.call('im.chat.add', {}, options)).finally(() => {
      endedAt = clock.now();
    });
    await clock.advance();
    return { error: await ending, endedAt };
  }

  test('is left at the deadline, its outcome unknown', async () => {
    const { error, endedAt } = await call({ deadline: 2_000 });
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ reason: 'deadline', ran: 'unknown', attempts: 1 });
    expect(endedAt).toBe(2_000);
  });

  test('is left after the timeout, and not called again', async () => {
    const { error, endedAt } = await call({ timeout: 500, deadline: 2_000 });
    expect(error).toMatchObject({ reason: 'timeout', ran: 'unknown', attempts: 1 });
    expect(endedAt).toBe(500);
  });

  test('is left after 65 seconds by default', async () => {
    const { error, endedAt } = await call({});
    expect(error).toMatchObject({ reason: 'timeout', ran: 'unknown' });
    expect(endedAt).toBe(65_000);
  });
});

test('a body that hangs is left at the deadline too', async () => {
  const clock = new ManualClock();
  const endless = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) });
  const client = clientOver(async () => new Response(endless), { clock });
  const ending = outcomeOf(client.call('im.chat.add', {}, { deadline: 1_000 }));
  await clock.advance();
  expect(await ending).toMatchObject({ reason: 'deadline', ran: 'unknown' });
});

describe('the deadline covers', () => {
  test('the wait for the rate limit: the call was not sent', async () => {
    const clock = new ManualClock();
    const { fetch, requests } = portal(() => success());
    const client = clientOver(fetch, { clock, rateLimit: { burst: 2, drainPerSecond: 0.1 } });
    await client.call('im.chat.add');
    const ending = outcomeOf(client.call('im.chat.add', {}, { deadline: 3_000 }));
    await clock.advance(3_000);
    expect(await ending).toBeInstanceOf(DeadlineError);
    expect(await ending).toBeInstanceOf(NotSentError);
    expect(await ending).toMatchObject({ ran: 'no', attempts: 0 });
    expect(requests).toHaveLength(1);
  });

  test('the wait between repeats', async () => {
    const clock = new ManualClock();
    const { fetch } = portal(lost('ECONNREFUSED'));
    const ending = outcomeOf(
      clientOver(fetch, { clock }).call('im.chat.add', {}, { deadline: 600 }),
    );
    await clock.advance();
    expect(await ending).toBeInstanceOf(DeadlineError);
    expect(await ending).toMatchObject({ reason: expect.stringContaining('after ECONNREFUSED') });
    expect(clock.now()).toBe(600);
  });

  test('the wait for operating time', async () => {
    const clock = new ManualClock();
    const { fetch } = portal(() => refusal('OPERATION_TIME_LIMIT', 429));
    const ending = outcomeOf(
      clientOver(fetch, { clock }).call('im.chat.add', {}, { deadline: 5_000 }),
    );
    await clock.advance();
    expect(await ending).toBeInstanceOf(DeadlineError);
    expect(String(await ending)).toContain('after OPERATION_TIME_LIMIT');
  });

  test('a token source that hangs', async () => {
    const clock = new ManualClock();
    const { fetch, requests } = portal(() => success());
    const accessToken = () => new Promise<string>(() => undefined);
    const slow = createClient({
      portal: 'a.bitrix24.com',
      accessToken,
      fetch,
      clock,
      rateLimit: false,
    });
    const ending = outcomeOf(slow.call('im.chat.add', {}, { deadline: 1_000 }));
    await clock.advance();
    expect(await ending).toMatchObject({ name: 'DeadlineError', ran: 'no' });
    expect(requests).toHaveLength(0);
  });
});

describe('a signal', () => {
  test('aborted before the call sends nothing', async () => {
    const { fetch, requests } = portal(() => success());
    const ending = outcomeOf(
      clientOver(fetch).call('im.chat.add', {}, { signal: AbortSignal.abort() }),
    );
    expect(await ending).toMatchObject({ name: 'NotSentError', reason: 'aborted', ran: 'no' });
    expect(requests).toHaveLength(0);
  });

  test('aborted while the call is under way leaves its outcome unknown', async () => {
    const controller = new AbortController();
    const client = clientOver(hanging(true));
    const ending = outcomeOf(client.call('im.chat.add', {}, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await ending).toMatchObject({ name: 'OutcomeUnknownError', reason: 'aborted' });
  });

  test('works for POST as well', async () => {
    const { fetch, requests } = portal(() => success());
    const client = clientOver(fetch);
    const signal = AbortSignal.abort();
    await expect(client.POST('/im.chat.add', { body: {}, signal })).rejects.toMatchObject({
      ran: 'no',
    });
    expect(requests).toHaveLength(0);
  });
});

test.each([
  [{ timeout: 0 }, 'timeout must be a number of at least 1.'],
  [{ deadline: -1 }, 'deadline must be a number of at least 1.'],
  [{ deadline: Number.NaN }, 'deadline must be'],
  [{ timeout: '5' as never }, 'timeout must be'],
  [{ retry: { attempts: 0 } }, 'retry.attempts must be'],
])('the options %j cannot work, in a call or a client', async (options, message) => {
  const { fetch, requests } = portal(() => success());
  expect(() => clientOver(fetch, options)).toThrow(message);
  await expect(clientOver(fetch).call('im.chat.add', {}, options)).rejects.toThrow(message);
  expect(requests).toHaveLength(0);
});

test('an abort says nothing of the call, whatever it is aborted with', async () => {
  const clock = new ManualClock();
  const store: BucketStore = { take: () => 1_000, overflow: () => undefined };
  const failed = await outcomeOf(clientOver(portal(lost('ECONNRESET')).fetch).call('im.chat.add'));
  expect(failed).toBeInstanceOf(OutcomeUnknownError);
  const { fetch } = portal(() => success());
  const waiting = clientOver(fetch, { clock, rateLimit: { store } });
  const controller = new AbortController();
  const call = outcomeOf(waiting.call('im.chat.add', {}, { signal: controller.signal }));
  controller.abort(failed);
  expect(await call).toMatchObject({ name: 'NotSentError', ran: 'no', reason: 'aborted' });
});

test('many calls can share one signal', async () => {
  const warnings: string[] = [];
  const note = (warning: Error) => void warnings.push(warning.name);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const controller = new AbortController();
  const { signal } = controller;
  const never: BucketStore = { take: () => 1e6, overflow: () => undefined };
  const client = clientOver(portal(() => success()).fetch, { rateLimit: { store: never } });
  const calls = Array.from({ length: 50 }, () =>
    outcomeOf(client.call('im.chat.add', {}, { signal })),
  );
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  for (const error of await Promise.all(calls)) expect(error).toMatchObject({ reason: 'aborted' });
  expect(warnings).toEqual([]);
});
