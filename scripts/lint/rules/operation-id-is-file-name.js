import { basename } from 'node:path';

/** @import { Context, Operation } from '../types.ts' */

/** One name for one thing: the method's name is its file, its path and its operationId. */
export function operationIdIsFileName() {
  return {
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation({ operationId }, { report, location }) {
      const name = basename(location.source.absoluteRef, '.yaml');
      if (operationId === name) return;
      report({
        message: `The operationId is "${operationId}" and the file is ${name}.yaml. Give both the method's name.`,
        location: location.child(['operationId']),
      });
    },
  };
}
