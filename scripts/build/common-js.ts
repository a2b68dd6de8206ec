import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Metafile, type OutputFile, type TransformOptions, transform } from 'esbuild';

/** Address of the file, for code that was written for modules. */
const ownUrl = "const $url = require('node:url').pathToFileURL(__filename).href;";

/**
 * Writes modules that refer to each other, as esbuild makes them with splitting, as CommonJS. esbuild
 * itself splits modules alone. `import()` becomes `require`, since Jest refuses the former.
 *
 * @param files modules that have the ending `.cjs` already, in their names and where they are imported
 */
export async function writeCommonJs(
  files: readonly OutputFile[],
  options: TransformOptions = {},
): Promise<void> {
  await Promise.all(
    files.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        ...{ format: 'cjs', platform: 'node', target: 'node20', ...options },
        supported: { 'dynamic-import': false },
        define: { 'import.meta.url': '$url' },
        ...(text.includes('import.meta.url') && { banner: ownUrl }),
      });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }),
  );
}

/**
 * Writes modules for Node that hand on what files in CommonJS export. So there is one copy of the code
 * in a process, whether it is imported or required: one limit of the rate, one class of each error.
 *
 * @param outputs what esbuild says of the files in CommonJS
 * @param ending of the module
 * @param except sources of entries that have modules of their own
 */
export async function writeModulesOver(
  root: URL,
  { outputs }: Metafile,
  ending: '.js' | '.mjs',
  except: readonly string[] = [],
): Promise<void> {
  for (const [path, { exports, entryPoint }] of Object.entries(outputs)) {
    if (!entryPoint || exports.length === 0 || except.includes(entryPoint)) continue;
    const names = exports.join(', ');
    const text = `export { ${names} } from './${basename(path)}';\n`;
    await writeFile(new URL(path.replace(/\.cjs$/, ending), root), text);
  }
}
