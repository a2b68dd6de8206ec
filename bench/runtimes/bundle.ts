import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtEntry } from '../clients/ours.ts';

/** Where the bundles lie; git ignores it. */
export const bundles = new URL('../../.cache/runtimes/', import.meta.url);

/**
 * Makes one file for each way to start the smoke test, with the built package in it. Nothing in it
 * can be of Node: for the platform `neutral` there is no `node:` anything.
 */
export async function bundle(): Promise<void> {
  const entry = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  await build({
    entryPoints: ['smoke', 'cli', 'worker'].map(entry),
    outdir: fileURLToPath(bundles),
    alias: { 'bitrix24-chat-api': fileURLToPath(builtEntry) },
    // Ours would lead to the sources in place of the build.
    tsconfigRaw: {},
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'error',
  });
}
