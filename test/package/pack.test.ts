import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contradictions } from '../fixtures/sandbox/contradictions.ts';
import { wrongShape } from '../fixtures/sandbox/wrong-shape.ts';
import { document as documentOf } from '../support/document.ts';
import type { Consumer } from './consumer.ts';
import { createConsumer } from './installed.ts';

let consumer: Consumer;
beforeAll(() => {
  consumer = createConsumer();
});
afterAll(() => consumer.remove());

describe('the packed package', () => {
  test('holds the client, the sandbox, the command line and the document, and neither scripts nor tests', () => {
    expect(consumer.files()).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'dist/openapi.json',
        'dist/src/index.js',
        'dist/src/index.cjs',
        'dist/src/index.d.ts',
        'dist/src/index.d.cts',
        'dist/sandbox/index.js',
        'dist/sandbox/index.cjs',
        'dist/sandbox/index.d.cts',
        'dist/cli/main.cjs',
        'guides/errors.md',
      ]),
    );
    const others = /^(scripts|test|openapi|src)\b/;
    expect(consumer.files().filter((file) => others.test(file))).toEqual([]);
  });

  test('is all that npm installs', () => {
    expect(consumer.packages()).toEqual(['bitrix24-chat-api']);
  });

  test('has no dependency, and leaves to others what they need besides the client', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta } = consumer.packageJson();
    expect(dependencies).toBeUndefined();
    expect(Object.keys(peerDependencies as object)).toContain('libsql');
    for (const name of Object.keys(peerDependencies as object)) {
      expect(peerDependenciesMeta).toMatchObject({ [name]: { optional: true } });
    }
  });

  test('takes at most 1.1 MB unpacked, for all that it is, twice in part', () => {
    expect(consumer.size()).toBeLessThanOrEqual(1_100_000);
  });

  test('lets a bundler leave out what a program does not use: 6 kB are left for one call', async () => {
    const contents = `import { createCaller } from 'bitrix24-chat-api';
console.log(await createCaller({ webhook: globalThis.webhook }).call('im.chat.add', { TITLE: 'Canteen' }));`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: consumer.folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
    });
    const [code] = outputFiles;
    expect(gzipSync(code?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(6000);
    expect(code?.text).toContain('OutcomeUnknownError');
  });

  test('runs, by import and by require', () => {
    const use = `console.log(typeof createClient, methods['im.chat.add'].scope, Object.keys(errors).length > 40)`;
    const names = ['bitrix24-chat-api', 'bitrix24-chat-api/methods', 'bitrix24-chat-api/errors'];
    const parts = ['{ createClient }', '{ methods }', '{ errors }'];
    const imports = parts.map((part, index) => `import ${part} from '${names[index]}';`).join('');
    expect(consumer.run(imports + use)).toBe('function im true');
    const requires = parts
      .map((part, index) => `const ${part} = require('${names[index]}');`)
      .join('');
    expect(consumer.run(requires + use, 'commonjs')).toBe('function im true');
  });

  test('names the licence of each package that it contains', () => {
    const notices = readFileSync(join(consumer.installed, 'dist/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['@hono/node-server', 'openapi-fetch', 'image-size', 'yaml']) {
      expect(notices).toMatch(new RegExp(`^${name} \\(.+\\)\\n  Copyright`, 'm'));
    }
    expect(notices).toMatch(/Permission is hereby granted/);
    expect(notices).not.toContain('(undefined)');
  });

  test('offers the document', () => {
    const use = `console.log(require('bitrix24-chat-api/openapi.json').openapi)`;
    expect(consumer.run(use, 'commonjs')).toBe('3.1.0');
  });

  test.each(['nodenext', 'bundler'] as const)(
    'type-checks under %s, with no types but its own',
    (resolution) => {
      const program = `import { createClient, type ErrorCode } from 'bitrix24-chat-api';
import { methods } from 'bitrix24-chat-api/methods';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
const client = createClient({ webhook: 'https://a.bitrix24.com/rest/1/x/' });
export const chat: Promise<{ result: number }> = client.call('im.chat.add', { TITLE: 'x' });
export const code: ErrorCode<'im.chat.add'> = 'INVALID_FORMAT';
export const scope: 'im' = methods['im.chat.add'].scope;
// @ts-expect-error not one of the colours
client.call('im.chat.add', { COLOR: 'YELLOW' });
export const sandbox = createSandbox({ clock: 'fixed' });
createClient({ webhook: 'https://a.bitrix24.com/rest/1/x/', fetch: sandbox.fetch });
export const title: string | undefined = sandbox.state().chats[0]?.title;
// @ts-expect-error not one of the behaviours
createSandbox({ behaviour: 'strict' });
`;
      expect(() => consumer.compile(program, resolution)).not.toThrow();
    },
  );
});

test('the compiler answers a misspelt method or path with a list of them', () => {
  const program = `import { createClient } from 'bitrix24-chat-api';
import { breaks } from 'bitrix24-chat-api/msw';
const client = createClient({ webhook: 'https://a.bitrix24.com/rest/1/x/' });
client.call('im.chat.ad', {});
client.POST('/im.chat.ad', { body: {} });
breaks('im.chat.ad');
`;
  const names = Object.keys(documentOf.paths);
  const list = (texts: string[]) => texts.map((text) => `"${text}"`).join(' | ');
  const complaints = complaintsOf(() => consumer.compile(program, 'nodenext'));
  const methods = list(names.map((name) => name.slice(1)));
  expect(complaints).toEqual([
    expect.stringContaining(`parameter of type '${methods}'`),
    expect.stringContaining(`parameter of type '${list(names)}'`),
    expect.stringContaining(`parameter of type '${methods}'`),
  ]);
});

/** What the compiler prints, a line each. */
function complaintsOf(compile: () => void): string[] {
  try {
    compile();
    return [];
  } catch (error) {
    const lines = (error as { stdout: string }).stdout.split('\n');
    return lines.filter((line) => line.includes('use.ts') && !line.includes('TS2307'));
  }
}

describe('the packed sandbox', () => {
  const call = `const sandbox = createSandbox({ portal: await readSeed('users: [{ id: 7 }]\\nwebhooks: [{ user: 7, code: own }]') });
const client = createClient({ webhook: 'https://a.bitrix24.com/rest/7/own/', fetch: sandbox.fetch });
const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
const { url } = await sandbox.listen();
const form = await fetch(url + '/rest/7/own/im.chat.add', { method: 'POST', body: new URLSearchParams('TITLE=Lobby&USERS[]=7') });
const titles = sandbox.state().chats.map(({ title }) => title);
console.log(JSON.stringify([titles, result, form.status]));
await sandbox.close();
`;
  const imports = `import { createClient } from 'bitrix24-chat-api';
import { createSandbox, readSeed } from 'bitrix24-chat-api/sandbox';
`;

  test('without libsql can be imported, and says what it lacks when it is made', () => {
    const use = `try { createSandbox(); } catch (error) { console.log(error.message); }`;
    expect(consumer.run(imports + use)).toBe(
      'The sandbox keeps its state by libsql. Install it: npm install -D libsql',
    );
  });

  test('loads what reads a seed file only to read one', () => {
    const folder = join(consumer.installed, 'dist/shared');
    const [reader = ''] = readdirSync(folder).filter((name) => name.startsWith('read-seed-'));
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const direct = code.filter((text) => text.includes(`require("./${reader}")`));
    expect(direct).toHaveLength(1);
    expect(direct[0]).toMatch(/\.then\(\(\)=>[^()]*\(?require\("\.\/read-seed-/);
  });

  test('checks a portal as the sources do, by a schema that is compiled ahead', () => {
    const mistakes = [...wrongShape, ...contradictions];
    const portals = mistakes.map(([, text]) => parse(text));
    const program = `const refuse = (portal) => {
  try { createSandbox({ portal }); } catch (error) { return error.message.split('\\n').slice(1).sort(); }
};
console.log(JSON.stringify(JSON.parse(${JSON.stringify(JSON.stringify(portals))}).map(refuse)));`;
    writeFileSync(join(consumer.folder, 'check.mjs'), imports + program);
    const lines = mistakes.map(([, , ...one]) =>
      one.map((line) => line.replace(/^\S+ /, '')).sort(),
    );
    expect(JSON.parse(consumer.node('check.mjs'))).toEqual(lines);
    const folder = join(consumer.installed, 'dist/shared');
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(code.filter((text) => text.includes('addKeyword'))).toEqual([]);
  });

  describe('with libsql', () => {
    let complete: Consumer;
    beforeAll(() => {
      complete = consumer.with('libsql');
    });
    afterAll(() => complete.remove());

    test('answers calls, in process and over HTTP', () => {
      writeFileSync(join(complete.folder, 'use.mjs'), imports + call);
      expect(complete.node('use.mjs')).toBe('[["Canteen","Lobby"],1,200]');
    });

    test('serves its page with a script that its policy lets run', () => {
      const serve = `const sandbox = createSandbox();
const { url } = await sandbox.listen();
const page = await fetch(url, { headers: { accept: 'text/html' } });
console.log(JSON.stringify([page.headers.get('content-security-policy'), await page.text()]));
await sandbox.close();
`;
      writeFileSync(join(complete.folder, 'serve.mjs'), imports + serve);
      const [policy, page] = JSON.parse(complete.node('serve.mjs'));
      const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(page) ?? [];
      expect(script).toContain('/_sandbox/events');
      const hash = createHash('sha256').update(script).digest('base64');
      expect(policy).toContain(`script-src 'sha256-${hash}'`);
    });
  });
});
