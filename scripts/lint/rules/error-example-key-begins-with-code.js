import { errorExamplesOf } from '../examples.js';

/** @import { Context, MediaType } from '../types.ts' */

/** The key is the name in the catalogue and the one that Prism serves the example by. */
export function errorExampleKeyBeginsWithCode() {
  return {
    Response: {
      /**
       * @param {MediaType} mediaType
       * @param {Context} context
       */
      MediaType(mediaType, context) {
        for (const { key, code, location } of errorExamplesOf(mediaType, context)) {
          if (key === code || key.startsWith(`${code}.`)) continue;
          const message = `The example ${key} shows the error ${code}. Name it ${code}, or ${code}.something.`;
          context.report({ message, location });
        }
      },
    },
  };
}
