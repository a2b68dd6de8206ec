import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit.ts';
import { cli, startCli } from '../support/cli.ts';
import { execute } from '../support/command.ts';
import { blocks, guide, readme } from '../support/readme.ts';

const inGuide = guide('command-line');
const linesOf = (text: string) =>
  blocks('sh', text)
    .map(([, code]) => code.trim().split('\n'))
    .find((lines) => lines.length > 1 && lines[0]?.startsWith('npx')) ?? [];

/** The words of a line, as the shell takes it apart. */
async function words(line: string): Promise<string[]> {
  const { stdout } = await execute('bash', ['-c', `npx() { printf '%s\\0' "$@"; }; ${line}`]);
  return stdout.split('\0').slice(2, -1);
}

describe.each([
  ['README', linesOf(readme)],
  ['guide', linesOf(inGuide)],
])('the command line of the %s', (_, lines) => {
  const sandbox = createSandbox();
  let port: string;
  beforeAll(async () => {
    port = String((await sandbox.listen()).port);
    return () => sandbox.close();
  });

  // One shows what the one before it has done.
  test.each(lines.filter((line) => line.includes('--sandbox')))('%s', async (line) => {
    const [command = '', promised] = line.split('#=>');
    const { code, stdout } = await cli([...(await words(command)), '--port', port]);
    const exitCode = /exit code (\d)/.exec(promised ?? '')?.[1];
    if (exitCode) expect(code).toBe(Number(exitCode));
    else expect({ code, stdout }).toEqual({ code: 0, stdout: `${promised?.trim()}\n` });
  });

  test.each(lines.filter((line) => /errors|--dry-run/.test(line)))('%s', async (line) => {
    const env = { B24_WEBHOOK: 'https://acme.example/rest/1/code/' };
    expect(await cli(await words(line), { env })).toMatchObject({ code: 0, stderr: '' });
  });

  test('begins with a sandbox on the port that --sandbox means', async () => {
    const [command = ''] = lines;
    expect(await words(command)).toEqual(['sandbox', '--port', '4020']);
    const { child, until } = startCli(['sandbox', '--port', '0']);
    await until(/Sandbox of a Bitrix24 portal/);
    child.kill();
  });
});

test('the guide lists all exit codes', () => {
  const section = inGuide.split('## Exit codes')[1]?.split('\n## ')[0] ?? '';
  const told = [...section.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(told).toEqual([0, ...Object.values(exitCodes)]);
});
