import { describe, expect, test } from 'vitest';
import { call, post, ways } from '../support/control.ts';

describe.each(ways)('through $name', ({ open }) => {
  test('a reset brings back what was there at first', async () => {
    const { sandbox, ask } = await open();
    const before = sandbox.state();
    await call(ask, 'im.chat.add');
    await ask('/_sandbox/clock', post({ advance: 1000 }));
    expect(sandbox.state()).not.toEqual(before);
    const answer = await (await ask('/_sandbox/reset', post({}))).json();
    expect(answer).toEqual({ chats: before.chats.length, clock: sandbox.clock() });
    expect([sandbox.state(), sandbox.journal()]).toEqual([before, []]);
  });

  test('a reset can begin with another portal', async () => {
    const { sandbox, ask } = await open();
    const portal = { users: [{ id: 7, name: 'Only one' }] };
    await ask('/_sandbox/reset', post({ portal }));
    expect(sandbox.state()).toMatchObject({ users: [{ id: 7 }], chats: [] });
    const wrong = await ask('/_sandbox/reset', post({ portal: { users: [{ id: 'x' }] } }));
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('users[0]')]);
    expect(sandbox.state().users).toHaveLength(1);
  });

  test('failures are asked for, listed, forgotten', async () => {
    const { sandbox, ask } = await open();
    const failure = { method: 'im.chat.add', error: 'INTERNAL_SERVER_ERROR', times: 2 };
    const { failures } = await (await ask('/_sandbox/fail', post(failure))).json();
    expect(failures).toEqual([{ ...failure, when: 'before' }]);
    expect((await call(ask, 'im.chat.add')).status).toBe(500);
    expect(sandbox.failures()).toEqual([{ ...failure, when: 'before', times: 1 }]);
    expect(await (await ask('/_sandbox/fail', { method: 'DELETE' })).json()).toEqual({
      failures: [],
    });
    expect((await call(ask, 'im.chat.add')).status).toBe(200);
  });

  test('the clock goes forward, by a time or to a moment', async () => {
    const { sandbox, ask } = await open();
    expect(await (await ask('/_sandbox/clock')).json()).toEqual({
      now: '2026-01-12T09:00:00.000Z',
      mode: 'fixed',
    });
    await ask('/_sandbox/clock', post({ advance: 90_000 }));
    expect(sandbox.clock().now).toBe('2026-01-12T09:01:30.000Z');
    await ask('/_sandbox/clock', post({ to: '2026-01-12T13:00:00+03:00' }));
    expect(sandbox.clock().now).toBe('2026-01-12T10:00:00.000Z');
    expect((await call(ask, 'im.chat.add', { auth: 'hour-token' }, '')).status).toBe(401);
  });

  test('limits are turned on and off', async () => {
    const { sandbox, ask } = await open();
    const rate = { burst: 1, drainPerSecond: 1 };
    const set = await (await ask('/_sandbox/limits', post({ rate }))).json();
    expect(set).toEqual({ rate, operating: false, operatingCost: 0.1 });
    expect(await (await ask('/_sandbox/limits')).json()).toEqual(sandbox.limits());
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await call(ask, 'im.chat.add')).status);
    expect(statuses).toEqual([200, 200, 503]);
    await ask('/_sandbox/limits', post({ rate: false }));
    expect((await call(ask, 'im.chat.add')).status).toBe(200);
  });
});
