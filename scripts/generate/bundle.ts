import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { ExpectedError } from '../expected-error.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Path of Redocly's command line, to be run by node itself: npx would cost half a second more. */
export const redoclyCli = join(
  dirname(require.resolve('@redocly/cli/package.json')),
  'bin',
  'cli.js',
);

/** Keeps Redocly from calling home, and from asking for updates. */
export const redoclyEnv = {
  ...process.env,
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  NO_COLOR: '1',
};

/**
 * Joins the files of the document into one.
 *
 * @param root path of the root file, `openapi/openapi.yaml`
 * @throws ExpectedError when the file is missing or cannot be bundled
 */
export async function bundle(root: string): Promise<OpenApiDocument> {
  await access(root).catch(() => {
    throw new ExpectedError(`There is no document at ${root}.`);
  });
  const args = [redoclyCli, 'bundle', root, '--ext', 'json'];
  const { stdout } = await run(process.execPath, args, {
    env: redoclyEnv,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stderr?: string }) => {
    throw new ExpectedError(`${root} cannot be bundled:\n${error.stderr ?? error}`);
  });
  return JSON.parse(stdout) as OpenApiDocument;
}
