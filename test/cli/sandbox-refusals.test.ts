import { createSandbox } from 'bitrix24-chat-api/sandbox';
import Database from 'libsql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readOptions } from '../../src/cli/sandbox/options.ts';
import { ExpectedError } from '../../src/expected-error.ts';
import { createFolder, runSandbox, takePort } from '../support/sandbox-command.ts';

const file = createFolder();
const busyPort = await takePort();

describe('bitrix24-chat-api sandbox refuses', () => {
  const broken = file('broken.db', 'This is no database, but a text that is long enough for one.');

  test.each([
    [
      ['--port', busyPort],
      1,
      `Port ${busyPort} on 127.0.0.1 is in use. Stop what runs there, or choose another port: --port 0 takes a free one.`,
    ],
    [['--behaviour', 'new'], 2, "--behaviour takes one of server, documented, older, not 'new'."],
    [['--state', broken], 1, `${broken} is no state file of a sandbox. Take another file`],
    [['--state', file('no/such.db')], 1, 'cannot be opened. Does its folder exist'],
    [['--portal', 'nowhere.yaml'], 1, '--portal nowhere.yaml: There is no such file.'],
    [['--prot', '4020'], 2, "Unknown option '--prot'"],
    [['demo'], 2, "Unexpected argument 'demo'"],
  ])('%j with exit code %i', async (args, exitCode, message) => {
    const { code, stdout, stderr } = await runSandbox(...args);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('a state file that another program has locked', async () => {
    const state = file('locked.db');
    const first = createSandbox({ state });
    const other = new Database(state);
    onTestFinished(async () => {
      other.close();
      await first.close();
    });
    other.exec('BEGIN IMMEDIATE');
    const { code, stderr } = await runSandbox('--state', state);
    expect(code).toBe(1);
    expect(stderr).toContain(`The state file ${state} is locked by another program.`);
  });

  const asIs = {
    host: '127.0.0.1',
    behaviour: 'server',
    clock: 'system',
    'rate-limit': 'off',
    reset: false,
  };

  test.each([
    [{ clock: 'sun' }, "--clock takes one of system, fixed, not 'sun'."],
    [{ cors: ['*', 'localhost'] }, '--cors takes * or an origin such as http://localhost:5173'],
    [{ cors: ['http://a.example/'] }, 'without a path.'],
    [{ 'operating-limit': '0' }, "--operating-limit takes a number of seconds, not '0'."],
    [{ 'rate-limit': '50' }, '--rate-limit takes on, off, or calls at once and per second'],
    [{ 'rate-limit': '0/2' }, "such as 50/2, not '0/2'."],
    [{ 'rate-limit': '50/0' }, "such as 50/2, not '50/0'."],
    [{ reset: true }, '--reset needs --state: without a file each start is a new one.'],
    [{ state: '' }, '--state takes the path of a file.'],
    [{ state: 'https://a.example/rest/1/x/' }, '--state takes the path of a file, not an address.'],
    [{ portal: file('.') }, 'It cannot be read: EISDIR.'],
  ])('%j', async (given, message) => {
    const refused = readOptions({ ...asIs, ...given });
    await expect(refused).rejects.toThrow(ExpectedError);
    await expect(refused).rejects.toThrow(message);
  });

  test('none of the options as they are', async () => {
    await expect(readOptions(asIs)).resolves.toMatchObject({ goesOn: false });
  });
});
