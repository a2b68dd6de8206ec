import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';

/**
 * The types of an entry as one file, with what it exports and nothing internal.
 *
 * @param inlinedLibraries packages whose types are put in; those of all others are imported
 */
export function bundledTypes(root: URL, path: string, inlinedLibraries: string[] = []): string {
  const entry = {
    filePath: fileURLToPath(new URL(path, root)),
    libraries: { inlinedLibraries },
    output: { noBanner: true, exportReferencedTypes: false },
  };
  const options = { preferredConfigPath: fileURLToPath(new URL('tsconfig.json', root)) };
  return generateDtsBundle([entry], options).join('');
}
