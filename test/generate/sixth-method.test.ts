import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from 'bitrix24-chat-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../scripts/generate/generate.ts';
import { buildDocs } from '../../src/docs/build.ts';
import { findRedocly, redoclyEnv } from '../../src/docs/redocly.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { post } from '../support/http.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const folder = mkdtempSync(join(tmpdir(), 'sixth-method-'));
const root = join(folder, 'openapi/openapi.yaml');
let files: Map<string, string>;

/** What CONTRIBUTING asks for: one file for the method, one line for its path. */
function addMethod() {
  cpSync(path('../../openapi'), join(folder, 'openapi'), { recursive: true });
  copyFileSync(
    path('fixtures/im.chat.mute.yaml'),
    join(folder, 'openapi/methods/im.chat.mute.yaml'),
  );
  const line = '  /im.chat.mute: { $ref: methods/im.chat.mute.yaml }';
  writeFileSync(root, readFileSync(root, 'utf8').replace(/^paths:$/m, `paths:\n${line}`));
}

/** The project as it is after those steps, to run its tests in. */
function copyOfTheProject(): string {
  const project = join(folder, 'project');
  for (const name of [
    'scripts',
    'src',
    'test',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ]) {
    cpSync(path(`../../${name}`), join(project, name), { recursive: true });
  }
  cpSync(join(folder, 'openapi'), join(project, 'openapi'), { recursive: true });
  mkdirSync(join(project, 'generated'));
  for (const [name, text] of files) writeFileSync(join(project, 'generated', name), text);
  symlinkSync(realpathSync(path('../../node_modules')), join(project, 'node_modules'));
  return project;
}

beforeAll(async () => {
  addMethod();
  files = await generate(root);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a sixth method is one file, one line, and `npm run generate`', () => {
  const document = () => JSON.parse(files.get('openapi.json') as string) as OpenApiDocument;

  test('the lint accepts it', () => {
    const args = [findRedocly(), 'lint', root, '--config', path('../../redocly.yaml')];
    expect(() =>
      execFileSync(process.execPath, args, { env: redoclyEnv, stdio: 'pipe' }),
    ).not.toThrow();
  });

  test('the types know it, its parameters, its result and its error codes', () => {
    appendFileSync(
      join(folder, 'use.ts'),
      `import type { ErrorCode } from './errors.ts';
import { methods, type MethodName } from './methods.ts';
import type { operations } from './schema.ts';
type Mute = operations['im.chat.mute'];
export const name: MethodName = 'im.chat.mute';
export const body: Mute['requestBody']['content']['application/json'] = { CHAT_ID: 17 };
export const result: Mute['responses'][200]['content']['application/json']['result'] = true;
export const code: ErrorCode<'im.chat.mute'> = 'MUTE_FAILED';
export const scope: 'im' = methods['im.chat.mute'].scope;
// @ts-expect-error not one of its codes
export const wrong: ErrorCode<'im.chat.mute'> = 'CANCELED';
`,
    );
    const options = [
      '--noEmit',
      '--strict',
      '--allowImportingTsExtensions',
      '--module',
      'nodenext',
    ];
    const compile = () =>
      execFileSync(process.execPath, [tsc, ...options, join(folder, 'use.ts')], { stdio: 'pipe' });
    expect(compile).not.toThrow();
  });

  test('the catalogue and the contents page list it', () => {
    expect(files.get('errors.ts')).toContain('MUTE_FAILED: {');
    expect(files.get('README.md')).toContain(
      '[im.chat.mute](../openapi/methods/im.chat.mute.yaml)',
    );
  });

  test('it has code samples in every form', () => {
    const { actions } = parse(files.get('code-samples.overlay.yaml') as string);
    const action = actions.find(({ target }: { target: string }) =>
      target.includes('im.chat.mute'),
    );
    const samples: { source: string }[] = action.update['x-codeSamples'];
    expect(samples).toHaveLength(7);
    for (const { source } of samples)
      expect(source).toMatch(/im\.chat\.mute[\s\S]*17|17[\s\S]*im\.chat\.mute/);
  });

  test('the docs show it', async () => {
    const out = join(folder, 'index.html');
    await buildDocs(document(), out);
    expect(readFileSync(out, 'utf8')).toContain('im.chat.mute');
  });

  test('the mock answers it, and knows its faults', async () => {
    const mock = await createMock(document());
    const call = (body: object) => post(mock.fetch, '/rest/1/secret/im.chat.mute', body);
    expect(await call({ CHAT_ID: 17 })).toMatchObject({ status: 200, body: { result: true } });
    expect(await call({})).toMatchObject({ status: 400, example: 'CHAT_ID_EMPTY' });
    expect(await call({ CHAT_ID: 17, TYPO: 1 })).toMatchObject({ example: 'MUTE_FAILED' });
  });

  test('the contract tests find it', () => {
    const project = copyOfTheProject();
    const vitest = join(project, 'node_modules/vitest/vitest.mjs');
    const args = ['run', 'test/contract', 'test/spec/facts.test.ts', '--typecheck.enabled=false'];
    const output = execFileSync(process.execPath, [vitest, ...args, '--reporter=verbose'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      stdio: 'pipe',
    });
    expect(output).toContain('im.chat.mute > request Mute is accepted');
    expect(output).toContain('Document exercised: 6 operations');
  }, 120_000);

  test('the client calls it', async () => {
    const mock = await createMock(document());
    const client = createClient({ webhook: 'https://a.bitrix24.com/rest/1/x', fetch: mock.fetch });
    const answer = await client.call('im.chat.mute' as never, { CHAT_ID: 17 } as never);
    expect(answer).toEqual({ result: true });
  });
});
