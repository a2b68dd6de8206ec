import { createCaller, createClient, type MethodName } from 'bitrix24-chat-api';
import { methods } from 'bitrix24-chat-api/methods';
import { describe, expect, test } from 'vitest';
import { replayByCode } from '../../generated/replay.ts';
import { ManualClock } from '../support/clock.ts';

import { json, outcomeOf, portal, refusal, webhook } from '../support/portal.ts';

const names = Object.keys(methods) as MethodName[];

/** What becomes of a call that is answered so again and again, and how often it is sent. */
async function meet(answer: () => Response, method: MethodName = 'im.chat.add') {
  const clock = new ManualClock();
  const { fetch, requests } = portal(answer);
  const call = outcomeOf(createCaller({ webhook, fetch, clock }).call(method, {} as never));
  await clock.advance();
  return { outcome: (await call) as { ran?: string; result?: unknown }, sent: requests.length };
}

describe('a verdict needs the code and the status', () => {
  const statuses = [200, 201, 400, 401, 403, 404, 409, 410, 429, 500, 502, 503, 504];
  const codes = Object.entries(replayByCode) as [string, readonly [string, string, ...number[]]][];

  test.each(codes)('%s holds under its own statuses alone', async (code, rule) => {
    const [outcome, repeat, ...own] = rule;
    for (const status of statuses) {
      const { outcome: error, sent } = await meet(() => refusal(code, status));
      if (own.includes(status)) {
        expect([status, error.ran]).toEqual([
          status,
          { 'not-run': 'no', ran: 'yes', unknown: 'unknown' }[outcome],
        ]);
      } else if (repeat !== 'after-change' || status >= 500 || status < 400) {
        expect([status, error.ran, sent]).toEqual([status, 'unknown', 1]);
      }
    }
  });

  test.each(codes)(
    '%s beside a result is never repeated, and open',
    async (error, [, , status]) => {
      for (const result of [1417, true, null, false]) {
        const answer = () => json({ result, error, error_description: '' }, status ?? 200);
        const { outcome, sent } = await meet(answer);
        expect([outcome.ran, sent]).toEqual(['unknown', 1]);
      }
    },
  );

  test.each([200, 401, 403, 503])('a result beside an error of status %i', async (status) => {
    const answer = () => json({ result: 1417, error: 'QUERY_LIMIT_EXCEEDED' }, status);
    expect(await meet(answer)).toMatchObject({ outcome: { ran: 'unknown' }, sent: 1 });
  });

  test('CONNECTION_ERROR under 400', async () => {
    const { outcome, sent } = await meet(() => refusal('CONNECTION_ERROR', 400));
    expect([outcome.ran, sent]).toEqual(['unknown', 1]);
  });
});

describe('a result is of the type that the document gives it', () => {
  const notIds = [
    true,
    false,
    null,
    {},
    [],
    [5],
    '',
    'x',
    '1e3',
    1.5,
    -1.5,
    '0x10',
    2 ** 53,
    '9007199254740993',
    1e300,
  ];
  const notTrue = [false, null, 0, 1, {}, [], '', 'true', 1417];

  test.each(names)('%s', async (method) => {
    const isTrue = method === 'im.chat.user.add';
    for (const result of isTrue ? notTrue : notIds) {
      const { outcome } = await meet(() => json({ result }), method);
      expect([result, outcome.ran]).toEqual([result, 'unknown']);
    }
    const right = isTrue ? true : 1417;
    expect((await meet(() => json({ result: right }), method)).outcome.result).toBe(right);
  });

  test('an id as text is a number, by call and by POST', async () => {
    const { fetch } = portal(() => json({ result: '1417' }));
    const client = createClient({ webhook, fetch, rateLimit: false });
    expect((await client.call('im.chat.add')).result).toBe(1417);
    expect((await client.POST('/im.chat.add', { body: {} })).data?.result).toBe(1417);
  });

  test.each(['9007199254740993', 9007199254740992])(
    'an id of %s is refused, not rounded',
    async (id) => {
      expect((await meet(() => json({ result: id }))).outcome.ran).toBe('unknown');
    },
  );
});

test.each([
  null,
  0,
  'now',
  [],
  [1],
  {},
  { operating: {}, finish: [], operating_reset_at: 'x' },
  { finish: { valueOf: 1, toString: 1 }, operating: '1', operating_reset_at: null },
])('a time of %j never spoils a success', async (time) => {
  const { fetch } = portal(() => json({ result: 1417, time }));
  const client = createClient({ webhook, fetch, clock: new ManualClock() });
  expect((await client.call('im.chat.add')).result).toBe(1417);
  expect((await client.POST('/im.chat.add', { body: {} })).data?.result).toBe(1417);
});
