import { rm } from 'node:fs/promises';
import { parseArguments } from './arguments.ts';
import { buildClient } from './build/client.ts';
import { buildSandbox } from './build/sandbox.ts';
import { runMain } from './expected-error.ts';

const help = `Builds what the package holds: dist/src and dist/generated (client), dist/sandbox.

Usage: npm run build

  --help   show this text`;

await runMain(async () => {
  parseArguments(help, {});
  const root = new URL('..', import.meta.url);
  await rm(new URL('dist', root), { recursive: true, force: true });
  await Promise.all([buildClient(root), buildSandbox(root)]);
});
