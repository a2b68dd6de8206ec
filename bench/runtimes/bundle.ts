import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { builtEntry } from '../clients/ours.ts';

/** Where the bundles lie; git ignores it. */
export const bundles = new URL('../../.cache/runtimes/', import.meta.url);

const make = (names: readonly string[], options: BuildOptions) =>
  build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    outdir: fileURLToPath(bundles),
    alias: { 'bitrix24-chat-api': fileURLToPath(builtEntry) },
    // Ours would lead to the sources in place of the build.
    tsconfigRaw: {},
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    ...options,
  });

/**
 * Makes one file for each way to start the smoke test, with the built package in it. Nothing in it
 * can be of Node: for the platform `neutral` there is no `node:` anything.
 */
export async function bundle(): Promise<void> {
  await make(['smoke', 'cli', 'worker', 'next'], { platform: 'neutral' });
  await make(['script'], { platform: 'neutral', format: 'iife' });
  // It makes the window that the script runs in.
  await make(['jsdom'], { platform: 'node' });
}
