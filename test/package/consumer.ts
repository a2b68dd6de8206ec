import { execFileSync, spawnSync } from 'node:child_process';
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
import { delimiter, dirname, join } from 'node:path';
import { root } from './pack.ts';

/** A project of somebody who has installed the packed package, in a folder of its own. */
export interface Consumer {
  folder: string;
  /** Where the package is. */
  installed: string;
  /** Names of all packages that the installation has brought. */
  packages(): string[];
  /** Files of the package. */
  files(): string[];
  /** Bytes of all of them. */
  size(): number;
  packageJson(): Record<string, unknown>;
  /** Runs Node, and returns what it prints. */
  node(...args: string[]): string;
  run(program: string, kind?: 'module' | 'commonjs'): string;
  /** Runs a program as a file of this name, and returns all that it prints. */
  runFile(name: string, program: string): { stdout: string; stderr: string };
  /**
   * Compiles a program beside itself.
   *
   * @param name of its file
   * @throws Error when it does not compile, types of libraries included
   */
  compile(program: string, resolution: 'nodenext' | 'bundler', name?: string): void;
  /** Packs what is installed, with changes to its package.json; returns the path of the file. */
  packAgain(changes: object): string;
  /** Another project that has one more package. */
  with(...packages: string[]): Consumer;
  remove(): void;
}

/** Installs a packed package, in a project of its own. */
export function install(tarball: string): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', ['install', ...quiet, tarball], { cwd: folder, stdio: 'pipe' });
  return consumerIn(folder);
}

/** The environment of somebody else: whoever runs the tests by npm has the commands of this project. */
export function outside(): NodeJS.ProcessEnv {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const PATH = folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
  return { ...process.env, PATH };
}

function link(folder: string, packages: string[]): void {
  for (const name of packages) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place);
  }
}

/** The project in this folder, which has installed the package. */
export function consumerIn(folder: string): Consumer {
  const installed = join(folder, 'node_modules/bitrix24-chat-api');
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: outside() } as const;
  const node = (...args: string[]) => execFileSync(process.execPath, args, options).trim();
  const files = () =>
    readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  const packageJson = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return {
    folder,
    installed,
    packages: () => {
      const lock = readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8');
      return Object.keys(JSON.parse(lock).packages).map((path) =>
        path.replace(/.*node_modules\//, ''),
      );
    },
    files,
    size: () => files().reduce((sum, file) => sum + statSync(join(installed, file)).size, 0),
    packageJson,
    node,
    run: (program, kind = 'module') => node(`--input-type=${kind}`, '-e', program),
    runFile(name, program) {
      writeFileSync(join(folder, name), program);
      const { stdout, stderr } = spawnSync(process.execPath, [name], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { stdout: stdout.trim(), stderr };
    },
    compile(program, resolution, name = 'use.ts') {
      writeFileSync(join(folder, name), program);
      const module = resolution === 'bundler' ? 'esnext' : resolution;
      const options = ['--strict', '--target', 'es2022', '--module', module, '--resolveJsonModule'];
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      node(tsc, ...options, '--moduleResolution', resolution, name);
    },
    packAgain(changes) {
      const changed = { ...packageJson(), ...changes };
      writeFileSync(join(installed, 'package.json'), JSON.stringify(changed));
      const options = ['--ignore-scripts', '--pack-destination', folder];
      execFileSync('npm', ['pack', ...options], { cwd: installed, stdio: 'pipe' });
      return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) as string);
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
