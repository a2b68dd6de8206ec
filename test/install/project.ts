import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A folder where the packed package is installed as a user would. */
export interface Project {
  folder: string;
  write(files: Record<string, string>): void;
  /** @throws Error with what the command prints, when it fails */
  run(command: string, ...args: string[]): Promise<string>;
  /** Runs the command of an installed package. */
  bin(path: string, ...args: string[]): Promise<string>;
  remove(): void;
}

export function emptyProject(env: Record<string, string> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'install-'));
  async function run(command: string, ...args: string[]) {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e8 };
    const { stdout } = await promisify(execFile)(command, args, options).catch((error) => {
      throw new Error(`${error.stdout}${error.stderr}`);
    });
    return stdout.trim();
  }
  return {
    folder,
    run,
    bin: (path, ...args) => run(process.execPath, join(folder, 'node_modules', path), ...args),
    write(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param name of a folder beside this file, whose locked packages are installed with ours
 * @param tarball path of the packed package
 */
export async function lockedProject(name: string, tarball: string): Promise<Project> {
  const project = emptyProject();
  cpSync(fileURLToPath(new URL(name, import.meta.url)), project.folder, { recursive: true });
  await project.run('npm', 'ci', ...quiet);
  await project.run('npm', 'install', '--no-save', ...quiet, tarball);
  return project;
}
