import { describe, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { demoSandbox, post } from '../support/control.ts';

describe('a value that cannot be', () => {
  const wrong: [path: string, body: unknown, message: RegExp][] = [
    ['fail', {}, /one of error and connection/],
    ['fail', { error: 'WRONG_REQUEST', connection: 'cut' }, /not both/],
    ['fail', { error: 'NO_SUCH_ERROR' }, /No method has the documented error NO_SUCH_ERROR/],
    ['fail', { error: 'Published' }, /documented error/],
    ['fail', { error: 5 }, /error must be a text/],
    ['fail', { method: ['im.chat.add'], error: 'WRONG_REQUEST' }, /method must be a text/],
    ['fail', { method: 'im.chat.ad', error: 'WRONG_REQUEST' }, /no method.*im\.chat\.add, /],
    ['fail', { method: 'im.chat.add', error: 'CHAT_ID_EMPTY' }, /im\.chat\.add has not/],
    [
      'fail',
      { error: 'WRONG_REQUEST', status: 500 },
      /WRONG_REQUEST comes with 4\d\d, not with 500/,
    ],
    ['fail', { error: 'WRONG_REQUEST', status: '400' }, /status must be a whole number/],
    ['fail', { connection: 'cut', status: 400 }, /status .* belongs to an error/],
    ['fail', { connection: 'broken' }, /one of reset, hang, cut, empty/],
    ['fail', { connection: 'cut', when: 'now' }, /before or after/],
    ['fail', { connection: 'cut', times: 0 }, /above 0/],
    ['fail', { connection: 'cut', times: '2' }, /above 0/],
    [
      'fail',
      { connection: 'cut', time: 2 },
      /no field time\. Did you mean times\? Its fields: method, error/,
    ],
    ['fail', '{"connection":"cut","__proto__":{}}', /no field __proto__/],
    ['fail', [], /must be an object/],
    ['fail', null, /must be an object/],
    ['fail', '{', /must be JSON, such as \{"method"/],
    ['fail', '['.repeat(30_000), /must be JSON/],
    ['clock', {}, /one of advance.*and to/],
    ['clock', { advance: 1, to: '2027-01-01T00:00:00Z' }, /one of advance.*and to/],
    ['clock', { advance: -1 }, /0 or more/],
    ['clock', { advance: 0.5 }, /whole milliseconds/],
    ['clock', { advance: '1000' }, /whole milliseconds/],
    ['clock', { advance: 8.64e15 }, /year 9999/],
    ['clock', { to: '2020-01-01T00:00:00Z' }, /forward only.*2026-01-12T09:00:00/],
    ['clock', { to: '2027-02-30T00:00:00Z' }, /written like 2026/],
    ['clock', { to: 'tomorrow' }, /written like 2026/],
    ['clock', { to: 5 }, /written like 2026/],
    ['clock', { by: 5 }, /no field by/],
    ['limits', { rate: 50 }, /true or false/],
    ['limits', { rate: { burst: 5 } }, /drainPerSecond is a number above 0/],
    ['limits', { rate: { burst: 0, drainPerSecond: 1 } }, /burst is a whole number above 0/],
    ['limits', { rate: { burst: 1, drainPerSecond: 1, x: 1 } }, /no field x/],
    ['limits', { operating: true }, /number of seconds above 0, or false/],
    ['limits', { operating: 0 }, /above 0/],
    ['limits', { operatingCost: -1 }, /0 or more/],
    ['limits', { rates: true }, /no field rates\. Did you mean rate\? Its fields: rate, operating/],
    ['reset', { seed: {} }, /no field seed\. Its fields: portal/],
    ['reset', { portal: null }, /portal cannot be like that/],
    ['reset', { portal: { users: [], portal: { refuses: 'Published' } } }, /refuses/],
  ];

  test.each(wrong)('%s %j is refused with what is right', async (path, body, message) => {
    const sandbox = demoSandbox();
    const before = [sandbox.state(), sandbox.clock(), sandbox.limits(), sandbox.failures()];
    const answer = await sandbox.fetch(new Request(`http://x/_sandbox/${path}`, post(body)));
    const { error, ...rest } = (await answer.json()) as { error: string };
    expect([answer.status, rest]).toEqual([400, {}]);
    expect(error).toMatch(message);
    const after = [sandbox.state(), sandbox.clock(), sandbox.limits(), sandbox.failures()];
    expect(after).toEqual(before);
  });

  test.each([
    ['state?limit=-1', /limit must be a whole number/],
    ['state?limit=', /limit must be a whole number/],
    ['state?before=1', /The parameters: after, limit/],
    ['clock?now=1', /There is none/],
  ])('%s is refused with what is right', async (path, message) => {
    const answer = await demoSandbox().fetch(new Request(`http://x/_sandbox/${path}`));
    expect([answer.status, (await answer.json()).error]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  test('is refused by the functions as well', () => {
    const sandbox = demoSandbox();
    expect(() => sandbox.advance(Number.NaN)).toThrow(/whole milliseconds/);
    expect(() => sandbox.limit({ operating: Number.NaN })).toThrow(/above 0/);
    expect(() => createSandbox({ limits: { rate: { burst: 0, drainPerSecond: 1 } } })).toThrow(
      /burst/,
    );
  });

  test('no more than a thousand failures wait', () => {
    const sandbox = demoSandbox();
    for (let i = 0; i < 1000; i += 1) sandbox.failNext({ connection: 'cut' });
    expect(() => sandbox.failNext({ connection: 'cut' })).toThrow(/1000 failures wait already/);
  });
});
