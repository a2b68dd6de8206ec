import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
const installed = join(consumer, 'node_modules/bitrix24-chat-api');

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8', stdio: 'pipe' }).trim();

/** Packs the project, and unpacks it where a consumer would have it, beside its one dependency. */
beforeAll(() => {
  const quiet = { cwd: root, stdio: 'pipe' } as const;
  execFileSync('npm', ['pack', '--pack-destination', consumer], quiet);
  mkdirSync(installed, { recursive: true });
  const tarball = readdirSync(consumer).find((name) => name.endsWith('.tgz')) as string;
  execFileSync('tar', ['-xzf', join(consumer, tarball), '-C', installed, '--strip-components=1']);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) {
    symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name));
  }
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
});

afterAll(() => rmSync(consumer, { recursive: true }));

describe('the packed package', () => {
  test('holds the client and the document, and neither scripts nor tests', () => {
    const files = readdirSync(installed, { recursive: true }).map(String);
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'dist/src/index.js',
        'generated/openapi.yaml',
      ]),
    );
    expect(files.filter((file) => /^(scripts|test|openapi|src)\b|mock/.test(file))).toEqual([]);
  });

  test('runs, by import and by require', () => {
    const use = `console.log(typeof createClient, methods['im.chat.add'].scope, Object.keys(errors).length > 40)`;
    const names = ['bitrix24-chat-api', 'bitrix24-chat-api/methods', 'bitrix24-chat-api/errors'];
    const parts = ['{ createClient }', '{ methods }', '{ errors }'];
    const imports = parts.map((part, index) => `import ${part} from '${names[index]}';`).join('');
    expect(node('--input-type=module', '-e', imports + use)).toBe('function im true');
    const requires = parts
      .map((part, index) => `const ${part} = require('${names[index]}');`)
      .join('');
    expect(node('--input-type=commonjs', '-e', requires + use)).toBe('function im true');
  });

  test('offers the document', () => {
    const use = `console.log(require('bitrix24-chat-api/openapi.json').openapi, require.resolve('bitrix24-chat-api/openapi.yaml').endsWith('.yaml'))`;
    expect(node('--input-type=commonjs', '-e', use)).toBe('3.1.0 true');
  });

  test.each(['nodenext', 'bundler'])('type-checks under %s', (resolution) => {
    writeFileSync(
      join(consumer, 'use.ts'),
      `import { createClient, type ErrorCode } from 'bitrix24-chat-api';
import { methods } from 'bitrix24-chat-api/methods';
const client = createClient({ webhook: 'https://a.bitrix24.com/rest/1/x/' });
export const chat: Promise<{ result: number }> = client.call('im.chat.add', { TITLE: 'x' });
export const code: ErrorCode<'im.chat.add'> = 'INVALID_FORMAT';
export const scope: 'im' = methods['im.chat.add'].scope;
// @ts-expect-error not one of the colours
client.call('im.chat.add', { COLOR: 'YELLOW' });
`,
    );
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', module];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compile = () => node(tsc, ...options, '--moduleResolution', resolution, 'use.ts');
    expect(compile).not.toThrow();
  });
});
