import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundledTypes } from './bundled-types.ts';
import { compiledSchema } from './compiled-schema.ts';
import { documentFromPackage } from './document-from-package.ts';
import { bundledFiles } from './notices.ts';
import { sideChannel } from './side-channel.ts';

/**
 * The sandbox carries all that is pure JavaScript with it, minified, so that who needs the client
 * only installs nothing for its sake. libsql has a part per platform and comes from the consumer.
 *
 * @returns paths of what went into it, from the root
 */
export async function buildSandbox(root: URL): Promise<string[]> {
  const absWorkingDir = fileURLToPath(root);
  const { metafile } = await build({
    ...{ absWorkingDir, entryPoints: ['src/sandbox/index.ts'], outdir: 'dist/sandbox' },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20.19', external: ['libsql'], plugins },
    // Its build for browsers consists of modules, of which only what is used is taken.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    ...{ banner: { js: requireForCommonJs }, chunkNames: '[name]-[hash]' },
    ...{ legalComments: 'none', logLevel: 'warning', metafile: true },
  });
  const types = bundledTypes(root, 'src/sandbox/index.ts');
  await writeFile(new URL('dist/sandbox/index.d.ts', root), types);
  return bundledFiles(metafile);
}

const plugins = [documentFromPackage, compiledSchema, sideChannel];

/** Some of the bundled packages ask for built-in modules by `require`, which modules do not have. */
const requireForCommonJs =
  "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";
