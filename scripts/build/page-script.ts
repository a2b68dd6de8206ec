import { type Plugin, transform } from 'esbuild';
import { script } from '../../src/sandbox/page/script.ts';

/** The package holds the script of the sandbox's page inside of its code, minified: no file has to be found. */
export const pageScript: Plugin = {
  name: 'page-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]page[\\/]script\.ts$/ }, async () => {
      const { code } = await transform(script, { format: 'esm', minify: true, target: 'es2022' });
      return { contents: `export const script = ${JSON.stringify(code)};` };
    });
  },
};
