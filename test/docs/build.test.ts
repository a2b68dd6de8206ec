import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildDocs } from '../../src/docs/build.ts';
import { document } from '../support/document.ts';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built page', () => {
  const html = readFileSync(inject('reference'), 'utf8');

  test('is the same from every build', async () => {
    await buildDocs(document, inFolder('new/folder/index.html'));
    expect((await readFile(inFolder('new/folder/index.html'), 'utf8')) === html).toBe(true);
  });

  test('does not report its readers', () => {
    expect(html).toContain('"disableTelemetry":true');
  });

  test('has links that work in any folder before its scripts have run', () => {
    expect(html).not.toMatch(/<a\b[^>]* href="\//);
  });
});
