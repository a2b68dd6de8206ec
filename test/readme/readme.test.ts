import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { execute } from '../support/command.ts';
import { document, methods } from '../support/document.ts';
import {
  blocks,
  createWorkshop,
  isAboutSandbox,
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

describe('every program in the README', () => {
  const programs = blocks('ts')
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
  const commands = blocks('sh')
    .map(([, code]) => code)
    .filter((code) => code.startsWith('curl') && !isAboutSandbox(code));

  test.each(commands)('%s', async (code) => {
    const { stdout } = await execute('bash', [
      '-c',
      code.replace('http://127.0.0.1:4010', server.url),
    ]);
    expect(stdout).toMatch(/QUERY_LIMIT_EXCEEDED|Argument 'CRM_ENTITY' is null or empty/);
  });

  test('names scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name as string);
    const benchScripts = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')).scripts;
    const scripts = { ...benchScripts, ...packageJson.scripts };
    for (const name of [...named, 'start', 'test']) expect(scripts).toHaveProperty([name]);
  });
});

test('the file that the README installs is the one that `npm pack` makes', () => {
  expect(readme).toContain(`/${packageJson.name}-${packageJson.version}.tgz`);
});

test('every link in the README leads to something', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link as string);
  for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
});

test('the methods that the README lists are in the document', () => {
  const listed = [...readme.matchAll(/^\| `([\w.]+\.[\w.]+)` \|/gm)].map(([, name]) => name);
  expect(listed).toHaveLength(5);
  expect(methods.map(([name]) => name)).toEqual(expect.arrayContaining(listed));
});

test('the table of faults is the one that the bench has made', () => {
  const results = readFileSync(join(root, 'bench/results/faults.md'), 'utf8');
  const rows = readme
    .split('## What happens when the network fails')[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .filter(
      (line) => line.startsWith('| ') && !line.startsWith('| fault') && !line.includes('---'),
    );
  expect(rows?.length).toBeGreaterThan(20);
  for (const row of rows ?? []) expect(results).toContain(row);
});
