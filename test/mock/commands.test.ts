import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { run, startUntil } from '../support/command.ts';

const busy = await listen(async () => new Response('busy'), { port: 0 });
afterAll(() => busy.close());

describe('npm run mock', () => {
  test('serves on a free port and says where', async () => {
    const mock = await startUntil('scripts/mock.ts', ['--port', '0'], /at (http:\S+)\./);
    const response = await fetch(`${mock.match[1]}/rest/1/topsecret123/im.chat.add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(200);
    expect(mock.output()).toContain('It keeps no state');
    expect(mock.output()).not.toContain('topsecret123');
    mock.stop();
  });

  test('says what to do when the port is in use', async () => {
    const { code, output } = await run('scripts/mock.ts', ['--port', String(busy.port)]);
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `Port ${busy.port} on 127.0.0.1 is in use. Stop what runs there, or choose another port.`,
    );
  });

  test.each([
    [['--port', 'abc'], "--port takes a number from 0 to 65535, not 'abc'."],
    [['--port', '70000'], 'from 0 to 65535'],
    [['--prot', '4010'], "Unknown option '--prot'"],
    [['--port'], "'--port <value>' argument missing"],
    [
      ['--document', 'nowhere.json'],
      'There is no document at nowhere.json. Run `npm run generate`.',
    ],
    [
      ['--document', 'README.md'],
      'README.md is no OpenAPI 3.1 document in JSON. Run `npm run generate`.',
    ],
    [['--document', 'package.json'], 'package.json is no OpenAPI 3.1 document in JSON.'],
    [['--host', 'no.such.host.invalid', '--port', '0'], 'Cannot listen on no.such.host.invalid'],
  ])('refuses %j', async (args, message) => {
    const { code, output } = await run('scripts/mock.ts', args);
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/\n\s+at /);
  });

  test('explains itself', async () => {
    const { code, output } = await run('scripts/mock.ts', ['--help']);
    expect(code).toBe(0);
    expect(output).toContain('Usage: npm run mock');
  });
});

test('plain Prism serves the bundle too', async () => {
  const require = createRequire(import.meta.url);
  const prism = join(
    dirname(require.resolve('@stoplight/prism-cli/package.json')),
    'dist/index.js',
  );
  const args = ['mock', 'generated/openapi.yaml', '--port', '0'];
  const server = await startUntil(prism, args, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  const call = (body: object, headers = {}) =>
    fetch(`${server.match[1]}/im.chat.add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  expect(await (await call({ TITLE: 'Canteen' })).json()).toMatchObject({ result: 1417 });
  const limited = await call({}, { prefer: 'code=503, example=QUERY_LIMIT_EXCEEDED' });
  expect(await limited.json()).toMatchObject({ error: 'QUERY_LIMIT_EXCEEDED' });
  expect((await call({ TYPE: 'open' })).status).toBe(400);
  server.stop();
});
