import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BuildOptions, build, type OutputFile, type TransformOptions } from 'esbuild';
import { ExpectedError } from '../../src/expected-error.ts';
import { bundledTypes } from './bundled-types.ts';
import { toCommonJs, writeFiles, writeModulesOver } from './common-js.ts';
import { declareCommonJs, declareModule, refersToCommonJs, withTabs } from './declarations.ts';
import { lazyMsw } from './lazy-msw.ts';
import { bundledFiles } from './notices.ts';

/**
 * The client as modules. It carries openapi-fetch with it, so that nothing else has to be installed; msw
 * comes from the consumer, whose tests use the same one.
 */
export const clientModules = {
  bundle: true,
  external: ['msw', 'msw/*'],
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;

const entries = ['src/index', 'src/msw/index', 'generated/errors', 'generated/methods'];

/**
 * Builds the client twice: as modules, from which a bundler takes what is used, and in CommonJS, which
 * is what Node runs. The code of the latter is left readable.
 *
 * @returns paths of what went into it, from the root
 */
export async function buildClient(root: URL): Promise<string[]> {
  const options = {
    ...clientModules,
    absWorkingDir: fileURLToPath(root),
    entryPoints: entries.map((entry) => `${entry}.ts`),
    // What two entries have in common, such as the catalogue of errors, is there once.
    splitting: true,
    chunkNames: 'src/[name]-[hash]',
    outbase: '.',
    outdir: 'dist',
    metafile: true,
  } satisfies BuildOptions;
  const [modules, commonJs] = await Promise.all([
    build({ ...options, write: false }),
    build({
      ...options,
      external: [],
      plugins: [lazyMsw],
      platform: 'node',
      outExtension: { '.js': '.cjs' },
      write: false,
    }),
    declareTypes(root),
  ]);
  await writeFiles(modules.outputFiles, forClient);
  await writeFiles(commonJs.outputFiles, (file) => ({ ...toCommonJs(file), ...forClient(file) }));
  // Handlers have to be made by the copy of msw that serves them: modules have theirs, and CommonJS its own.
  await writeModulesOver(root, commonJs.metafile, '.mjs', ['src/msw/index.ts']);
  return [
    ...bundledFiles(modules.metafile),
    ...typesFrom.map((name) => `node_modules/${name}/index.d.ts`),
  ];
}

/** Code stays readable, with its notes for bundlers; white space is a quarter of what is data. */
function forClient({ path }: OutputFile): TransformOptions {
  const isData = !/[\\/]index\.c?js$/.test(path);
  return isData ? { minifyWhitespace: true, lineLimit: 160 } : {};
}

/** Packages whose types are put in, since they are not installed beside this one. */
const typesFrom = ['openapi-fetch', 'openapi-typescript-helpers'];

async function declareTypes(root: URL): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json'];
  await promisify(execFile)(process.execPath, args, { cwd: fileURLToPath(root) }).catch((error) => {
    throw new ExpectedError(`The types of the client cannot be declared:\n${error.stdout}`);
  });
  const middleware = bundledTypes(root, 'src/client/middleware.ts', typesFrom);
  await writeFile(new URL('dist/src/client/middleware.d.ts', root), middleware);
  const msw = new URL('dist/src/msw/index.d.ts', root);
  const typesOfMsw = await readFile(msw, 'utf8');
  await declareCommonJs(new URL('dist/src/', root));
  await declareCommonJs(new URL('dist/generated/', root));
  for (const entry of entries) await declareModule(root, `dist/${entry}.d.ts`);
  // msw has a type of its own for each way, and a handler has to be of the one that is asked for.
  await writeFile(msw, withTabs(refersToCommonJs(typesOfMsw)));
}
