import type { Plugin } from 'esbuild';

/**
 * The package has the document once, beside the bundle; a copy inside would be a third of it.
 * Node 20 warns of an import of JSON, so that it is required.
 */
export const documentFromPackage: Plugin = {
  name: 'document-from-package',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/]openapi\.json$/ }, () => ({
      contents: `import { createRequire } from 'node:module';
export default createRequire(import.meta.url)('../openapi.json');`,
    }));
  },
};
