import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../scripts/generate/bundle.ts';
import { compare, write } from '../../scripts/generate/files.ts';
import { generate } from '../../scripts/generate/generate.ts';
import { run } from '../support/command.ts';

const root = fileURLToPath(new URL('../../openapi/openapi.yaml', import.meta.url));
const generated = fileURLToPath(new URL('../../generated', import.meta.url));

test('what is committed is what the document generates, to the byte', async () => {
  const files = await generate(root);
  expect(await compare(generated, files)).toEqual({ stale: [], missing: [], extra: [] });
  for (const [name, text] of files) {
    expect(text.slice(0, 300), name).toMatch(
      /Generated from (openapi|src\/sandbox\/page\/browser)\/ by `npm run generate`\. Do not edit\./,
    );
    expect(readFileSync(join(generated, name), 'utf8'), name).toBe(text);
  }
});

describe('--check', () => {
  const files = new Map([
    ['a.ts', 'a'],
    ['b.ts', 'b'],
  ]);
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'generated-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await write(folder, files);
  });

  test('finds nothing after writing', async () => {
    expect(await compare(folder, files)).toEqual({ stale: [], missing: [], extra: [] });
  });

  test('finds what is stale, missing and extra, in folders too', async () => {
    writeFileSync(join(folder, 'a.ts'), 'edited by hand');
    rmSync(join(folder, 'b.ts'));
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old/c.ts'), '');
    expect(await compare(folder, files)).toEqual({
      stale: ['a.ts'],
      missing: ['b.ts'],
      extra: [join('old', 'c.ts')],
    });
    expect(await write(folder, files)).toMatchObject({ stale: ['a.ts'] });
    expect(await compare(folder, files)).toEqual({ stale: [], missing: [], extra: [] });
  });

  test('does not count the built docs', async () => {
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/index.html'), '');
    expect((await compare(folder, files)).extra).toEqual([]);
  });
});

test('the command tells whether all is up to date, which each process generates anew', async () => {
  const { code, output } = await run('scripts/generate.ts', ['--check']);
  expect(output).toContain('generated/ is up to date.');
  expect(code).toBe(0);
});

test('the command refuses an option that it does not know', async () => {
  const { code, output } = await run('scripts/generate.ts', ['--chek']);
  expect(code).toBe(2);
  expect(output).toContain("Unknown option '--chek'");
});

test('a document that is missing, or cannot be bundled, is told by its path', async () => {
  await expect(bundle('/nowhere/openapi.yaml')).rejects.toThrow('There is no document at /nowhere');
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const broken = join(folder, 'openapi.yaml');
  writeFileSync(broken, 'openapi: 3.1.0\npaths:\n  /a: { $ref: nowhere.yaml }\n');
  await expect(bundle(broken)).rejects.toThrow(/openapi\.yaml cannot be bundled/);
});
