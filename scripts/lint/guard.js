/** @import { Context } from './types.ts' */

/** @typedef {(node: any, context: Context) => void} Visit */
/** @typedef {{ [type: string]: Visit | Visitor }} Visitor */

/**
 * Redocly stops at a rule that throws and hides what the others have found. A guarded rule that meets
 * a node of the wrong shape, such as an empty response, reports that it could not judge it.
 *
 * @param {() => Visitor} rule
 */
export function guard(rule) {
  return () => guardVisitor(rule());
}

/**
 * @param {Visitor} visitor
 * @returns {Visitor}
 */
function guardVisitor(visitor) {
  const entries = Object.entries(visitor).map(([type, visit]) => [
    type,
    typeof visit === 'function' ? guardVisit(visit) : guardVisitor(visit),
  ]);
  return Object.fromEntries(entries);
}

/**
 * @param {Visit} visit
 * @returns {Visit}
 */
function guardVisit(visit) {
  return (node, context) => {
    try {
      visit(node, context);
    } catch (error) {
      const message = `This cannot be judged (${error}). Mend what the other rules report about it.`;
      context.report({ message, location: context.location });
    }
  };
}
