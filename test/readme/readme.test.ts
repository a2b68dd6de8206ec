import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMock } from '../../src/mock/create-mock.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { document, methods } from '../support/document.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The code blocks of a language, each with its first telling line. */
function blocks(language: string): [title: string, code: string][] {
  const matches = readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...matches].map(([, code = '']) => [
    code.split('\n').find((line) => line && !line.startsWith('import')) as string,
    code,
  ]);
}

// Inside the project, so that the compiler finds the package by its name.
const folder = join(root, '.cache/readme');
let server: Listening;

beforeAll(async () => {
  const mock = await createMock(document);
  server = await listen(mock.fetch, { port: 0 });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      include: ['*.mts'],
      exclude: [],
      compilerOptions: { paths },
    }),
  );
});
afterAll(() => server.close());

const paths = Object.fromEntries(
  ['', '/errors', '/methods'].map((entry) => [
    `bitrix24-chat-api${entry}`,
    [`../../${entry ? `generated${entry}` : 'src/index'}.ts`],
  ]),
);

describe('every program in the README', () => {
  const programs = blocks('ts').map(
    ([title, code], index) => [title, code, `${index}.mts`] as const,
  );

  test('compiles', () => {
    for (const [, code, file] of programs) writeFileSync(join(folder, file), code);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compile = () => execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'pipe' });
    expect(compile).not.toThrow();
  });

  test.each(programs)('prints what it says: %s', async (_, code, file) => {
    writeFileSync(join(folder, file), code);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file], {
      cwd: folder,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: join(folder, 'tsconfig.json'),
        B24_WEBHOOK: `${server.url}/rest/1/secret/`,
        B24_PORTAL: server.url,
      },
    });
    const promised = [...code.matchAll(/\/\/=> (.*)$/gm)].map(([, result]) => result);
    expect(promised).not.toEqual([]);
    expect(stdout.trim().split('\n')).toEqual(promised);
  });
});

describe('every command in the README', () => {
  const commands = blocks('sh').map(([, code]) => code);

  test.each(commands.filter((code) => code.startsWith('curl')))('%s', async (code) => {
    const { stdout } = await run('bash', ['-c', code.replace('http://127.0.0.1:4010', server.url)]);
    expect(stdout).toMatch(/QUERY_LIMIT_EXCEEDED|Argument 'CRM_ENTITY' is null or empty/);
  });

  test('names scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name as string);
    const benchScripts = JSON.parse(readFileSync(join(root, 'bench/package.json'), 'utf8')).scripts;
    const scripts = { ...benchScripts, ...packageJson.scripts };
    for (const name of [...named, 'start', 'test']) expect(scripts).toHaveProperty([name]);
  });
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
