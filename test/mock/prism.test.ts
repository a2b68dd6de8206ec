import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../support/command.ts';

test('plain Prism serves the bundle too', async () => {
  const require = createRequire(import.meta.url);
  const prism = join(
    dirname(require.resolve('@stoplight/prism-cli/package.json')),
    'dist/index.js',
  );
  const args = ['mock', 'generated/openapi.yaml', '--port', '0'];
  const server = start(prism, args);
  const [, url] = await server.until(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
  const call = (body: object, headers = {}) =>
    fetch(`${url}/im.chat.add`, {
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
