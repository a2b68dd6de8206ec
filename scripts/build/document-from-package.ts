import type { Plugin } from 'esbuild';

/** The package has the document once, beside the bundle; a copy inside would be a third of it. */
export const documentFromPackage: Plugin = {
  name: 'document-from-package',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]generated[\\/]openapi\.json$/ }, () => ({
      path: '../openapi.json',
      external: true,
    }));
  },
};
