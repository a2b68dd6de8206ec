import { describe, expect, test } from 'vitest';
import { useSandbox } from '../../support/called-sandbox.ts';
import { cli } from '../../support/cli.ts';

const own = useSandbox();

describe('where a call goes', () => {
  test('is said by B24_WEBHOOK', async () => {
    const env = { B24_WEBHOOK: ` ${own.url}/rest/27/secret\n` };
    const { stdout } = await cli(['call', 'im.chat.add'], { env });
    expect(stdout).toBe('1417\n');
    expect(own.sandbox.chat(1417)?.members).toMatchObject([{ user: 27 }]);
  });

  test.each([
    ['B24_PORTAL and B24_TOKEN', [], true],
    ['--portal and B24_TOKEN, whatever B24_WEBHOOK says', ['--portal'], false],
  ])('is said by %s', async (_, option, isVariable) => {
    const env = {
      B24_TOKEN: 'secret-token',
      ...(isVariable
        ? { B24_PORTAL: own.url }
        : { B24_WEBHOOK: 'https://a.example/rest/1/other/' }),
    };
    const args = ['call', 'im.chat.add', ...option, ...(isVariable ? [] : [own.url])];
    expect(await cli(args, { env })).toMatchObject({ code: 0, stdout: '1417\n' });
  });

  test('is said by --webhook', async () => {
    const args = ['call', 'im.chat.add', '--webhook', `${own.url}/rest/1/secret/`];
    expect(await cli(args)).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
  });

  test('is said by variables with white space around them, such as the end of a line', async () => {
    const env = { B24_PORTAL: ` ${own.url}\n`, B24_TOKEN: ' secret-token\n' };
    expect(await cli(['call', 'im.chat.add'], { env })).toMatchObject({
      code: 0,
      stdout: '1417\n',
    });
  });

  test.each([
    [{ B24_PORTAL: 'acme.example', B24_TOKEN: ' ' }, 'There is no access token.'],
    [{ B24_PORTAL: ' ', B24_TOKEN: ' ' }, 'It is not said which portal to call.'],
  ])('is not said by blank ones: %j', async (env, message) => {
    const { code, stderr } = await cli(['call', 'im.chat.add'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
