import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project of somebody who has installed the packed package, in a folder of its own. */
export interface Consumer {
  folder: string;
  /** Where the package is. */
  installed: string;
  /** Files of the package. */
  files(): string[];
  /** Bytes of all of them. */
  size(): number;
  packageJson(): Record<string, unknown>;
  /** Runs Node, and returns what it prints. */
  node(...args: string[]): string;
  run(program: string, kind?: 'module' | 'commonjs'): string;
  /** @throws Error when it does not compile, types of libraries included */
  compile(program: string, resolution: 'nodenext' | 'bundler'): void;
  /** Another project that has one more package. */
  with(...packages: string[]): Consumer;
  remove(): void;
}

/** Packs the project, and unpacks it where a consumer would have it, beside some packages. */
export function createConsumer(...packages: string[]): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const installed = join(folder, 'node_modules/bitrix24-chat-api');
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: root, stdio: 'pipe' });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  link(folder, packages);
  return consumerIn(folder);
}

function link(folder: string, packages: string[]): void {
  for (const name of packages) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

function consumerIn(folder: string): Consumer {
  const installed = join(folder, 'node_modules/bitrix24-chat-api');
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  const files = () =>
    readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  return {
    folder,
    installed,
    files,
    size: () => files().reduce((sum, file) => sum + statSync(join(installed, file)).size, 0),
    packageJson: () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')),
    node,
    run: (program, kind = 'module') => node(`--input-type=${kind}`, '-e', program),
    compile(program, resolution) {
      writeFileSync(join(folder, 'use.ts'), program);
      const module = resolution === 'bundler' ? 'esnext' : resolution;
      const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', module];
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      node(tsc, ...options, '--moduleResolution', resolution, 'use.ts');
    },
    with(...packages) {
      const copy = mkdtempSync(join(tmpdir(), 'consumer-'));
      cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
      link(copy, packages);
      return consumerIn(copy);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
