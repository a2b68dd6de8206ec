import { execFileSync } from 'node:child_process';

/** The version of the PHP that is installed, if any. */
export const phpVersion = runPhp(['-r', 'echo PHP_VERSION;'], () => undefined);

export const phpHint = 'no PHP found: `apt-get install php-cli`';

/** Set in CI, where tests that do not run must not look like tests that pass. */
export const phpRequired = process.env.REQUIRE_PHP === '1';

/** Runs PHP and returns its output. */
export function runPhp<T = string>(
  args: string[],
  otherwise?: () => T,
  input?: string,
): string | T {
  try {
    const options = { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 } as const;
    return execFileSync('php', args, { ...options, ...(input !== undefined && { input }) });
  } catch (error) {
    if (otherwise) return otherwise();
    throw error;
  }
}
