import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { cli, startCli } from '../support/cli.ts';

const busy = await listen(async () => new Response('busy'), { port: 0 });
afterAll(() => busy.close());

describe('bitrix24-chat-api mock', () => {
  test('serves on a free port and says where', async () => {
    const mock = startCli(['mock', '--port', '0']);
    onTestFinished(() => void mock.stop());
    const [, url] = await mock.until(/at (http:\S+)\./);
    const response = await fetch(`${url}/rest/1/topsecret123/im.chat.add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect(mock.output()).toContain('It keeps no state');
    expect(mock.output()).not.toContain('topsecret123');
  });

  test('says what to do when the port is in use, and does not load Prism first', async () => {
    const { code, stderr } = await cli(['mock', '--port', String(busy.port)]);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(
      `Port ${busy.port} on 127.0.0.1 is in use. Stop what runs there, or choose another port: --port 0 takes a free one.`,
    );
  });

  test.each([
    [['--port', 'abc'], 2, "--port takes a number from 0 to 65535, not 'abc'."],
    [['--port', '70000'], 2, 'from 0 to 65535'],
    [['--prot', '4010'], 2, "Unknown option '--prot'"],
    [['--port'], 2, '--port needs a value. --help says more.'],
    [['--document', 'nowhere.json'], 1, 'There is no document at nowhere.json.'],
    [
      ['--document', 'README.md'],
      1,
      'README.md is no OpenAPI 3.1 document of this API in JSON: line 1, column 1: a value belongs',
    ],
    [
      ['--document', 'package.json'],
      1,
      'package.json is no OpenAPI 3.1 document of this API in JSON.',
    ],
    [['--document', 'src'], 1, 'src cannot be read: EISDIR.'],
    [['--host', 'no.such.host.invalid', '--port', '0'], 1, 'Cannot listen on no.such.host.invalid'],
  ])('refuses %j with exit code %i', async (args, exitCode, message) => {
    const { code, stdout, stderr } = await cli(['mock', ...args]);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('explains itself', async () => {
    const { code, stdout } = await cli(['mock', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: npx --no bitrix24-chat-api mock');
  });
});
