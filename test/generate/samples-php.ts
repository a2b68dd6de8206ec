import { execFileSync } from 'node:child_process';

/** The version of the PHP that is installed, if any. */
export const phpVersion = runPhp(['-r', 'echo PHP_VERSION;'], () => undefined);

export const phpHint = 'no PHP found: `apt-get install php-cli`';

/** Set in CI, where tests that do not run must not look like tests that pass. */
export const phpRequired = process.env.REQUIRE_PHP === '1';

/** Runs PHP and answers what it prints. */
export function runPhp<T = string>(args: string[], otherwise?: () => T): string | T {
  try {
    return execFileSync('php', args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (otherwise) return otherwise();
    throw error;
  }
}
