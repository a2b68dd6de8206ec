import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../src/http/listen.ts';
import { useSandbox } from '../../support/called-sandbox.ts';
import { cli } from '../../support/cli.ts';
import { execute } from '../../support/command.ts';

const own = useSandbox();

describe('a call that succeeds', () => {
  test('prints its result, and nothing else', async () => {
    const done = await own.call('im.chat.add', '{"TITLE":"Canteen","USERS":[103,547]}');
    expect(done).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
    expect(own.lastParams()).toEqual({ TITLE: 'Canteen', USERS: [103, 547] });
  });

  test('prints the whole answer in one line by --json', async () => {
    const { stdout } = await own.call('im.chat.add', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ result: 1417, time: { start: expect.anything() } });
  });
});

describe('a result that is lost', () => {
  const program = `${process.execPath} --import tsx src/cli/main.ts`;
  const shell = (line: string) => execute('bash', ['-c', `${line}; echo "\${PIPESTATUS[*]}"`]);
  const lost = (code: string) => `The call ran, but its result could not be written: ${code}.\n`;
  const hasFullDevice = existsSync('/dev/full');

  test.runIf(hasFullDevice)('on a full disk ends with 3, since the call ran', async () => {
    const line = `${program} call --sandbox --port ${own.port} im.chat.add > /dev/full`;
    expect(await shell(line)).toEqual({ stdout: '3\n', stderr: lost('ENOSPC') });
    expect(own.sandbox.journal()).toHaveLength(1);
  });

  test('since nobody reads it ends with 3', async () => {
    const line = `${program} call --sandbox --port ${own.port} im.chat.add | true`;
    expect(await shell(line)).toEqual({ stdout: '3 0\n', stderr: lost('EPIPE') });
  });

  test
    .runIf(hasFullDevice)
    .each(['errors', '--help', '--version', 'mock --help', 'sandbox --port 0'])(
    'ends with 1 where no call ran: %s',
    async (args) => {
      expect(await shell(`${program} ${args} > /dev/full`)).toEqual({
        stdout: '1\n',
        stderr: 'The output could not be written: ENOSPC.\n',
      });
    },
  );

  test.runIf(hasFullDevice)('leaves the exit code of a failure that cannot be told', async () => {
    own.sandbox.failNext({ error: 'WRONG_ENCODING' });
    const line = `${program} call --sandbox --port ${own.port} im.chat.add 2> /dev/full`;
    expect((await shell(line)).stdout).toBe('3\n');
  });
});

describe('what a portal answers does not steer the terminal', () => {
  const steering = 'a\u001b[2J\u009b2J\u202eb';

  async function callOne(answer: object, ...args: string[]) {
    const server = await listen(async () => Response.json(answer), { port: 0 });
    onTestFinished(() => server.close());
    return cli(['call', '--sandbox', '--port', `${server.port}`, ...args]);
  }
  const known = ['im.chat.user.add', 'CHAT_ID=1', 'USERS=1'];

  test('as a result, which means the same', async () => {
    // Of methods that it knows the client takes no text as a result.
    const { stdout } = await callOne({ result: steering }, 'im.chat.title', '--unchecked');
    expect(JSON.parse(stdout)).toBe(steering);
    expect(stdout.trim()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test.each([[[]], [['--json']]])('as an error, with %j', async (args) => {
    const error = { error: 'ERROR_ARGUMENT', error_description: steering, argument: steering };
    const { code, stderr } = await callOne(error, ...known, ...args);
    expect(code).not.toBe(0);
    expect(stderr).toContain('[2J');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
