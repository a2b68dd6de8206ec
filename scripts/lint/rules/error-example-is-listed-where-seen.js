import { isListed, responseExamplesOf } from '../examples.js';

/** @import { Context, Operation } from '../types.ts' */

/** An error stands under a status that a source gives it, and under every status it was seen with. */
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
        for (const seen of source.observed ?? []) {
          if (isListed(examples, key, seen)) continue;
          const message = `${key} was observed with ${seen} too. List it under that status as well.`;
          context.report({ message, location });
        }
      }
    },
  };
}
