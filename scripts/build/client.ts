import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ExpectedError } from '../expected-error.ts';

/** The client is left readable, and takes its one dependency from the consumer's node_modules. */
export async function buildClient(root: URL): Promise<void> {
  await Promise.all([
    declareTypes(root),
    build({
      absWorkingDir: fileURLToPath(root),
      entryPoints: [
        'src/index.ts',
        'src/msw/index.ts',
        'generated/errors.ts',
        'generated/methods.ts',
      ],
      ...{ bundle: true, packages: 'external', format: 'esm', target: 'es2022' },
      // What two entries have in common, such as the catalogue of errors, is there once.
      ...{ splitting: true, chunkNames: 'src/[name]-[hash]' },
      ...{ outbase: '.', outdir: 'dist', logLevel: 'warning' },
    }),
  ]);
}

async function declareTypes(root: URL): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json'];
  await promisify(execFile)(process.execPath, args, { cwd: fileURLToPath(root) }).catch((error) => {
    throw new ExpectedError(`The types of the client cannot be declared:\n${error.stdout}`);
  });
}
