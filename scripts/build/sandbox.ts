import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build } from 'esbuild';
import { documentFromPackage } from './document-from-package.ts';
import { notices } from './notices.ts';

/**
 * The sandbox carries all that is pure JavaScript with it, minified, so that who needs the client
 * only installs nothing for its sake. libsql has a part per platform and comes from the consumer.
 */
export async function buildSandbox(root: URL): Promise<void> {
  const absWorkingDir = fileURLToPath(root);
  const { metafile } = await build({
    ...{ absWorkingDir, entryPoints: ['src/sandbox/index.ts'], outdir: 'dist/sandbox' },
    ...{ bundle: true, splitting: true, minify: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20.19', external: ['libsql'], plugins: [documentFromPackage] },
    // Its build for browsers consists of modules, of which only what is used is taken.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    ...{ banner: { js: requireForCommonJs }, chunkNames: '[name]-[hash]' },
    ...{ legalComments: 'none', logLevel: 'warning', metafile: true },
  });
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  await writeFile(new URL('dist/sandbox/THIRD-PARTY.txt', root), await notices(root, bundled));
  await writeFile(new URL('dist/sandbox/index.d.ts', root), declarations(root));
}

/** Some of the bundled packages ask for built-in modules by `require`, which modules do not have. */
const requireForCommonJs =
  "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);";

/** One file with what the entry exports: nothing internal, and no types of libsql or Node. */
function declarations(root: URL): string {
  const entry = {
    filePath: fileURLToPath(new URL('src/sandbox/index.ts', root)),
    output: { noBanner: true, exportReferencedTypes: false },
  };
  const options = { preferredConfigPath: fileURLToPath(new URL('tsconfig.json', root)) };
  return generateDtsBundle([entry], options).join('');
}
