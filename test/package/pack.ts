import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs a copy of the project, so that its build is in nobody's way.
 *
 * @returns path of the package's file, in a folder of its own
 */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const copy = join(folder, 'project');
  const left = /^(\.git|\.cache|node_modules|bench|test|dist|coverage)$/;
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !left.test(relative(root, path).split(sep)[0] as string),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: copy, stdio: 'pipe' });
  rmSync(copy, { recursive: true });
  return join(folder, readdirSync(folder)[0] as string);
}
