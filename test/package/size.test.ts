import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { clientModules } from '../../scripts/build/client.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function bundle(options: BuildOptions): Promise<string> {
  const result = await build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    ...options,
  });
  return result.outputFiles?.[0]?.text ?? '';
}

/** The entry of the package as `npm run build` writes it: one file, which a bundler has to shake. */
let entry = '';

beforeAll(async () => {
  entry = await bundle({ ...clientModules, entryPoints: [path('../../src/index.ts')] });
});

/** Stands for the installed package. */
const published: Plugin = {
  name: 'published',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bitrix24-chat-api$/ }, () => ({
      path: 'index.js',
      namespace: 'package',
      sideEffects: false,
    }));
    onLoad({ filter: /.*/, namespace: 'package' }, () => ({
      contents: entry,
      resolveDir: path('.'),
    }));
  },
};

/** A program with one call, as it would be shipped to a browser. */
async function programWith(create: string) {
  const contents = `
    import { ${create} } from 'bitrix24-chat-api';
    const client = ${create}({ webhook: globalThis.webhook });
    console.log(await client.call('im.chat.add', { TITLE: 'Canteen' }));`;
  const stdin = { contents, resolveDir: path('.') };
  const text = await bundle({ stdin, minify: true, plugins: [published] });
  return { text, gzipped: gzipSync(text, { level: 9 }).length };
}

test('a program with one call, what makes it safe included, has at most 6 kB', async () => {
  const { text, gzipped } = await programWith('createCaller');
  expect(gzipped).toBeLessThanOrEqual(6000);
  expect(text).toContain('OutcomeUnknownError');
});

test('openapi-fetch and the limits come with createClient only', async () => {
  const caller = await programWith('createCaller');
  const client = await programWith('createClient');
  expect(client.gzipped).toBeGreaterThan(caller.gzipped + 3500);
  expect(client.text).toContain('the queue is full');
  expect(caller.text).not.toContain('the queue is full');
});
