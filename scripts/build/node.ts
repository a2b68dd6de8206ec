import { copyFile, writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { bundledTypes } from './bundled-types.ts';
import { compiledSchema } from './compiled-schema.ts';
import { documentFromPackage } from './document-from-package.ts';
import { bundledFiles } from './notices.ts';

/**
 * Sandbox and command line carry all that is pure JavaScript with them, minified, so that who needs the
 * client only installs nothing for their sake. What has a part per platform, or is large, comes from
 * the consumer. They are built together, since they share how requests are read and served; and in
 * parts, so that each loads what it needs.
 *
 * @returns paths of what went into them, from the root
 */
export async function buildForNode(root: URL): Promise<string[]> {
  const { metafile } = await build({
    ...{ absWorkingDir: fileURLToPath(root), outdir: 'dist' },
    entryPoints: { 'sandbox/index': 'src/sandbox/index.ts', 'cli/main': 'src/cli/main.ts' },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20.19', plugins },
    // Its build for browsers consists of modules, of which only what is used is taken.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    // As deep as the sources, whose paths to the root are kept.
    ...{ banner: { js: requireForCommonJs }, chunkNames: 'shared/[name]-[hash]' },
    // Node prints the line of code where an error comes from.
    lineLimit: 160,
    ...{ legalComments: 'none', logLevel: 'warning', metafile: true },
  });
  const types = bundledTypes(root, 'src/sandbox/index.ts');
  await writeFile(new URL('dist/sandbox/index.d.ts', root), types);
  // The page that Redocly fills in, and its settings, are looked for beside the code.
  for (const file of ['page.hbs', 'redocly.yaml']) {
    await copyFile(new URL(`src/docs/${file}`, root), new URL(`dist/shared/${file}`, root));
  }
  return bundledFiles(metafile);
}

/** The client and the catalogue, as they are in the package, seen from dist/shared. */
const ofClient: Record<string, string> = {
  'src/index.ts': '../src/index.js',
  'generated/errors.ts': '../generated/errors.js',
  'generated/methods.ts': '../generated/methods.js',
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

const plugins = [clientFromPackage, documentFromPackage, compiledSchema];

/** Some of the bundled packages ask for built-in modules by `require`, which modules do not have. */
const requireForCommonJs =
  "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";
