import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocs } from '../../scripts/docs/build.ts';
import { documentPath } from '../../scripts/document.ts';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built page', () => {
  let html: string;

  beforeAll(async () => {
    await buildDocs({ document: documentPath, out: inFolder('index.html') });
    html = await readFile(inFolder('index.html'), 'utf8');
  });

  test('is the same from every build', async () => {
    await buildDocs({ document: documentPath, out: inFolder('new/folder/index.html') });
    expect((await readFile(inFolder('new/folder/index.html'), 'utf8')) === html).toBe(true);
  });

  test('does not report its readers', () => {
    expect(html).toContain('"disableTelemetry":true');
  });

  test('has links that work in any folder before its scripts have run', () => {
    expect(html).not.toMatch(/<a\b[^>]* href="\//);
  });
});

describe('a document that cannot be built', () => {
  test('is missing', async () => {
    const document = inFolder('missing.json');
    await expect(buildDocs({ document, out: inFolder('x.html') })).rejects.toMatchObject({
      name: 'ExpectedError',
      message: `There is no document at ${document}. Run \`npm run generate\`.`,
    });
  });

  test('is no OpenAPI document', async () => {
    const document = inFolder('broken.json');
    await writeFile(document, '{"paths": {}, "info": {"description": ""}, "x-checks": []}');
    await expect(buildDocs({ document, out: inFolder('x.html') })).rejects.toMatchObject({
      name: 'ExpectedError',
      message: expect.stringContaining('is no OpenAPI 3.1 document in JSON'),
    });
  });
});

describe('npm run docs', () => {
  const script = ['--import', 'tsx', 'scripts/docs.ts'];
  const docs = (...args: string[]) => promisify(execFile)(process.execPath, [...script, ...args]);

  test('--out says where the page goes', async () => {
    const { stdout } = await docs('--out', inFolder('elsewhere.html'));
    expect(stdout).toMatch(/elsewhere\.html: \d\.\d\d MB in \d+\.\d s\n$/);
    expect(await readFile(inFolder('elsewhere.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  test('--help shows the options', async () => {
    expect((await docs('--help')).stdout).toContain('--out FILE');
  });

  test('an unknown option is refused in a few words', async () => {
    const refusal = await docs('--ouch').catch((error) => error);
    expect(refusal).toMatchObject({ code: 1, stdout: '' });
    expect(refusal.stderr).toMatch(/^Unknown option '--ouch'\n\n/);
    expect(refusal.stderr).not.toContain('    at ');
  });

  test('a missing document is named, with the remedy', async () => {
    const refusal = await docs('--document', inFolder('missing.json')).catch((error) => error);
    expect(refusal).toMatchObject({
      code: 1,
      stderr: `There is no document at ${inFolder('missing.json')}. Run \`npm run generate\`.\n`,
    });
  });
});
