import { type CallError, NotSentError, OutcomeUnknownError } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import { methods } from 'bitrix24-chat-api/methods';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import {
  type Answering,
  clientOver,
  json,
  lost,
  outcomeOf,
  portal,
  refusal,
  success,
} from '../support/portal.ts';

/** Calls a method against these answers, with time flying; tells the end and how often it was sent. */
async function call(answers: Answering[], options = {}, method = 'im.chat.add') {
  const { fetch, requests } = portal(...answers);
  const clock = new ManualClock();
  const client = clientOver(fetch, { clock });
  const ending = outcomeOf(client.call(method as 'im.chat.add', {}, options));
  await clock.advance();
  return { outcome: await ending, sent: requests.length, elapsed: clock.now() };
}

const ok = { outcome: { result: 1417 } };

describe('what did not run is repeated', () => {
  test.each([
    ['a refused connection', lost('ECONNREFUSED')],
    ['an unknown host', lost('ENOTFOUND')],
    ['a host name that cannot be looked up now', lost('EAI_AGAIN')],
    ['too many requests', () => refusal('QUERY_LIMIT_EXCEEDED', 503)],
    ['used-up operating time', () => refusal('OPERATION_TIME_LIMIT', 429)],
    ['an authorization server out of reach', () => refusal('CONNECTION_ERROR', 401)],
  ])('%s', async (_, failure) => {
    expect(await call([failure, success])).toMatchObject({ ...ok, sent: 2 });
    expect(await call([failure, failure, failure, success])).toMatchObject({ ...ok, sent: 4 });
  });

  test('up to eight times by default, and the error tells how often', async () => {
    const { outcome, sent } = await call([lost('ECONNREFUSED')]);
    expect(sent).toBe(8);
    expect(outcome).toBeInstanceOf(NotSentError);
    expect(outcome).toMatchObject({ ran: 'no', attempts: 8, reason: 'ECONNREFUSED' });
  });

  test('as often as the call or the client says', async () => {
    const limited = () => refusal('QUERY_LIMIT_EXCEEDED', 503);
    expect(await call([limited], { retry: { attempts: 3 } })).toMatchObject({ sent: 3 });
    expect(await call([limited], { retry: false })).toMatchObject({ sent: 1 });
  });

  test('with growing delays', async () => {
    const { elapsed } = await call([lost('ECONNREFUSED')], { retry: { attempts: 4 } });
    const base = 250 + 500 + 1000;
    expect(elapsed).toBeGreaterThanOrEqual(base * 0.75);
    expect(elapsed).toBeLessThanOrEqual(base * 1.25);
  });

  test('used-up operating time when the portal said it would be forgotten', async () => {
    const time = { start: 0, finish: 1000, operating: 5, operating_reset_at: 1300 };
    const answers = [() => success(1, time), () => refusal('OPERATION_TIME_LIMIT', 429), success];
    const { fetch, requests } = portal(...answers);
    const clock = new ManualClock();
    const client = clientOver(fetch, { clock });
    await client.call('im.chat.add');
    const ending = client.call('im.chat.add');
    await clock.advance(299_000);
    expect(requests).toHaveLength(2);
    await clock.advance(2_000);
    expect(await ending).toEqual({ result: 1417 });
  });
});

describe('what may have run is never repeated', () => {
  const page = (status: number) => () => new Response('<html></html>', { status });

  test.each([
    ['a connection reset', lost('ECONNRESET')],
    ['a connection closed', lost('UND_ERR_SOCKET')],
    [
      'a failure without a code, as browsers report it',
      () => Promise.reject(new TypeError('Failed to fetch')),
    ],
    ['an internal error', () => refusal('INTERNAL_SERVER_ERROR', 500)],
    ['an exception of unknown effect', () => refusal('ERROR_CORE', 400)],
    ['a page with status 500', page(500)],
    ['a page with status 502', page(502)],
    ['a page with status 503', page(503)],
    ['a page with status 504', page(504)],
    ['half of an answer', () => new Response('{"result":14')],
    ['a page with status 200', page(200)],
    ['nothing', () => new Response('')],
  ])('%s', async (_, failure) => {
    const { outcome, sent } = await call([failure, success]);
    expect(sent).toBe(1);
    expect(outcome).toBeInstanceOf(OutcomeUnknownError);
    expect(outcome).toMatchObject({ ran: 'unknown', attempts: 1, method: 'im.chat.add' });
  });

  test('unless asked for, and only where a repeat does nothing twice', async () => {
    const retry = { unknownOutcome: 'safe-methods' as const };
    for (const [method, { replay }] of Object.entries(methods)) {
      const done = () => success(method === 'im.chat.user.add' ? true : 7);
      const { sent } = await call([lost('ECONNRESET'), done], { retry }, method);
      expect([method, sent]).toEqual([method, replay.safe ? 2 : 1]);
    }
  });

  test('a repeat that could not be sent does not hide that the first may have run', async () => {
    const retry = { unknownOutcome: 'safe-methods' as const, attempts: 2 };
    const answers = [lost('ECONNRESET'), lost('ECONNREFUSED')];
    const { outcome } = await call(answers, { retry }, 'im.chat.user.add');
    expect(outcome).toMatchObject({ ran: 'unknown', reason: 'ECONNRESET' });
  });
});

describe('once a call may have run, nothing says that it did not', () => {
  const retry = { unknownOutcome: 'safe-methods' as const, attempts: 2 };

  test.each([
    ['too many requests', () => refusal('QUERY_LIMIT_EXCEEDED', 503)],
    ['lost credentials', () => refusal('NO_AUTH_FOUND', 401)],
  ])('not a repeat that met %s', async (_, second) => {
    const { outcome } = await call([lost('ECONNRESET'), second], { retry }, 'im.chat.user.add');
    expect(outcome).toMatchObject({ ran: 'unknown', reason: 'ECONNRESET' });
  });

  test('not the deadline', async () => {
    const limited = () => refusal('QUERY_LIMIT_EXCEEDED', 503);
    const options = { retry: { unknownOutcome: 'safe-methods' as const }, deadline: 900 };
    const { outcome } = await call([lost('ECONNRESET'), limited], options, 'im.chat.user.add');
    expect(outcome).toMatchObject({ ran: 'unknown', reason: 'ECONNRESET' });
  });
});

describe('what needs a change first is not repeated', () => {
  const cases = Object.entries(errors).flatMap(([code, { cases }]) =>
    cases.map((one) => [code, one.statuses[0] as number, one.repeat, one.outcome] as const),
  );

  test.each(cases.filter(([, , repeat]) => !['after-delay', 'after-reset'].includes(repeat)))(
    '%s (%i)',
    async (code, status, _repeat, outcome) => {
      const answer = await call([() => refusal(code, status), success]);
      expect(answer.sent).toBe(1);
      const ran = { 'not-run': 'no', ran: 'yes', unknown: 'unknown' }[outcome];
      expect((answer.outcome as CallError).ran).toBe(ran);
    },
  );

  test('OVERLOAD_LIMIT, a block by hand, neither', async () => {
    expect(await call([() => refusal('OVERLOAD_LIMIT', 503), success])).toMatchObject({ sent: 1 });
  });

  test('nor a portal that has moved', async () => {
    const moved = () =>
      new Response(null, {
        status: 302,
        headers: { location: 'https://new.bitrix24.com/rest/1/x/im.chat.add' },
      });
    const { outcome, sent } = await call([moved, success]);
    expect(sent).toBe(1);
    expect(outcome).toMatchObject({
      ran: 'no',
      status: 302,
      reason: expect.stringContaining('new.bitrix24.com'),
    });
  });
});

test('an error in a 200 rejects', async () => {
  const { outcome } = await call([() => json({ error: 'X', error_description: '' })]);
  expect(outcome).toMatchObject({ code: 'X', status: 200, ran: 'unknown' });
});
