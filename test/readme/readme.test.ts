import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { size } from '../../scripts/pictures/sandbox.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document, methods } from '../support/document.ts';
import {
  createWorkshop,
  everything,
  guide,
  isAboutSandbox,
  programs as programsOf,
  promised,
  readme,
  root,
} from '../support/readme.ts';

const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const workshop = createWorkshop('readme');
let server: Listening;

beforeAll(async () => {
  const mock = await createMock(document);
  server = await listen(mock.fetch, { port: 0 });
});
afterAll(() => server.close());

describe('every program in the README, and in the guides where it says what it prints', () => {
  const programs = programsOf()
    .filter(([, code]) => !isAboutSandbox(code))
    .map(([title, code], index) => [title, code, `${index}.mts`] as const);

  test('compiles', () => {
    for (const [, code, file] of programs) workshop.write(file, code);
    expect(workshop.compile).not.toThrow();
  });

  test.each(programs)('prints what it says: %s', async (_, code, file) => {
    workshop.write(file, code);
    const printed = await workshop.run(file, {
      B24_WEBHOOK: `${server.url}/rest/1/secret/`,
      B24_PORTAL: server.url,
    });
    expect(promised(code)).not.toEqual([]);
    expect(printed).toEqual(promised(code));
  });
});

describe('every command in the README', () => {
  test('names scripts that exist, as do the guides', () => {
    const named = [...everything.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name as string);
    const benchScripts = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')).scripts;
    const scripts = { ...benchScripts, ...packageJson.scripts };
    for (const name of [...named, 'start', 'test']) expect(scripts).toHaveProperty([name]);
  });
});

test.each([
  ['README', readme],
  ['guide', guide('installing')],
])('the file that the %s installs is the one that `npm pack` makes', (_, text) => {
  expect(text).toContain(`/${packageJson.name}-${packageJson.version}.tgz`);
});

test('every link and picture in the README leads to something', () => {
  const links = [...readme.matchAll(/(?:\]\(|src=")(?!https?:)([^)"#]+)/g)];
  expect(links.length).toBeGreaterThan(10);
  for (const [, link = ''] of links) {
    expect(() => readFileSync(join(root, link)), link).not.toThrow();
  }
});

test('the picture is that of a whole page, and loads fast', () => {
  const picture = readFileSync(join(root, 'pictures/sandbox.png'));
  expect(imageSize(picture)).toMatchObject({ ...size, type: 'png' });
  expect(picture.length).toBeLessThanOrEqual(150_000);
});

test('the README is short', () => {
  expect(readme.split('\n').length).toBeLessThan(150);
});

test('the methods that the README lists are in the document', () => {
  const listed = [...readme.matchAll(/^\| `([\w.]+\.[\w.]+)` \|/gm)].map(([, name]) => name);
  expect(listed).toHaveLength(5);
  expect(methods.map(([name]) => name)).toEqual(expect.arrayContaining(listed));
});

test('the table of faults is taken from the one that the bench has made', () => {
  const results = readFileSync(join(root, 'bench/results/faults.md'), 'utf8');
  const rows = readme
    .split('## Why it exists')[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .filter(
      (line) => line.startsWith('| ') && !line.startsWith('| fault') && !line.includes('---'),
    );
  expect(rows).toHaveLength(3);
  for (const row of rows ?? []) expect(results).toContain(row);
});
