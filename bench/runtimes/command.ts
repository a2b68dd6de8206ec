import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundles } from './bundle.ts';
import type { Report } from './smoke.ts';

/** Milliseconds after which a runtime that does not end is taken for stuck. */
const patience = 60_000;

/**
 * Runs the smoke test by a command; one that does not end by itself fails.
 *
 * @param args arguments of the runtime, the last of which is the name of a bundle
 * @param given what the bundle is given
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  given: readonly string[],
): Promise<Report> {
  const file = fileURLToPath(new URL(args.at(-1) ?? '', bundles));
  const { stdout } = await promisify(execFile)(command, [...args.slice(0, -1), file, ...given], {
    timeout: patience,
  });
  return JSON.parse(stdout);
}
