import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { methods } from '../support/document.ts';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
/** What users of other languages are told to use. */
const document = fileURLToPath(new URL('../../generated/openapi.yaml', import.meta.url));
const names = methods.map(([name]) => name);

/** A folder beside the generators, where what they write finds the packages that it imports. */
async function folder(): Promise<string> {
  const path = await mkdtemp(`${here}out-`);
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const bin = (name: string) => `${here}node_modules/.bin/${name}`;

async function expectCompiles(file: string): Promise<void> {
  const tsc = createRequire(`${here}../../package.json`).resolve('typescript/bin/tsc');
  const options = [
    '--noEmit',
    '--skipLibCheck',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'esnext',
  ];
  const args = [tsc, ...options, '--moduleResolution', 'bundler', file];
  const { stdout } = await run(process.execPath, args).catch((error) => error);
  expect(stdout).toBe('');
}

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

test('swagger-typescript-api makes a client that compiles and knows each method', async () => {
  const out = await folder();
  await run(bin('swagger-typescript-api'), ['generate', '-p', document, '-o', out, '-n', 'api.ts']);
  const code = await readFile(`${out}/api.ts`, 'utf8');
  for (const name of names) expect(code).toContain(`path: \`/${name}\``);
  await expectCompiles(`${out}/api.ts`);
});

test('openapi-zod-client makes schemas of each method', async () => {
  const out = await folder();
  await run(bin('openapi-zod-client'), [document, '-o', `${out}/api.ts`]);
  const code = await readFile(`${out}/api.ts`, 'utf8');
  for (const name of names) expect(code).toContain(`path: "/${name}"`);
});
