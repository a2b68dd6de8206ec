import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toCurl } from '../../../src/cli/call/curl.ts';
import { askCredentials, type CallPlace } from '../../../src/cli/call/place.ts';
import { createCallerAt } from '../../../src/cli/call/send.ts';
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
    [{ B24_PORTAL: ' ', B24_TOKEN: ' ' }, 'Say which portal to call'],
  ])('is not said by blank ones: %j', async (env, message) => {
    const { code, stderr } = await cli(['call', 'im.chat.add'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('the webhook of a sandbox on this machine', () => {
  /** What a call with --sandbox takes, of a sandbox with this portal. */
  async function webhookAt(host: string, name: 'sandbox' | 'mock' = 'sandbox') {
    const portal = { users: [{ id: 7 }], webhooks: [{ user: 7, code: 'topsecret123' }] };
    const sandbox = createSandbox({ portal });
    onTestFinished(() => sandbox.close());
    const { port } = await sandbox.listen({ host });
    const url = `http://127.0.0.1:${port}`;
    const { webhook } = await askCredentials({ kind: 'local', name, url }, undefined);
    return webhook?.replace(url, '');
  }

  test('is that of its own portal', async () => {
    expect(await webhookAt('127.0.0.1')).toBe('/rest/7/topsecret123/');
  });

  test('is that of the demo portal where it names none, as for a mock', async () => {
    expect(await webhookAt('0.0.0.0')).toBe('/rest/1/secret/');
    expect(await webhookAt('127.0.0.1', 'mock')).toBe('/rest/1/secret/');
  });

  test('is that of the demo portal where nothing listens, so that the call says so', async () => {
    const place: CallPlace = { kind: 'local', name: 'sandbox', url: 'http://127.0.0.1:1' };
    const webhook = 'http://127.0.0.1:1/rest/1/secret/';
    expect(await askCredentials(place, undefined)).toEqual({ webhook });
  });

  test('is told how to name where it is not known', async () => {
    own.sandbox.reset({ users: [{ id: 1 }] });
    const { code, stderr } = await own.call('im.chat.add');
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('put a webhook of that file into B24_WEBHOOK');
  });
});

describe('a portal on http', () => {
  const webhook = 'http://sandbox:4020/rest/1/topsecret123/';
  const place: CallPlace = { kind: 'webhook', from: 'B24_WEBHOOK', webhook };

  test('is refused, and the message names the option and what it is about', () => {
    expect(() => createCallerAt(place, { webhook })).toThrow(
      /^B24_WEBHOOK: webhook begins with http:\/\/.*, or --allow-http in a network that you trust\.$/,
    );
  });

  test('is called with --allow-http', async () => {
    const args = ['call', 'im.chat.add', '--dry-run', '--portal', 'http://sandbox:4020'];
    expect((await cli(args)).code).toBe(2);
    const { code, stdout } = await cli([...args, '--allow-http']);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^curl/) });
    expect(stdout).toContain("'http://sandbox:4020/rest/im.chat.add'");
  });

  test('on this machine needs no scheme', () => {
    const local: CallPlace = { kind: 'token', portal: '127.0.0.1:4010' };
    expect(toCurl(local, 'im.chat.add', {})).toContain("'http://127.0.0.1:4010/rest/im.chat.add'");
    const cloud: CallPlace = { kind: 'token', portal: 'acme.bitrix24.com' };
    expect(toCurl(cloud, 'im.chat.add', {})).toContain("'https://acme.bitrix24.com/rest/im");
  });
});
