import { describe, expect, test } from 'vitest';
import { callOf, newSandbox } from '../support/sandbox.ts';

const create = { method: 'im.chat.add' };

test('a reset brings back the portal as it was given, whatever became of the object', () => {
  const portal = { users: [{ id: 1 }], chats: [{ id: 5, members: [1] }] };
  const sandbox = newSandbox({ portal });
  const before = sandbox.state();
  portal.users.push({ id: 2 });
  portal.chats.length = 0;
  sandbox.reset();
  expect(sandbox.state()).toEqual(before);
});

test('limits that are handed out are copies', () => {
  const sandbox = newSandbox({ limits: { rate: true } });
  Object.assign(sandbox.limits().rate as object, { burst: 1 });
  expect(sandbox.limits().rate).toEqual({ burst: 50, drainPerSecond: 2 });
  expect(newSandbox({ limits: { rate: true } }).limits().rate).toMatchObject({ burst: 50 });
});

test('a call that began before a reset stands in no journal after it', async () => {
  const sandbox = newSandbox();
  sandbox.advance(3_600_000);
  const early = callOf(sandbox, create);
  sandbox.reset();
  expect((await early).status).toBe(200);
  expect(sandbox.journal()).toEqual([]);
});

describe('after a reset the sandbox is as it was made:', () => {
  test.each([
    ['with limits', { rate: { burst: 1, drainPerSecond: 1 }, operating: 5 }],
    ['without', {}],
  ])('%s', (_, limits) => {
    const sandbox = newSandbox({ limits });
    const first = sandbox.limits();
    sandbox.limit({ rate: { burst: 9, drainPerSecond: 9 }, operating: 1, operatingCost: 7 });
    expect(sandbox.limits()).not.toEqual(first);
    sandbox.reset();
    expect(sandbox.limits()).toEqual(first);
  });

  test('with nothing counted against its limits', async () => {
    const rate = { burst: 1, drainPerSecond: 1 };
    const sandbox = newSandbox({ limits: { rate, operating: 0.2 } });
    const statuses = [];
    for (let round = 0; round < 2; round += 1) {
      for (let calls = 0; calls < 3; calls += 1) {
        statuses.push((await callOf(sandbox, create)).status);
      }
      sandbox.reset();
    }
    expect(statuses).toEqual([200, 200, 503, 200, 200, 503]);
  });

  test('without failures, calls and time that has passed', async () => {
    const sandbox = newSandbox();
    const before = [sandbox.state(), sandbox.clock()];
    sandbox.failNext({ connection: 'reset', times: 5 });
    sandbox.failNext({ method: 'im.chat.user.add', connection: 'reset' });
    await callOf(sandbox, { method: 'im.chat.user.add' }).catch(() => undefined);
    sandbox.advance(1000);
    sandbox.reset();
    expect([sandbox.state(), sandbox.clock()]).toEqual(before);
    expect([sandbox.journal(), sandbox.failures()]).toEqual([[], []]);
  });

  test('with its own portal, whatever it was reset to in between', () => {
    const sandbox = newSandbox({ portal: { users: [{ id: 7 }] } });
    sandbox.reset({ users: [{ id: 8 }] });
    expect(sandbox.state().users).toMatchObject([{ id: 8 }]);
    sandbox.reset();
    expect(sandbox.state().users).toMatchObject([{ id: 7 }]);
  });
});
