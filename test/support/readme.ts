import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from './command.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The code blocks of a language, each with its first telling line. */
export function blocks(language: string): [title: string, code: string][] {
  const matches = readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...matches].map(([, code = '']) => [
    code.split('\n').find((line) => line && !line.startsWith('import')) as string,
    code,
  ]);
}

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
