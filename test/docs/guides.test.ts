import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { guideNames, readGuides, toSection } from '../../src/docs/guides.ts';
import { listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { startCli } from '../support/cli.ts';
import { document } from '../support/document.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const guides = guideNames.map((name) => {
  const text = readFileSync(join(root, `guides/${name}.md`), 'utf8');
  return { name, text };
});

/** The code blocks of a language in all guides, each with the guide that it stands in. */
function blocks(language: string) {
  const pattern = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm');
  return guides.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([, code = '']) => ({ name, code })),
  );
}

test('each guide is shown, and is short', () => {
  expect(readdirSync(join(root, 'guides')).sort()).toEqual(guideNames.map((n) => `${n}.md`).sort());
  for (const { name, text } of guides) expect(text.split('\n').length, name).toBeLessThan(135);
});

test('a guide begins with its title, and links to others within the page', () => {
  expect(toSection('a', '# A title\n\nSee [b](b.md) and [c](b.md#two-words).\n', document)).toEqual(
    {
      name: 'a',
      title: 'A title',
      text: 'See [b](#tag/b) and [c](#tag/b/two-words).',
    },
  );
  expect(() => toSection('a', 'No title', document)).toThrow('guides/a.md does not begin');
});

test('what is generated takes the place of its comment', async () => {
  const errors = (await readGuides(document)).find(({ name }) => name === 'errors');
  expect(errors?.text).toContain('<div class="catalogue">');
  expect(errors?.text).not.toContain('<!--');
});

test('links between guides lead to a guide and a heading in it', () => {
  const links = guides.flatMap(({ text }) => [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)]);
  expect(links.length).toBeGreaterThan(5);
  for (const [, link = ''] of links) {
    const [file, part] = link.split('#');
    const target = guides.find(({ name }) => `${name}.md` === file);
    const headings = [...(target?.text ?? '').matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(part === undefined ? [...headings, undefined] : headings, link).toContain(part);
  }
});

describe('every command in the guides', () => {
  const commands = blocks('sh').map(({ code }) => code);
  const servers = new Map<string, string>();
  const sandbox = createSandbox();

  beforeAll(async () => {
    const mock = await createMock(document);
    const listening = await listen(mock.fetch, { port: 0 });
    servers.set('http://127.0.0.1:4010', listening.url);
    servers.set('http://127.0.0.1:4020', (await sandbox.listen()).url);
    return async () => {
      await listening.close();
      await sandbox.close();
    };
  });

  // In the order of the guide: one shows what the one before it has done.
  test.each(commands.filter((code) => code.startsWith('curl')))('%s', async (code) => {
    const [command = '', promised = 'nothing is promised'] = code.trim().split('\n#=> ');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(command) ?? [];
    const here = command.replace(address, servers.get(address) as string);
    const { stdout } = await run('bash', ['-c', `${here} --silent`]);
    expect(stdout).toContain(promised);
  });

  test.each(commands.filter((code) => /^npx .*\n$/.test(code)))('%s', async (code) => {
    const [, line = ''] = /^npx --no bitrix24-chat-api (.*)/.exec(code) ?? [];
    const args = line.split(' ').filter((word) => !/^(--port|\d{4})$/.test(word));
    const started = startCli([...args, '--port', '0']);
    onTestFinished(() => void started.stop());
    await started.until(/http:\/\/127\.0\.0\.1:\d+/);
  });
});

describe('every program in the guides', () => {
  // Inside the project, so that the compiler finds the package by its name.
  const folder = join(root, '.cache/guides');
  const programs = blocks('ts').map(({ name, code }, index) => ({
    code,
    file: `${name}-${index}.mts`,
  }));

  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const paths = {
      'bitrix24-chat-api': ['../../src/index.ts'],
      'bitrix24-chat-api/errors': ['../../generated/errors.ts'],
      'bitrix24-chat-api/methods': ['../../generated/methods.ts'],
      'bitrix24-chat-api/msw': ['../../src/msw/index.ts'],
      'bitrix24-chat-api/sandbox': ['../../src/sandbox/index.ts'],
    };
    const compilerOptions = { paths, noUnusedLocals: false };
    const config = { extends: '../../tsconfig.json', include: ['*.mts'], exclude: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions }));
    for (const { code, file } of programs) writeFileSync(join(folder, file), code);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('compiles', () => {
    expect(programs.length).toBeGreaterThan(3);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const compile = () => execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'pipe' });
    expect(compile).not.toThrow();
  });

  // What they promise to print is held by test/readme and test/sandbox.
  test('with a sandbox of its own runs', async () => {
    const { file = '' } = programs.find(({ code }) => code.includes('createSandbox(')) ?? {};
    const { stdout } = await run(process.execPath, ['--import', 'tsx', file], {
      cwd: folder,
      env: { ...process.env, TSX_TSCONFIG_PATH: join(folder, 'tsconfig.json') },
    });
    expect(stdout).toMatch(/^true unknown\n/);
    expect(stdout).toContain('im.chat.add\n');
  });
});
