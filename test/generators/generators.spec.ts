import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { methods } from '../support/document.ts';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
/** What users of other languages are told to use. */
const document = fileURLToPath(new URL('../../generated/openapi.yaml', import.meta.url));
const names = methods.map(([name]) => name);
const root = createRequire(`${here}../../package.json`);

/** A folder beside the generators, where what they write finds the packages that it imports. */
async function newFolder(): Promise<string> {
  const path = await mkdtemp(`${here}out-`);
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

async function newPortal(): Promise<string> {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  return `${url}/rest/1/secret`;
}

/** The generators of TypeScript, and the commands by which they make a client in the folder `client`. */
const generators: Record<string, string[]> = {
  'hey-api': ['openapi-ts', '-i', document, '-o', 'client', '-c', '@hey-api/client-fetch'],
  orval: ['orval', '--config', 'orval.config.ts'],
  'swagger-typescript-api': [
    'swagger-typescript-api',
    'generate',
    '-p',
    document,
    '-o',
    'client',
    '-n',
    'api.ts',
    '--generate-union-enums',
  ],
  'openapi-zod-client': ['openapi-zod-client', document, '-o', 'client/api.ts'],
  kubb: ['kubb', 'generate', '--config', 'kubb.config.mjs'],
};

describe.each(Object.entries(generators))('%s', (name, [command = '', ...args]) => {
  test('makes a client that compiles strictly, has the types, and calls each method', async () => {
    const cwd = await newFolder();
    await cp(`${here}programs/`, cwd, { recursive: true });
    await mkdir(`${cwd}/client`);
    const env = { ...process.env, DOCUMENT: document, BASE_URL: await newPortal() };
    await run(`${here}node_modules/.bin/${command}`, args, { cwd, env });
    expect(await compile(`${cwd}/${name}.ts`)).toBe('');
    const loader = root.resolve('tsx');
    const program = await run(process.execPath, ['--import', loader, `${name}.ts`], { cwd, env });
    const code = name === 'openapi-zod-client' ? 'CRM_CHAT_USER_NOT_ACTIVE' : 'CHAT_ID_EMPTY';
    expect(JSON.parse(program.stdout)).toEqual([1417, true, 1763, 1763, 19880121, code]);
  });
});

/** What the compiler finds wrong. */
async function compile(file: string): Promise<string> {
  const options = ['--noEmit', '--skipLibCheck', '--strict', '--target', 'es2022'];
  const modules = ['--module', 'esnext', '--moduleResolution', 'bundler'];
  const imports = ['--allowImportingTsExtensions', '--types', 'node'];
  const args = [root.resolve('typescript/bin/tsc'), ...options, ...modules, ...imports, file];
  const { stdout } = await run(process.execPath, args).catch((error) => error);
  return stdout;
}

test('swagger-parser finds the document valid', async () => {
  const { default: parser } = await import('@apidevtools/swagger-parser');
  await expect(parser.validate(document)).resolves.toBeTruthy();
});

interface Item {
  name: string;
  item?: Item[];
  request?: { url: { path: string[] }; method: string };
  response?: { code: number }[];
}

test('the converter of Postman makes a request of each method, with its answers', async () => {
  const { convert } = createRequire(import.meta.url)('openapi-to-postmanv2');
  const data = await readFile(document, 'utf8');
  const converted = await new Promise<{ result: boolean; output: [{ data: { item: Item[] } }] }>(
    (resolve, reject) =>
      convert({ type: 'string', data }, {}, (error: Error | null, result: never) =>
        error ? reject(error) : resolve(result),
      ),
  );
  expect(converted.result).toBe(true);
  const flat = (items: Item[]): Item[] => items.flatMap((one) => [one, ...flat(one.item ?? [])]);
  const requests = flat(converted.output[0].data.item).filter(({ request }) => request);
  expect(requests.map(({ request }) => request?.url.path.at(-1)).sort()).toEqual([...names].sort());
  for (const { request, response = [] } of requests) {
    expect(request?.method).toBe('POST');
    expect(response.map(({ code }) => code)).toEqual(expect.arrayContaining([200, 400, 401, 503]));
  }
});
