import { writeFileSync } from 'node:fs';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { cli, startCli } from '../support/cli.ts';
import { execute } from '../support/command.ts';
import { createFolder } from '../support/sandbox-command.ts';

const file = createFolder();
let sandbox: ReturnType<typeof createSandbox>;
let url: string;
let port: string;

beforeEach(async () => {
  sandbox = createSandbox();
  const server = await sandbox.listen();
  url = server.url;
  port = String(server.port);
  return () => sandbox.close();
});

/** Calls the sandbox of the test. */
const call = (...args: string[]) => cli(['call', '--sandbox', '--port', port, ...args]);
const lastParams = () => sandbox.journal().at(-1)?.params;

describe('a call that succeeds', () => {
  test('prints its result, and nothing else', async () => {
    const done = await call('im.chat.add', '{"TITLE":"Canteen","USERS":[103,547]}');
    expect(done).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
    expect(lastParams()).toEqual({ TITLE: 'Canteen', USERS: [103, 547] });
  });

  test('prints the whole answer in one line by --json', async () => {
    const { stdout } = await call('im.chat.add', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ result: 1417, time: { start: expect.anything() } });
  });
});

describe('the parameters of a call', () => {
  const title = { TITLE: 'Canteen' };
  const json = JSON.stringify(title);

  test('can be piped', async () => {
    const args = ['call', '--sandbox', '--port', port, 'im.chat.add', '-'];
    expect((await cli(args, { input: json })).code).toBe(0);
    expect(lastParams()).toEqual(title);
  });

  test('can be in a file, also one with a byte order mark', async () => {
    await call('im.chat.add', '--file', file('chat.json', `\uFEFF${json}`));
    expect(lastParams()).toEqual(title);
  });

  test('can be pairs, which go before what stands in JSON', async () => {
    const pairs = ['TITLE=Lobby', '--param', 'DESCRIPTION=a=b'];
    await call('im.chat.add', '{"TITLE":"Canteen","COLOR":"RED"}', ...pairs);
    expect(lastParams()).toEqual({ TITLE: 'Lobby', COLOR: 'RED', DESCRIPTION: 'a=b' });
  });

  test('are in pairs what the document says: texts, lists, numbers', async () => {
    await call('im.chat.add', 'TITLE=2024', 'USERS=103, 547', 'DESCRIPTION={"a":1}');
    expect(lastParams()).toEqual({ TITLE: '2024', USERS: [103, 547], DESCRIPTION: '{"a":1}' });
    await call('im.chat.user.add', 'CHAT_ID=2935', 'USERS=["99"]');
    expect(lastParams()).toEqual({ CHAT_ID: 2935, USERS: ['99'] });
    await call('im.chat.user.add', 'CHAT_ID=99999999999999999999', 'USERS=99');
    expect(lastParams()).toEqual({ CHAT_ID: '99999999999999999999', USERS: [99] });
  });

  test('that the document does not know are sent by --unchecked, as JSON where they can be', async () => {
    await call('im.chat.add', 'TITLE=x', 'OTHER=[1]', 'WORDS=a b', '--unchecked');
    expect(lastParams()).toEqual({ TITLE: 'x', OTHER: [1], WORDS: 'a b' });
  });

  test('are of any method by --unchecked', async () => {
    const { code, stderr } = await call('im.chat.mute', 'CHAT_ID=17', '--unchecked');
    expect(code).toBe(1);
    expect(stderr).toContain('ERROR_METHOD_NOT_FOUND');
  });
});

describe('where a call goes', () => {
  test('is said by B24_WEBHOOK', async () => {
    const env = { B24_WEBHOOK: ` ${url}/rest/27/secret\n` };
    const { stdout } = await cli(['call', 'im.chat.add'], { env });
    expect(stdout).toBe('1417\n');
    expect(sandbox.chat(1417)?.members).toMatchObject([{ user: 27 }]);
  });

  test.each([
    ['B24_PORTAL and B24_TOKEN', [], true],
    ['--portal and B24_TOKEN, whatever B24_WEBHOOK says', ['--portal'], false],
  ])('is said by %s', async (_, option, isVariable) => {
    const env = {
      B24_TOKEN: 'secret-token',
      ...(isVariable ? { B24_PORTAL: url } : { B24_WEBHOOK: 'https://a.example/rest/1/other/' }),
    };
    const args = ['call', 'im.chat.add', ...option, ...(isVariable ? [] : [url])];
    expect(await cli(args, { env })).toMatchObject({ code: 0, stdout: '1417\n' });
  });

  test('is said by --webhook', async () => {
    const args = ['call', 'im.chat.add', '--webhook', `${url}/rest/1/secret/`];
    expect(await cli(args)).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
  });
});

describe('a call that fails', () => {
  test('with an error of the portal tells what it means and what to do, and ends with 1', async () => {
    const { code, stdout, stderr } = await call('im.chat.user.add', 'CHAT_ID=0', 'USERS=99');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('im.chat.user.add was answered with CHAT_ID_EMPTY (400)');
    expect(stderr).toContain('Meaning:    CHAT_ID missing or not a positive number');
    expect(stderr).toContain('Did it run: no, so a repeat does nothing twice');
    expect(stderr).toContain('What to do: Change the request');
    expect(stderr).toContain('npx bitrix24-chat-api errors CHAT_ID_EMPTY');
    expect(stderr).toMatch(/Reference: +https:\S+chat_id_empty/i);
  });

  test('prints an object on stderr by --json', async () => {
    const args = ['CRM_ENTITY_TYPE=lead', 'CRM_ENTITY=0', 'USER_ID=503'];
    const { stdout, stderr } = await call('imopenlines.crm.chat.user.add', ...args, '--json');
    expect(stdout).toBe('');
    expect(JSON.parse(stderr).error).toMatchObject({
      ...{ name: 'ApiError', code: 'ERROR_ARGUMENT', status: 400, argument: 'CRM_ENTITY' },
      ...{ ran: 'no', attempts: 1, remedy: expect.stringContaining('Change the request') },
    });
  });

  test('with a result of 0 ends with 1', async () => {
    const args = ['CRM_ENTITY_TYPE=lead', 'CRM_ENTITY=99999', 'USER_ID=503'];
    const { code, stderr } = await call('imopenlines.crm.chat.user.add', ...args);
    expect(code).toBe(1);
    expect(stderr).toContain('did nothing: its result is 0');
  });

  test('with an outcome that is not known ends with 3, and says how to find out', async () => {
    sandbox.failNext({ method: 'im.chat.add', connection: 'reset', when: 'after' });
    const { code, stderr } = await call('im.chat.add', 'TITLE=Canteen');
    expect(code).toBe(3);
    expect(stderr).toContain('Did it run: not known: it may have run');
    expect(stderr).toContain('What to do: Look the chat up by');
    expect(sandbox.journal()).toHaveLength(1);
  });

  test('though it ran ends with 3', async () => {
    sandbox.failNext({ error: 'WRONG_ENCODING' });
    const { code, stderr } = await call('im.chat.add');
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
      ...{ name: 'NotSentError', reason: 'ECONNREFUSED', ran: 'no', attempts: 1 },
      remedy: expect.stringContaining('npx bitrix24-chat-api mock'),
    });
  });

  test('is repeated where it did not run, as often as --attempts says', async () => {
    sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED', times: 2 });
    expect(await call('im.chat.add')).toMatchObject({ code: 0, stdout: '1417\n' });
    sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED' });
    const once = await call('im.chat.add', '--attempts', '1');
    expect(once.code).toBe(1);
    expect(once.stderr).toContain('Wait, then repeat it.');
    expect(sandbox.journal()).toHaveLength(4);
  });
});

describe('a call without an answer', () => {
  /** A portal that takes calls and does not answer; tells when it has taken one. */
  async function startSilent() {
    let tell = () => {};
    const called = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const silent = async () => {
      tell();
      return new Promise<Response>(() => undefined);
    };
    const server = await listen(silent, { port: 0 });
    onTestFinished(() => server.close());
    return { called, args: ['call', '--sandbox', '--port', String(server.port), 'im.chat.add'] };
  }

  test('is given up after --timeout, and ends with 3', async () => {
    const { args } = await startSilent();
    const { code, stderr } = await cli([...args, '--timeout', '1']);
    expect(code).toBe(3);
    expect(stderr).toContain('its outcome is not known: timeout');
  });

  test('is given up by Ctrl+C: it ends with 130, and says that it may have run', async () => {
    const { called, args } = await startSilent();
    const { child, ended } = startCli(args);
    await called;
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toContain('it may have run');
  });

  test('shows no progress where nobody looks', async () => {
    const { args } = await startSilent();
    const { stderr } = await cli([...args, '--timeout', '2']);
    expect(stderr).not.toMatch(/waiting|\r/);
  });
});

describe('--dry-run', () => {
  const text = `it's "$HOME" \`x\` \\ é`;

  test.each([
    ['a webhook', () => ({ B24_WEBHOOK: `${url}/rest/1/secret/` })],
    ['a token', () => ({ B24_PORTAL: url, B24_TOKEN: 'secret-token' })],
  ])('prints a command that does the same, with %s', async (_, variables) => {
    const env = variables();
    const args = ['call', 'im.chat.add', `TITLE=${text}`, '--dry-run'];
    const { code, stdout } = await cli(args, { env });
    expect(code).toBe(0);
    expect(sandbox.journal()).toEqual([]);
    expect(stdout).not.toContain('secret');
    const done = await execute('bash', ['-c', `${stdout.trim()} --silent`], {
      env: { ...process.env, ...env },
    });
    expect(JSON.parse(done.stdout)).toMatchObject({ result: 1417 });
    expect(sandbox.chat(1417)?.title).toBe(text);
  });

  test('sends no parameters where there are none', async () => {
    const env = { B24_PORTAL: url, B24_TOKEN: 'secret-token' };
    const { stdout } = await cli(['call', 'im.chat.add', '--dry-run'], { env });
    const done = await execute('bash', ['-c', `${stdout.trim()} --silent`], {
      env: { ...process.env, ...env },
    });
    expect(JSON.parse(done.stdout)).toMatchObject({ result: 1417 });
  });

  test('asks for nothing, and needs nothing', async () => {
    const { code, stdout } = await cli(['call', 'im.chat.add', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/"\$\{B24_WEBHOOK%\/\}\/im\.chat\.add"\n$/);
  });
});

test('what a file holds that cannot be read is not shown', async () => {
  writeFileSync(file('broken.json'), '{"TITLE": topsecret123}');
  const { code, stderr } = await call('im.chat.add', '--file', file('broken.json'));
  expect(code).toBe(2);
  expect(stderr).toContain('broken.json are no valid JSON');
  expect(stderr).not.toContain('topsecret123');
});
