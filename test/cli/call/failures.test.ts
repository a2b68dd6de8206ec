import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../src/http/listen.ts';
import { useSandbox } from '../../support/called-sandbox.ts';
import { cli } from '../../support/cli.ts';

const own = useSandbox();

describe('a call that fails', () => {
  test('with an error of the portal tells what it means and what to do, and ends with 1', async () => {
    const { code, stdout, stderr } = await own.call('im.chat.user.add', 'CHAT_ID=0', 'USERS=99');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('im.chat.user.add was answered with CHAT_ID_EMPTY (400)');
    expect(stderr).toContain('Meaning:    CHAT_ID missing or not a positive number');
    expect(stderr).toContain('Did it run: no, so a retry does nothing twice');
    expect(stderr).toContain('What to do: Send CHAT_ID as the positive number');
    expect(stderr).toContain('npx --no bitrix24-chat-api errors CHAT_ID_EMPTY');
  });

  test('prints an object on stderr by --json', async () => {
    const args = ['CRM_ENTITY_TYPE=lead', 'CRM_ENTITY=0', 'USER_ID=503'];
    const { stdout, stderr } = await own.call('imopenlines.crm.chat.user.add', ...args, '--json');
    expect(stdout).toBe('');
    expect(JSON.parse(stderr).error).toMatchObject({
      name: 'ApiError',
      code: 'ERROR_ARGUMENT',
      status: 400,
      argument: 'CRM_ENTITY',
      ran: 'no',
      attempts: 1,
      remedy: expect.stringContaining('Send the id of the item'),
    });
  });

  test('with a result of 0 ends with 1', async () => {
    const args = ['CRM_ENTITY_TYPE=lead', 'CRM_ENTITY=99999', 'USER_ID=503'];
    const { code, stderr } = await own.call('imopenlines.crm.chat.user.add', ...args);
    expect(code).toBe(1);
    expect(stderr).toContain('did nothing: its result is 0');
  });

  test('with an outcome that is not known ends with 3, and says how to find out', async () => {
    own.sandbox.failNext({ method: 'im.chat.add', connection: 'reset', when: 'after' });
    const { code, stderr } = await own.call('im.chat.add', 'TITLE=Canteen');
    expect(code).toBe(3);
    expect(stderr).toContain('Did it run: not known: it may have run');
    expect(stderr).toContain('What to do: Read `im.chat.get` with');
    expect(own.sandbox.journal()).toHaveLength(1);
  });

  test('though it ran ends with 3', async () => {
    own.sandbox.failNext({ error: 'WRONG_ENCODING' });
    const { code, stderr } = await own.call('im.chat.add');
    expect(code).toBe(3);
    expect(stderr).toContain('Did it run: yes, and its result is lost');
  });

  test('since nothing listens there ends with 4, at once, and says what to start', async () => {
    const nobody = await listen(async () => new Response(), { port: 0 });
    await nobody.close();
    const args = ['call', '--mock', '--port', String(nobody.port), 'im.chat.add', '--json'];
    const { code, stderr } = await cli(args);
    expect(code).toBe(4);
    expect(JSON.parse(stderr).error).toMatchObject({
      name: 'NotSentError',
      reason: 'ECONNREFUSED',
      ran: 'no',
      attempts: 1,
      remedy: expect.stringContaining('npx --no bitrix24-chat-api mock'),
    });
  });

  test('is repeated where it did not run, as often as --attempts says', async () => {
    own.sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED', times: 2 });
    expect(await own.call('im.chat.add')).toMatchObject({ code: 0, stdout: '1417\n' });
    own.sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED' });
    const once = await own.call('im.chat.add', '--attempts', '1');
    expect(once.code).toBe(1);
    expect(once.stderr).toContain('Wait a second, then retry');
    expect(own.sandbox.journal()).toHaveLength(4);
  });

  test('since the portal has moved does not advise to repeat or to start it', async () => {
    const headers = { location: 'https://elsewhere.example/' };
    const moved = await listen(async () => new Response(null, { status: 302, headers }), {
      port: 0,
    });
    onTestFinished(() => moved.close());
    const { code, stderr } = await cli([
      'call',
      '--sandbox',
      '--port',
      `${moved.port}`,
      'im.chat.add',
    ]);
    expect(code).toBe(4);
    expect(stderr).toContain('the portal has moved to elsewhere.example');
    expect(stderr).toContain('What to do: It did not run. Fix what the message names first.');
  });
});
