import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundles } from './bundle.ts';
import type { Report } from './smoke.ts';

/** Milliseconds after which a runtime that does not end is taken for stuck. */
const patience = 60_000;

/** Runs the smoke test by a command; one that does not end by itself fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  origins: readonly string[],
): Promise<Report> {
  const file = fileURLToPath(new URL('cli.js', bundles));
  const { stdout } = await promisify(execFile)(command, [...args, file, ...origins], {
    timeout: patience,
  });
  return JSON.parse(stdout);
}
