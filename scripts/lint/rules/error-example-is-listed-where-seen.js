import { isListed, responseExamplesOf } from '../examples.js';

/** @import { Context, Operation } from '../types.ts' */

/**
 * An error stands under every status that a source gives it, and under no other. Only 200 is left
 * out: there the error is that of a command in a batch.
 */
export function errorExampleIsListedWhereSeen() {
  return {
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation(operation, context) {
      const examples = responseExamplesOf(operation, context);
      for (const { key, status, example, location } of examples) {
        const source = example['x-source'];
        if (!source) continue;

        if (!Object.values(source).flat().includes(status)) {
          const place = status ?? 'default without x-status';
          const message = `${key} stands under ${place}, which its x-source does not name. Move it or add the status.`;
          context.report({ message, location });
        }
        for (const given of Object.values(source).flat()) {
          if (given === 200 || isListed(examples, key, given)) continue;
          const message = `${key} has ${given} in its x-source too. List it under that status as well.`;
          context.report({ message, location });
        }
      }
    },
  };
}
