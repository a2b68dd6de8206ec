import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from 'bitrix24-chat-api';
import { transform } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document } from '../support/document.ts';
import { calls, someCall, sourceOf } from './samples-calls.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mock = await createMock(document);
const server = await listen(mock.fetch, { port: 0 });
afterAll(() => server.close());

describe('TypeScript', () => {
  test('all of it compiles, with the package by its public name', () => {
    const programs = join(root, '.cache/samples');
    rmSync(programs, { recursive: true, force: true });
    mkdirSync(programs, { recursive: true });
    const paths = { 'bitrix24-chat-api': ['../../src/index.ts'] };
    const config = { extends: '../../tsconfig.json', include: ['*.mts'], exclude: [] };
    const text = JSON.stringify({ ...config, compilerOptions: { paths } });
    writeFileSync(join(programs, 'tsconfig.json'), text);
    for (const [index, { call }] of calls.entries()) {
      writeFileSync(join(programs, `${index}.mts`), sourceOf('TypeScript', call));
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compile = () => execFileSync(process.execPath, [tsc, '-p', programs], { stdio: 'pipe' });
    expect(compile).not.toThrow();
  });

  test.each(calls)('$title prints the result of the mock', async ({ call, answer }) => {
    const console = recorder();
    const env = { B24_WEBHOOK: `${server.url}/rest/1/secret/` };
    await run(sourceOf('TypeScript', call), { createClient, process: { env }, console });
    expect(console.lines).toEqual([answer.result]);
  });
});

describe('B24JsSDK', () => {
  const sdk = (response: object) => {
    const made: unknown[] = [];
    const make = async (options: unknown) => made.push(options) && response;
    const B24Hook = {
      fromWebhookUrl(url: string) {
        made.push(url);
        return { actions: { v2: { call: { make } } } };
      },
    };
    return { B24Hook, made, process: { env: { B24_WEBHOOK: 'the webhook' } }, console: recorder() };
  };

  test.each(calls)('$title makes the call of the example', async ({ call, answer }) => {
    const names = sdk({ isSuccess: true, getData: () => answer });
    await run(sourceOf('B24JsSDK', call), names);
    expect(names.made).toEqual(['the webhook', { method: call.method, params: call.params }]);
    expect(names.console.lines).toEqual([answer.result]);
  });

  test('it tells why a call has failed', async () => {
    const names = sdk({ isSuccess: false, getErrorMessages: () => ['Why', 'and why'] });
    await run(sourceOf('B24JsSDK', someCall), names);
    expect(names.console.lines).toEqual(['Why; and why']);
  });
});

describe('BX24.js', () => {
  const answering = (result: object) => {
    const made: unknown[] = [];
    const callMethod = (method: string, params: object, callback: (result: object) => void) => {
      made.push({ method, params });
      callback(result);
    };
    return { BX24: { callMethod }, made, console: recorder() };
  };

  test.each(calls)('$title makes the call of the example', async ({ call, answer }) => {
    const names = answering({ error: () => undefined, data: () => answer.result });
    await run(sourceOf('BX24.js', call), names);
    expect(names.made).toEqual([{ method: call.method, params: call.params }]);
    expect(names.console.lines).toEqual([answer.result]);
  });

  test('it tells why a call has failed', async () => {
    const names = answering({ error: () => 'Why', data: () => undefined });
    await run(sourceOf('BX24.js', someCall), names);
    expect(names.console.lines).toEqual(['Why']);
  });
});

/** A console that keeps what it is told. */
function recorder() {
  const lines: unknown[] = [];
  const note = (line: unknown) => void lines.push(line);
  return { lines, log: note, error: note };
}

/** Runs a module with what it imports, and the globals that it names, handed in. */
async function run(source: string, names: Record<string, unknown>): Promise<void> {
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const imports = [...code.matchAll(/^import \{ (\w+) \} from .*$/gm)];
  for (const [, name] of imports) expect(names).toHaveProperty(name as string);
  const body = code.replace(/^import .*$/gm, '');
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction(...Object.keys(names), body)(...Object.values(names));
}
