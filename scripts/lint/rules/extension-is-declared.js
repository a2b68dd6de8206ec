/** @import { Context } from '../types.ts' */

/** OpenAPI allows any name that begins with x-, so a misspelt one would be ignored in silence. */
export function extensionIsDeclared() {
  return {
    /**
     * @param {object} node
     * @param {Context} context
     */
    any(node, { type, report, location }) {
      if (type.extensionsPrefix === undefined) return;
      for (const name of Object.keys(node)) {
        if (!name.startsWith(type.extensionsPrefix) || name in type.properties) continue;
        const message = `${name} is not known here. Correct it, or declare it in scripts/lint/extensions.js.`;
        report({ message, location: location.child([name]).key() });
      }
    },
  };
}
