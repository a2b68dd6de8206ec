import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser to test with: the one named in the environment, or the first found in the path. */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  process.env.CHROME_PATH,
  ...names.map((name) => join('/usr/bin', name)),
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name))),
].find((path) => path && existsSync(path));

export const chromiumHint =
  'no Chromium found: `apt-get install chromium`, or set CHROMIUM_PATH to one';

/** Set in CI, where tests that do not run must not look like tests that pass. */
export const chromiumRequired = process.env.REQUIRE_CHROMIUM === '1';

export function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(chromiumHint);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
