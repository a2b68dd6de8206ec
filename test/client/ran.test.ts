import {
  ApiError,
  type CallError,
  createClient,
  type Guard,
  NotSentError,
  OutcomeUnknownError,
  systemClock,
  withDeadline,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import {
  json,
  lost,
  newCall,
  outcomeOf,
  portal,
  refusal,
  success,
  webhook,
} from '../support/portal.ts';

/** What becomes of a call of im.chat.add, and how often it was sent. */
async function meet(guard: Guard, answers = [() => success()], options = {}) {
  const { fetch, requests } = portal(...answers);
  const client = createClient({ webhook, fetch, rateLimit: false, guards: [guard] });
  const outcome = (await outcomeOf(client.call('im.chat.add', {}, options))) as CallError;
  return { outcome, sent: requests.length };
}

/** A failure of a guard after the call was sent. */
const failing =
  (fail: (call: Parameters<ReturnType<Guard>>[0]) => unknown): Guard =>
  (send) =>
  async (call) => {
    await send(call);
    throw fail(call);
  };

describe('after a call was sent, no guard can say that it did not run', () => {
  const controller = new AbortController();
  test.each<[string, Guard]>([
    ['an error of its own', failing(() => new Error('mine'))],
    ['a text', failing(() => 'deadline')],
    ['nothing', failing(() => undefined)],
    [
      'an error that says so',
      failing(({ method }) => new NotSentError({ method, attempts: 0, requestId: '1' }, 'made up')),
    ],
    [
      'an error of the portal',
      failing(
        ({ method }) =>
          new ApiError({ method, attempts: 1, requestId: '1', status: 400, code: 'X' }, 'no'),
      ),
    ],
    [
      'the reason of a signal that it heeds',
      (send) => async (call) => {
        await send(call);
        controller.abort();
        throw call.signal?.reason;
      },
    ],
  ])('%s', async (_, guard) => {
    const { outcome, sent } = await meet(guard, undefined, { signal: controller.signal });
    expect(sent).toBe(1);
    expect(outcome).toBeInstanceOf(OutcomeUnknownError);
    expect(outcome.ran).toBe('unknown');
  });
});

test('a guard that fails before it sends has not run anything', async () => {
  const { outcome, sent } = await meet(() => async () => Promise.reject(new Error('mine')));
  expect(outcome).toMatchObject({ name: 'NotSentError', ran: 'no' });
  expect(sent).toBe(0);
});

test('a refusal takes the mark back, so that a guard which fails after it does not alarm', async () => {
  const hiding: Guard = (send) => (call) =>
    send(call).catch(() => Promise.reject(new Error('mine')));
  const { outcome } = await meet(hiding, [() => refusal('ACCESS_ERROR', 403)]);
  expect(outcome).toMatchObject({ name: 'NotSentError', ran: 'no' });
});

test('a guard that repeats by itself cannot hide that the first may have run', async () => {
  const twice: Guard = (send) => (call) => send(call).catch(() => send(call));
  const answers = [lost('ECONNRESET'), () => refusal('ACCESS_ERROR', 403)];
  const { outcome, sent } = await meet(twice, answers as never);
  expect([outcome.ran, sent]).toEqual(['unknown', 2]);
});

describe('a guard that hangs', () => {
  const hanging = (before: boolean): Guard => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const guard: Guard = (send) => async (call) => {
      if (before) await held;
      const answer = await send(call);
      await held;
      return answer;
    };
    return Object.assign(guard, { release: () => release() });
  };

  test.each([
    ['before the call is sent', true, 'no', 'DeadlineError', 0],
    ['after it was sent', false, 'unknown', 'OutcomeUnknownError', 1],
  ] as const)('%s is left at the deadline', async (_, before, ran, name, sent) => {
    const { fetch, requests } = portal(() => success());
    const clock = new ManualClock();
    const guard = hanging(before);
    const client = createClient({ webhook, fetch, clock, rateLimit: false, guards: [guard] });
    const call = outcomeOf(client.call('im.chat.add', {}, { deadline: 500 }));
    await clock.advance();
    expect(await call).toMatchObject({ ran, name });
    // What it does later is not sent any more.
    (guard as unknown as { release(): void }).release();
    await clock.advance();
    expect(requests).toHaveLength(sent);
  });

  test('is left when the signal is aborted', async () => {
    const controller = new AbortController();
    const { fetch, requests } = portal(() => success());
    const client = createClient({ webhook, fetch, rateLimit: false, guards: [hanging(true)] });
    const call = outcomeOf(client.call('im.chat.add', {}, { signal: controller.signal }));
    controller.abort(new Error('my reason'));
    expect(await call).toMatchObject({ ran: 'no', reason: 'aborted' });
    expect(requests).toHaveLength(0);
  });
});

test('withDeadline alone makes typed errors of whatever is thrown', async () => {
  const guarded = withDeadline(systemClock)(() => Promise.reject(new Error('mine')));
  expect(await outcomeOf(guarded(newCall()))).toMatchObject({ name: 'NotSentError' });
});

test('json of a page is no reason to think that a call ran', async () => {
  const { outcome } = await meet((send) => send, [() => json({ message: 'No route' }, 404)]);
  expect(outcome).toMatchObject({ name: 'NotSentError', ran: 'no', status: 404 });
});
