import type { Plugin } from 'esbuild';
import { script } from '../../src/sandbox/page/script.ts';

/** The package holds the script of the sandbox's page inside of its code, so that no file has to be found. */
export const pageScript: Plugin = {
  name: 'page-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]page[\\/]script\.ts$/ }, () => ({
      contents: `export const script = ${JSON.stringify(script)};`,
    }));
  },
};
