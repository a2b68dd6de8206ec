import { responseExamplesOf } from '../examples.js';

/** @import { Check, Context, Location, Operation, Root } from '../types.ts' */

/** The mock answers the checks by their examples: those of the portal (in the root) for any method. */
export function checksReferToExamples() {
  /** @type {{ check: Check, location: Location }[]} */
  let portalChecks = [];
  return {
    /**
     * @param {Root} root
     * @param {Context} context
     */
    Root(root, { location }) {
      portalChecks = placed(root['x-checks'], location);
    },
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation(operation, context) {
      const examples = responseExamplesOf(operation, context);
      const checks = [...portalChecks, ...placed(operation['x-checks'], context.location)];
      for (const { check, location } of checks) {
        if (examples.some((example) => isMeant(example, check))) continue;
        const message = `${operation.operationId} has no example ${check.example} under ${check.status}. Add it or correct the check.`;
        context.report({ message, location: location.child(['example']) });
      }
    },
  };
}

/**
 * @param {{ key: string, status: number | undefined }} example
 * @param {Check} check
 */
function isMeant(example, check) {
  return example.key === check.example && example.status === check.status;
}

/**
 * @param {Check[] | undefined} checks
 * @param {Location} location
 */
function placed(checks, location) {
  return (checks ?? []).map((check, row) => ({
    check,
    location: location.child(['x-checks', row]),
  }));
}
