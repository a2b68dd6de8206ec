import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideNames } from '../../src/docs/guides.ts';
import { execute } from './command.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The text of a guide. */
export const guide = (name: string) => readFileSync(join(root, `guides/${name}.md`), 'utf8');

/** The README and all guides in one text. */
export const everything = [readme, ...guideNames.map(guide)].join('\n');

/** The code blocks of a language, each with its first telling line. */
export function blocks(language: string, text = readme): [title: string, code: string][] {
  const matches = text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...matches].map(([, code = '']) => [
    code.split('\n').find((line) => line && !line.startsWith('import')) as string,
    code,
  ]);
}

/** The programs of the README and the guides that promise what they print, and all of the README. */
export function programs(): [title: string, code: string][] {
  const ofGuides = blocks('ts', everything).filter(([, code]) => promised(code).length > 0);
  const all = [...blocks('ts'), ...ofGuides].map(
    ([title, code]) => [title, wholeOf(code)] as const,
  );
  return [...new Map(all.map(([title, code]) => [code, title]))].map(([code, title]) => [
    title,
    code,
  ]);
}

/** A program without imports goes on from the sandbox and the client of the one before it. */
function wholeOf(code: string): string {
  return code.includes('import ') ? code : `${beginning}${code}`;
}

const beginning = `import { createClient } from 'bitrix24-chat-api';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
const sandbox = createSandbox();
const client = createClient({ webhook: 'https://demo/rest/1/secret/', fetch: sandbox.fetch });
`;

/** Whether a block is about the sandbox; `test/sandbox/readme.test.ts` has these. */
export function isAboutSandbox(code: string): boolean {
  return code.includes('bitrix24-chat-api/sandbox') || code.includes('127.0.0.1:4020');
}

/** What a program promises to print. */
export function promised(code: string): string[] {
  return [...code.matchAll(/\/\/=> (.*)$/gm)].map(([, result]) => result as string);
}

const paths = Object.fromEntries(
  [
    ['', 'src/index.ts'],
    ['/errors', 'generated/errors.ts'],
    ['/methods', 'generated/methods.ts'],
    ['/msw', 'src/msw/index.ts'],
    ['/sandbox', 'src/sandbox/index.ts'],
  ].map(([entry, file]) => [`bitrix24-chat-api${entry}`, [`../../${file}`]]),
);

/** A folder for programs, inside the project, so that the compiler finds the package by its name. */
export function createWorkshop(name: string) {
  const folder = join(root, '.cache', name);
  const config = join(folder, 'tsconfig.json');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { include: ['*.mts'], exclude: [], compilerOptions: { paths } };
  writeFileSync(config, JSON.stringify({ extends: '../../tsconfig.json', ...options }));
  return {
    folder,
    write: (file: string, code: string) => writeFileSync(join(folder, file), code),
    /** @throws Error when one of the programs does not compile */
    compile() {
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [tsc, '-p', folder], { stdio: 'pipe' });
    },
    /** The lines that a program prints. */
    async run(file: string, more: Record<string, string> = {}) {
      const env = { ...process.env, TSX_TSCONFIG_PATH: config, ...more };
      const command = ['--import', 'tsx', file];
      const { stdout } = await execute(process.execPath, command, { cwd: folder, env });
      return stdout.trim().split('\n');
    },
  };
}
