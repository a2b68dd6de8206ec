import { dirname } from 'node:path';
import { _ } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { compile, withoutCopies } from '../../src/sandbox/seed/validator.ts';

/**
 * The package holds the validator of seeds as code, which Ajv writes, and not Ajv itself: it is there at
 * once, works where nothing may be compiled at run time, and takes less than half of the room.
 */
export const compiledSchema: Plugin = {
  name: 'compiled-schema',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]seed[\\/]validator\.ts$/ }, ({ path }) => {
      const { ajv, validate } = compile({ source: true, esm: true, formats: _`formats` });
      const contents = `import { formats } from './formats.ts';
${withoutCopies(standalone.default(ajv, validate))}
export const validator = () => validate;`;
      return { contents, resolveDir: dirname(path) };
    });
  },
};
