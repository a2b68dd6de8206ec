import {
  ApiError,
  createClient,
  isErrorCode,
  type MethodName,
  NothingDoneError,
  OutcomeUnknownError,
  systemClock,
} from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { errorExamples, type PlacedError } from '../../src/document/read.ts';
import type { PlannedFailure } from '../../src/sandbox/index.ts';
import { ManualClock } from '../support/clock.ts';
import { document, methods, validBody } from '../support/document.ts';
import { outcomeOf } from '../support/portal.ts';
import { holds } from '../support/rules.ts';
import { chatIn, clientOf, lead, membersOf, newSandbox } from '../support/sandbox.ts';

describe('the client of this package', () => {
  test('calls all five methods without a port, and the portal remembers', async () => {
    const sandbox = newSandbox();
    const client = clientOf(sandbox);
    const created = await client.call('im.chat.add', { TITLE: 'Deal 1663', USERS: [103] });
    expect(created.result).toBe(1417);
    const CHAT_ID = created.result;
    expect((await client.call('im.chat.user.add', { CHAT_ID, USERS: [99] })).result).toBe(true);
    expect((await client.call('imopenlines.crm.chat.user.add', lead)).result).toBe(1763);
    const sent = await client.call('imopenlines.crm.message.add', { ...lead, MESSAGE: 'Hello' });
    expect(chatIn(sandbox, 1763).messages.at(-1)).toMatchObject({
      id: sent.result,
      author: 503,
      text: 'Hello',
    });
    expect((await client.call('imopenlines.crm.chat.user.delete', lead)).result).toBe(1763);
    expect([membersOf(sandbox, 1417), membersOf(sandbox, 1763)]).toEqual([
      [1, 99, 103],
      [27, 744],
    ]);
    expect(created.time?.date_start).toBe('2026-01-12T09:00:00+00:00');
  });

  test('does so by a token as well', async () => {
    const sandbox = newSandbox();
    const options = { portal: 'acme.bitrix24.com', accessToken: 'secret-token' };
    const client = createClient({ ...options, fetch: sandbox.fetch, rateLimit: false });
    expect((await client.call('im.chat.add', {})).result).toBe(1417);
    expect((await client.POST('/im.chat.add', { body: {} })).data?.result).toBe(1418);
  });

  test('refreshes a token that has expired, and repeats the call once', async () => {
    const sandbox = newSandbox();
    sandbox.advance(3_600_000);
    const tokens = ['hour-token', 'secret-token'];
    const client = createClient({
      portal: 'acme.bitrix24.com',
      accessToken: async () => tokens.shift() ?? '',
      fetch: sandbox.fetch,
      rateLimit: false,
    });
    expect(await client.call('im.chat.add', {})).toMatchObject({ result: 1417 });
    expect(sandbox.journal().map(({ status }) => status)).toEqual([401, 200]);
  });

  test('rejects with the code of what the portal refuses', async () => {
    const client = clientOf(newSandbox());
    const gone = await outcomeOf(client.call('imopenlines.crm.chat.user.delete', lead));
    expect(isErrorCode(gone, 'imopenlines.crm.chat.user.delete', 'USER_NOT_FOUND')).toBe(true);
    const closed = await outcomeOf(client.call('im.chat.user.add', { CHAT_ID: 15, USERS: [99] }));
    expect(closed).toMatchObject({ ran: 'no', status: 403, code: 'ACCESS_ERROR' });
    const nothing = { ...lead, CRM_ENTITY: 1663, CHAT_ID: 0 };
    const none = await outcomeOf(client.call('imopenlines.crm.chat.user.add', nothing));
    expect(none).toBeInstanceOf(NothingDoneError);
  });

  test('waits out the rate, and repeats the call', async () => {
    const sandbox = newSandbox();
    sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED', times: 2 });
    const clock = { now: () => 0, clearTimeout: () => {} };
    const setTimeout = (run: () => void, ms: number) => ms < 60_000 && queueMicrotask(run);
    const client = clientOf(sandbox, { clock: { ...clock, setTimeout } });
    expect((await client.call('im.chat.add', {})).result).toBe(1417);
    expect(sandbox.journal().map(({ status }) => status)).toEqual([503, 503, 200]);
  });
});

describe.each(methods)('%s, told to fail', (method, operation) => {
  const errors = errorExamples(document, operation);
  const names = [...new Set(errors.map(({ name }) => name))];

  test.each(names)('by %s, rejects with its code', async (error) => {
    const sandbox = newSandbox();
    sandbox.failNext({ method, error });
    const params = validBody(operation) as never;
    const rejected = await outcomeOf(
      clientOf(sandbox, { retry: false }).call(method as MethodName, params),
    );
    const { example } = errors.find(({ name }) => name === error) as PlacedError;
    const isUnknown = example['x-replay'].outcome === 'unknown';
    expect(rejected).toBeInstanceOf(isUnknown ? OutcomeUnknownError : ApiError);
    expect(rejected).toMatchObject({ method, code: example.value.error });
  });
});

describe(holds('answer-unknown', 'a call whose outcome is not known'), () => {
  const faults: [string, PlannedFailure, seen: object][] = [
    ['its connection is reset', { connection: 'reset' }, {}],
    ['its connection hangs', { connection: 'hang' }, {}],
    [
      'its answer is cut off',
      { connection: 'cut' },
      { status: 200, reason: 'the answer was cut off' },
    ],
    ['its answer is empty', { connection: 'empty' }, { status: 200 }],
    ['a proxy answers 502', { error: 'BadGatewayPage' }, { status: 502 }],
    ['a proxy answers 504', { error: 'GatewayTimeoutPage' }, { status: 504 }],
    ['the server fails', { error: 'INTERNAL_SERVER_ERROR' }, { status: 500 }],
  ];
  const moments = [
    ['before', false],
    ['after', true],
  ] as const;
  const ways = ['without a port', 'through a port'] as const;

  describe.each(ways)('%s', (way) => {
    describe.each(moments)('that fails %s its effect has run: %s', (when, hasRun) => {
      test.each(faults)('because %s', async (_, failure, seen) => {
        const sandbox = newSandbox();
        const before = sandbox.state();
        sandbox.failNext({ ...failure, when });
        // Nothing but the client ends a call that hangs: its clock is moved when the call has come.
        const clock = failure.connection === 'hang' ? new ManualClock() : systemClock;
        const timeout = { timeout: 10_000, clock };
        const client =
          way === 'without a port'
            ? clientOf(sandbox, timeout)
            : createClient({
                webhook: `${(await sandbox.listen()).url}/rest/1/secret/`,
                rateLimit: false,
                ...timeout,
              });
        const call = outcomeOf(client.call('im.chat.add', { TITLE: 'Once' }));
        await expect.poll(() => sandbox.journal()).toHaveLength(1);
        if (clock instanceof ManualClock) await clock.advance(10_000);
        const rejected = await call;
        expect(rejected).toBeInstanceOf(OutcomeUnknownError);
        expect(rejected).toMatchObject({ ran: 'unknown', attempts: 1, ...seen });
        if (hasRun) expect(chatIn(sandbox, 1417).title).toBe('Once');
        else expect(sandbox.state()).toEqual(before);
        expect((await client.call('im.chat.add', {})).result).toBe(hasRun ? 1418 : 1417);
      });
    });
  });
});
