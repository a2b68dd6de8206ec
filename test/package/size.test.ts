import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Bytes of a program for browsers, as it would be shipped. */
async function sizeOf(code: string) {
  const { outputFiles } = await build({
    stdin: {
      contents: code,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    alias: { 'bitrix24-chat-api': fileURLToPath(new URL('../../src/index.ts', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
  });
  const [file] = outputFiles;
  const text = file?.text ?? '';
  return { text, gzipped: gzipSync(text, { level: 9 }).length };
}

const sizeFor = (create: string) =>
  sizeOf(`
import { ${create} } from 'bitrix24-chat-api';
const client = ${create}({ webhook: globalThis.webhook });
console.log(await client.call('im.chat.add', { TITLE: 'Canteen' }));`);

test('a program with one call, what makes it safe included, has at most 6 kB', async () => {
  const { text, gzipped } = await sizeFor('createCaller');
  expect(gzipped).toBeLessThanOrEqual(6000);
  expect(text).toContain('OutcomeUnknownError');
});

test('openapi-fetch and the limits come with createClient only', async () => {
  const [caller, client] = await Promise.all(['createCaller', 'createClient'].map(sizeFor));
  expect(client?.gzipped).toBeGreaterThan((caller?.gzipped ?? 0) + 3500);
  expect(client?.text).toContain('the queue is full');
  expect(caller?.text).not.toContain('the queue is full');
});
