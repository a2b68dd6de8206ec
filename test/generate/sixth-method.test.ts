import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDocs } from '../../src/docs/build.ts';
import { findRedocly, redoclyEnv } from '../../src/docs/redocly.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { clientSuite } from '../contract/suites/client.ts';
import { documentSuite } from '../contract/suites/document.ts';
import { mockSuite } from '../contract/suites/mock.ts';
import { propertiesSuite } from '../contract/suites/properties.ts';
import { requestsSuite } from '../contract/suites/requests.ts';
import { sandboxSuite } from '../contract/suites/sandbox.ts';
import { contractOf } from '../support/document.ts';
import { post } from '../support/http.ts';
import { addMethods } from './project-with-methods.ts';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
/** One method comes first and shares codes with another; the other answers a list and takes what no method takes yet. */
const project = await addMethods('im.trial.mute', 'im.trial.find');
const { document, files, folder, library, sandbox } = project;
const contract = contractOf(document);
const mock = await createMock(document);
const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, env: redoclyEnv, stdio: 'pipe' });

afterAll(() => project.remove());

describe('a further method is one file, one line, and `npm run generate`', () => {
  test('the lint accepts it', () => {
    const args = ['lint', 'openapi/openapi.yaml', '--config', 'redocly.yaml'];
    expect(() => node(findRedocly(), ...args)).not.toThrow();
  });

  test('the types know it, its parameters, its result and its error codes', () => {
    expect(() => node(tsc, '-p', 'tsconfig.use.json')).not.toThrow();
  });

  test('the catalogue and the contents page list it', () => {
    expect(files.get('errors.ts')).toContain('MUTE_FAILED: {');
    const link = '[im.trial.mute](../openapi/methods/im.trial.mute.yaml)';
    expect(files.get('README.md')).toContain(link);
  });

  test('it has code samples in every form', () => {
    const { actions } = parse(files.get('code-samples.overlay.yaml') as string);
    const action = actions.find(({ target }: { target: string }) =>
      target.includes('im.trial.mute'),
    );
    const samples: { source: string }[] = action.update['x-codeSamples'];
    expect(samples).toHaveLength(7);
    for (const { source } of samples)
      expect(source).toMatch(/im\.trial\.mute[\s\S]*17|17[\s\S]*im\.trial\.mute/);
  });

  test('the docs show it', async () => {
    const out = join(folder, 'index.html');
    await buildDocs(document, out);
    expect(readFileSync(out, 'utf8')).toContain('im.trial.mute');
  });

  test('the mock answers it, and knows its faults', async () => {
    const call = (body: object) => post(mock.fetch, '/rest/1/secret/im.trial.mute', body);
    expect(await call({ CHAT_ID: 17 })).toMatchObject({ status: 200, body: { result: true } });
    expect(await call({})).toMatchObject({ status: 400, example: 'CHAT_ID_EMPTY' });
    expect(await call({ CHAT_ID: 17, TYPO: 1 })).toMatchObject({ example: 'MUTE_FAILED' });
  });

  test('the sandbox answers its example', async () => {
    const portal = sandbox.createSandbox();
    const answer = await post(portal.fetch, '/rest/1/secret/im.trial.mute', { CHAT_ID: 17 });
    expect(answer.body).toMatchObject({ result: true, time: { duration: 0 } });
    await portal.close();
  });
});

describe('with further methods', () => {
  describe('the document', () => documentSuite(contract));
  describe('requests', () => requestsSuite(contract, mock));
  describe('random requests', () => propertiesSuite(contract, mock));
  describe('the mock', () => mockSuite(contract, mock, library));
  describe('the client', () => clientSuite(contract, mock, library));
  describe('the sandbox', () => sandboxSuite(contract, sandbox.createSandbox));
});
