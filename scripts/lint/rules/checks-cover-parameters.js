import { portalFaults } from '../extensions.js';

/** @import { Check, Context, Operation, Root, Schema } from '../types.ts' */

/** Whatever is wrong with a request, one check answers it: the mock finds it by its fault. */
export function checksCoverParameters() {
  return {
    /**
     * @param {Root} root
     * @param {Context} context
     */
    Root(root, { report, location }) {
      for (const fault of portalFaults) {
        if (root['x-checks']?.some((check) => check.fault === fault)) continue;
        const message = `No check answers "fault: ${fault}". Add one: the mock needs it.`;
        report({ message, location: location.child(['x-checks']).key() });
      }
    },
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation(operation, { report, resolve, location }) {
      const media = operation.requestBody?.content?.['application/json'];
      const schema = /** @type {Schema} */ (resolve(media?.schema).node ?? {});
      const checks = operation['x-checks'] ?? [];

      for (const [row, check] of checks.entries()) {
        const isLast = row === checks.length - 1;
        for (const message of faultsOf(check, isLast, schema)) {
          report({ message, location: location.child(['x-checks', row]) });
        }
      }
      for (const name of uncovered(checks, schema)) {
        const message = `No check answers a missing ${name}. Add one with "fault: { missing: ${name} }".`;
        report({ message, location: location.child(['x-checks']).key() });
      }
    },
  };
}

/**
 * @param {Check} check
 * @param {boolean} isLast
 * @param {Schema} schema
 */
function* faultsOf({ fault }, isLast, { required = [], properties = {} }) {
  if (isLast && fault !== 'any-other') {
    yield 'The last check answers what is left. Give it "fault: any-other".';
  }
  if (!isLast && fault === 'any-other') {
    yield 'No check after "any-other" can be met. Move this one to the end.';
  }

  const { missing, invalid, empty } = typeof fault === 'object' ? fault : {};
  if (missing && !required.includes(missing)) {
    yield `${missing} cannot be missing: it is no required parameter. Correct the fault.`;
  }
  if (invalid && !(invalid in properties)) {
    yield `${invalid} cannot be invalid: it is no parameter. Correct the fault.`;
  }
  if (empty && (!(empty in properties) || required.includes(empty))) {
    yield `${empty} cannot be given empty: it is no optional parameter. Correct the fault.`;
  }
}

/**
 * An invalid parameter without a check of its own falls to "any-other"; a missing one has its own.
 *
 * @param {Check[]} checks
 * @param {Schema} schema
 */
function uncovered(checks, { required = [] }) {
  const faults = checks.map(({ fault }) => (typeof fault === 'object' ? fault : {}));
  return required.filter((name) => !faults.some(({ missing }) => missing === name));
}
