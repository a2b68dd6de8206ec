import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findPeer } from '../peer.ts';

const run = promisify(execFile);

/** Keeps Redocly from calling home, and from asking for updates. */
export const redoclyEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_COLOR: '1',
};

/** Path of Redocly's command line, to be run by node itself: npx would cost half a second more. */
export function findRedocly(): string {
  return join(dirname(findPeer('@redocly/cli/package.json')), 'bin', 'cli.js');
}

/** The version that is installed. */
export function redoclyVersion(): string {
  return createRequire(import.meta.url)(findPeer('@redocly/cli/package.json')).version;
}

/**
 * Runs a command of Redocly.
 *
 * @returns what it prints
 * @throws MissingPeerError when @redocly/cli is not installed
 * @throws Error with `stderr` when the command fails
 */
export async function redocly(...args: string[]): Promise<string> {
  const options = { env: redoclyEnv, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [findRedocly(), ...args], options);
  return stdout;
}
