import { describe, expect, test } from 'vitest';
import { useSandbox } from '../../support/called-sandbox.ts';
import { cli } from '../../support/cli.ts';
import { execute } from '../../support/command.ts';

const own = useSandbox();

describe('--dry-run', () => {
  const text = `it's "$HOME" \`x\` \\ é`;

  test.each([
    ['a webhook', () => ({ B24_WEBHOOK: `${own.url}/rest/1/secret/` })],
    ['a token', () => ({ B24_PORTAL: own.url, B24_TOKEN: 'secret-token' })],
  ])('prints a command that does the same, with %s', async (_, variables) => {
    const env = variables();
    const args = ['call', 'im.chat.add', `TITLE=${text}`, '--dry-run'];
    const { code, stdout } = await cli(args, { env });
    expect(code).toBe(0);
    expect(own.sandbox.journal()).toEqual([]);
    expect(stdout).not.toContain('secret');
    const done = await execute('bash', ['-c', `${stdout.trim()} --silent`], {
      env: { ...process.env, ...env },
    });
    expect(JSON.parse(done.stdout)).toMatchObject({ result: 1417 });
    expect(own.sandbox.chat(1417)?.title).toBe(text);
  });

  test('sends no parameters where there are none', async () => {
    const env = { B24_PORTAL: own.url, B24_TOKEN: 'secret-token' };
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

  test.each([
    [['--webhook', 'https://acme.example/rest/1/topsecret123/'], 'B24_WEBHOOK has to hold the URL'],
    [['--portal', 'acme.example'], 'B24_TOKEN has to hold the access token'],
  ])('says on stderr which variable the command needs, with %j', async (args, message) => {
    const { code, stdout, stderr } = await cli(['call', 'im.chat.add', '--dry-run', ...args]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^curl /);
    expect(stderr).toContain(message);
    expect(stdout + stderr).not.toContain('topsecret123');
  });

  test('shows no secret that stands in the parameters, and says so', async () => {
    const params = {
      access_token: 'topsecret123',
      password: 'topsecret123',
      accessToken: 'topsecret123',
      nested: [{ client_secret: 'topsecret123', TITLE: 'auth=topsecret123' }],
      TITLE: 'https://acme.bitrix24.com/rest/1/topsecret123/',
      COLOR: 'RED',
    };
    const args = ['call', 'im.chat.add', JSON.stringify(params), '--unchecked', '--dry-run'];
    const { code, stdout, stderr } = await cli(args);
    expect(code).toBe(0);
    expect(stdout).toContain('"COLOR":"RED"');
    expect(stdout).toContain('"password":"(hidden)"');
    expect(stdout + stderr).not.toContain('topsecret123');
    expect(stderr).toContain('A secret in the parameters is not shown.');
  });

  test('takes a method without a dot by --unchecked', async () => {
    const { code, stdout } = await cli(['call', 'profile', '--unchecked', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\/profile"\n$/);
  });
});
