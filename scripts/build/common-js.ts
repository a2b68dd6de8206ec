import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Metafile, type OutputFile, type TransformOptions, transform } from 'esbuild';

/** Address of the file, for code that was written for modules. */
const ownUrl = "const $url = require('node:url').pathToFileURL(__filename).href;";

/** Writes what esbuild has made, after one more transformation of each file. */
export async function writeFiles(
  files: readonly OutputFile[],
  optionsFor: (file: OutputFile) => TransformOptions,
): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transform(file.text, optionsFor(file));
      await mkdir(dirname(file.path), { recursive: true });
      await writeFile(file.path, code);
    }),
  );
}

/**
 * How a module becomes CommonJS. esbuild itself splits modules alone, so that the parts are transformed
 * one by one; they have the ending `.cjs` already, in their names and where they are imported.
 * `import()` becomes `require`, since Jest refuses the former.
 */
export function toCommonJs({ text }: OutputFile): TransformOptions {
  return {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '$url' },
    ...(text.includes('import.meta.url') && { banner: ownUrl }),
  };
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
