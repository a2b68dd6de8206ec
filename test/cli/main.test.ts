import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { execute } from '../support/command.ts';

const names = ['call', 'docs', 'errors', 'mock', 'sandbox'];
const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe('the help', () => {
  test('names all commands, and is printed for --help, -h and help', async () => {
    const { code, stdout } = await cli(['--help']);
    expect(code).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await cli(['-h'])).stdout).toBe(stdout);
    expect((await cli(['help'])).stdout).toBe(stdout);
  });

  test('is an error where no command is given', async () => {
    const { code, stdout, stderr } = await cli([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe((await cli(['--help'])).stdout);
  });

  test.each(names)('of %s tells usage and examples, in lines that fit', async (name) => {
    const { code, stdout, stderr } = await cli([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: npx --no bitrix24-chat-api ${name}`, 'm'));
    expect(stdout.match(/^ {2}npx --no bitrix24-chat-api /gm)?.length).toBeGreaterThan(0);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(102);
    expect((await cli(['help', name])).stdout).toBe(stdout);
  });

  test.each(['--help', ...names])(
    'of %s uses commands and options that there are',
    async (name) => {
      const { stdout } = await cli(name === '--help' ? [name] : [name, '--help']);
      for (const [, command = '', rest = ''] of stdout.matchAll(
        /npx --no bitrix24-chat-api ([a-z]+)(.*)/g,
      )) {
        expect(names).toContain(command);
        const help = (await cli([command, '--help'])).stdout;
        for (const option of rest.match(/--[a-z-]+/g) ?? []) {
          expect(help, option).toMatch(new RegExp(`^  .*${option}\\b`, 'm'));
        }
      }
    },
  );
});

test.each(['--version', '-v'])('%s tells the version', async (option) => {
  expect(await cli([option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  ['sandbx', "There is no command 'sandbx'. Did you mean sandbox?"],
  ['--versoin', "There is no option '--versoin'. Did you mean --version?"],
  ['--jsn', "There is no option '--jsn'. The commands are call, docs,"],
  ['https://a.example/rest/1/topsecret123/', 'There is no command of that name.'],
])('%s is refused', async (word, message) => {
  const { code, stdout, stderr } = await cli([word]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('topsecret123');
});

test('the help of call names the attempts that the client has', async () => {
  const { stdout } = await cli(['call', '--help']);
  const guide = readFileSync(new URL('../../guides/client.md', import.meta.url), 'utf8');
  const [, attempts] = /not run \(default (\d+), as with the client\)/.exec(stdout) ?? [];
  expect(guide).toContain(`| ${attempts} attempts;`);
});

describe('a pipe', () => {
  const program = `${process.execPath} --import tsx src/cli/main.ts`;
  const shell = (line: string) => execute('bash', ['-c', line]);

  test('that is closed ends the program quietly', async () => {
    const { stdout, stderr } = await shell(`${program} errors | true; echo "\${PIPESTATUS[*]}"`);
    expect({ stdout, stderr }).toEqual({ stdout: '0 0\n', stderr: '' });
  });

  test('gets all of the output', async () => {
    const { stdout } = await shell(`${program} errors --json | cat`);
    expect(Object.keys(JSON.parse(stdout)).length).toBeGreaterThan(40);
  });
});
