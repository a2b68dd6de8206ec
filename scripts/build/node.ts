import { copyFile, writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { bundledTypes } from './bundled-types.ts';
import { toCommonJs, writeFiles, writeModulesOver } from './common-js.ts';
import { compiledSchema } from './compiled-schema.ts';
import { declareModule } from './declarations.ts';
import { documentFromPackage } from './document-from-package.ts';
import { bundledFiles } from './notices.ts';
import { pageScript } from './page-script.ts';

/**
 * Sandbox and command line carry all that is pure JavaScript with them, minified, so that who needs the
 * client only installs nothing for their sake. What has a part per platform, or is large, comes from
 * the consumer. They are built together, since they share how requests are read and served; and in
 * parts, so that each loads what it needs. All is CommonJS, which every version of Node, and Jest, loads.
 *
 * @returns paths of what went into them, from the root
 */
export async function buildForNode(root: URL): Promise<string[]> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: fileURLToPath(root),
    outdir: 'dist',
    write: false,
    entryPoints: { 'sandbox/index': 'src/sandbox/index.ts', 'cli/main': 'src/cli/main.ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins,
    outExtension: { '.js': '.cjs' },
    // Its build for browsers consists of modules, of which only what is used is taken.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    // As deep as the sources, whose paths to the root are kept.
    chunkNames: 'shared/[name]-[hash]',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  // Node prints the line of code where an error comes from.
  const forNode = { minify: true, lineLimit: 160 };
  await writeFiles(outputFiles, (file) => ({ ...toCommonJs(file), ...forNode }));
  await writeModulesOver(root, metafile, '.js');
  const types = bundledTypes(root, 'src/sandbox/index.ts');
  await writeFile(new URL('dist/sandbox/index.d.cts', root), types);
  await declareModule(root, 'dist/sandbox/index.d.ts');
  // The page that Redocly fills in, and its settings, are looked for beside the code.
  for (const file of ['page.hbs', 'redocly.yaml']) {
    await copyFile(new URL(`src/docs/${file}`, root), new URL(`dist/shared/${file}`, root));
  }
  return bundledFiles(metafile);
}

/** The client and the catalogue, as they are in the package, seen from dist/shared. */
const ofClient: Record<string, string> = {
  'src/index.ts': '../src/index.cjs',
  'generated/errors.ts': '../generated/errors.cjs',
  'generated/methods.ts': '../generated/methods.cjs',
};

const clientFromPackage: Plugin = {
  name: 'client-from-package',
  setup({ onResolve, initialOptions: { absWorkingDir = '' } }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir }) => {
      const file = relative(absWorkingDir, resolve(resolveDir, path));
      const entry = ofClient[file.split(sep).join('/')];
      return entry ? { path: entry, external: true } : undefined;
    });
  },
};

const plugins = [clientFromPackage, documentFromPackage, compiledSchema, pageScript];
