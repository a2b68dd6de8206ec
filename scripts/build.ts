import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArguments } from '../src/cli/arguments.ts';
import { runMain } from '../src/cli/run-main.ts';
import { buildClient } from './build/client.ts';
import { buildForNode } from './build/node.ts';
import { notices } from './build/notices.ts';

const help = `Builds what the package holds: dist/src and dist/generated (the
client), dist/sandbox, dist/cli (the command line), dist/shared (what these two share),
dist/openapi.json, and the licences of what they contain.

Usage: npm run build

  --help   show this text`;

await runMain(async () => {
  parseArguments(help, {});
  const root = new URL('..', import.meta.url);
  await rm(new URL('dist', root), { recursive: true, force: true });
  await mkdir(new URL('dist', root));
  const bundled = await Promise.all([buildClient(root), buildForNode(root)]);
  await writeFile(new URL('dist/THIRD-PARTY.txt', root), await notices(root, bundled.flat()));
  await copyDocument(root);
});

/** Without its white space, which is a third of it: people read the reference, and the YAML of a clone. */
async function copyDocument(root: URL): Promise<void> {
  const text = await readFile(new URL('generated/openapi.json', root), 'utf8');
  await writeFile(new URL('dist/openapi.json', root), `${JSON.stringify(JSON.parse(text))}\n`);
}
