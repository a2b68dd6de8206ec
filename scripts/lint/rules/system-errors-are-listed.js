import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { isListed, responseExamplesOf } from '../examples.js';

/** @import { Context, Example, Operation, Root } from '../types.ts' */

/** Any method can answer a system error, so every method lists it, under each status of its sources. */
export function systemErrorsAreListed() {
  /** @type {Record<string, Example>} */
  let systemErrors = {};
  return {
    /**
     * @param {Root} _root
     * @param {Context} context
     */
    Root(_root, { location }) {
      const folder = dirname(location.source.absoluteRef);
      systemErrors = parse(
        readFileSync(join(folder, 'components/examples/system-errors.yaml'), 'utf8'),
      );
    },
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation(operation, context) {
      const listed = responseExamplesOf(operation, context);
      for (const [key, example] of Object.entries(systemErrors)) {
        for (const status of new Set(Object.values(example['x-source'] ?? {}).flat())) {
          if (isListed(listed, key, status)) continue;
          const message = `The system error ${key} is missing under ${status}. List it there, by $ref to system-errors.yaml.`;
          context.report({ message, location: context.location.child(['responses']).key() });
        }
      }
    },
  };
}
