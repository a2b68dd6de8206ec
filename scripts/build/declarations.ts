import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes the declarations below a folder, as tsc writes them, those of files in CommonJS. All types are
 * there: TypeScript lets a module take them from CommonJS, and not the other way round.
 */
export async function declareCommonJs(folder: URL): Promise<void> {
  const path = fileURLToPath(folder);
  const names = await readdir(path, { recursive: true });
  const declarations = names.filter((name) => name.endsWith('.d.ts'));
  await Promise.all(
    declarations.map(async (name) => {
      const file = join(path, name);
      const text = withTabs(refersToCommonJs(await readFile(file, 'utf8')));
      await writeFile(file.replace(/\.ts$/, '.cts'), text);
      await rm(file);
    }),
  );
}

/**
 * Declares a module by the types of the file in CommonJS beside it, so that a class is one type however
 * it is imported.
 *
 * @param path of the module's declarations, from the root
 */
export async function declareModule(root: URL, path: string): Promise<void> {
  const text = `export * from './${basename(path, '.d.ts')}.cjs';\n`;
  await writeFile(new URL(path, root), text);
}

/** Declarations whose relative references lead to files in CommonJS. */
export function refersToCommonJs(declarations: string): string {
  return declarations.replace(/((?:from |import\()(['"])\.[^'"]*)\.[jt]s\2/g, '$1.cjs$2');
}

/** Four spaces for each level are a fifth of the types that come from the document. */
export function withTabs(text: string): string {
  return text.replace(/^( {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
}
