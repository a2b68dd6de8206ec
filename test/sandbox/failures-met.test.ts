import { describe, expect, test } from 'vitest';
import { post } from '../support/http.ts';
import { outcomeOf } from '../support/portal.ts';
import { clientOf, lead, newSandbox } from '../support/sandbox.ts';

describe('a failure', () => {
  test('waits for a call of its method', async () => {
    const sandbox = newSandbox();
    const client = clientOf(sandbox);
    sandbox.failNext({ method: 'IM.Chat.User.Add', error: 'ACCESS_ERROR' });
    expect((await client.call('im.chat.add', {})).result).toBe(1417);
    const call = client.call('im.chat.user.add', { CHAT_ID: 2935, USERS: [99] });
    expect(await outcomeOf(call)).toMatchObject({ code: 'ACCESS_ERROR', status: 403 });
  });

  test('waits for a call that can meet it', async () => {
    const sandbox = newSandbox();
    sandbox.failNext({ error: 'CRM_CHAT_EMPTY_USER' });
    expect((await clientOf(sandbox).call('im.chat.add', {})).result).toBe(1417);
    const call = clientOf(sandbox).call('imopenlines.crm.chat.user.delete', lead);
    expect(await outcomeOf(call)).toMatchObject({ code: 'CRM_CHAT_EMPTY_USER' });
  });

  test('comes in the order in which it was asked for, as often as that, and goes with a reset', async () => {
    const sandbox = newSandbox();
    const client = clientOf(sandbox, { retry: false });
    const code = async () =>
      ((await outcomeOf(client.call('im.chat.add', {}))) as { code?: string }).code;
    sandbox.failNext({ error: 'OVERLOAD_LIMIT', times: 2 });
    sandbox.failNext({ error: 'INVALID_FORMAT' });
    expect([await code(), await code(), await code(), await code()]).toEqual([
      'OVERLOAD_LIMIT',
      'OVERLOAD_LIMIT',
      'INVALID_FORMAT',
      undefined,
    ]);
    sandbox.failNext({ error: 'OVERLOAD_LIMIT' });
    sandbox.reset();
    expect(await code()).toBeUndefined();
  });

  test('after its effect does not undo what the method itself refuses', async () => {
    const sandbox = newSandbox();
    const before = sandbox.state();
    sandbox.failNext({ error: 'BadGatewayPage', when: 'after' });
    const call = clientOf(sandbox).call('im.chat.user.add', { CHAT_ID: 15, USERS: [99] });
    expect(await outcomeOf(call)).toMatchObject({ ran: 'unknown', status: 502 });
    expect(sandbox.state()).toEqual(before);
  });

  test.each(['/rest/no.method', '/rest/im.chat.add', '/rest/1/wrong/im.chat.add', '/x'])(
    'without a method is used up by a call that would be refused: %s',
    async (path) => {
      const sandbox = newSandbox();
      for (const when of ['before', 'after'] as const) {
        sandbox.failNext({ error: 'INTERNAL_SERVER_ERROR', when });
        const { body } = await post(sandbox.fetch, path, {});
        expect(body.error).toBe('INTERNAL_SERVER_ERROR');
        expect(sandbox.failures()).toEqual([]);
      }
      expect((await post(sandbox.fetch, path, {})).status).toBeGreaterThan(400);
    },
  );
});
