import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { ExpectedError } from '../../src/cli/expected-error.ts';
import { bundledTypes } from './bundled-types.ts';
import { bundledFiles } from './notices.ts';

/**
 * The client as modules that are left readable. It carries openapi-fetch with it, so that nothing else
 * has to be installed; msw comes from the consumer, whose tests use the same one.
 */
export const clientModules = {
  ...{ bundle: true, external: ['msw', 'msw/*'], format: 'esm', target: 'es2022' },
  ...{ legalComments: 'none', logLevel: 'warning' },
} satisfies BuildOptions;

/** @returns paths of what went into it, from the root */
export async function buildClient(root: URL): Promise<string[]> {
  const [{ metafile }] = await Promise.all([
    build({
      ...clientModules,
      absWorkingDir: fileURLToPath(root),
      entryPoints: [
        'src/index.ts',
        'src/msw/index.ts',
        'generated/errors.ts',
        'generated/methods.ts',
      ],
      // What two entries have in common, such as the catalogue of errors, is there once.
      ...{ splitting: true, chunkNames: 'src/[name]-[hash]' },
      ...{ outbase: '.', outdir: 'dist', metafile: true },
    }),
    declareTypes(root),
  ]);
  return [...bundledFiles(metafile), ...typesFrom.map((name) => `node_modules/${name}/index.d.ts`)];
}

/** Packages whose types are put in, since they are not installed beside this one. */
const typesFrom = ['openapi-fetch', 'openapi-typescript-helpers'];

async function declareTypes(root: URL): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json'];
  await promisify(execFile)(process.execPath, args, { cwd: fileURLToPath(root) }).catch((error) => {
    throw new ExpectedError(`The types of the client cannot be declared:\n${error.stdout}`);
  });
  await indentByTabs(root, ['errors', 'methods', 'schema']);
  const middleware = bundledTypes(root, 'src/client/middleware.ts', typesFrom);
  await writeFile(new URL('dist/src/client/middleware.d.ts', root), middleware);
}

/** Four spaces for each level are a fifth of the types that come from the document. */
async function indentByTabs(root: URL, names: string[]): Promise<void> {
  for (const name of names) {
    const file = new URL(`dist/generated/${name}.d.ts`, root);
    const text = await readFile(file, 'utf8');
    const indented = text.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
    await writeFile(file, indented);
  }
}
