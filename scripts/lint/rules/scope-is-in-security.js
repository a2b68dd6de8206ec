/** @import { Context, Operation } from '../types.ts' */

/** The token needs the scope that the webhook needs. That the scope exists, a built-in rule checks. */
export function scopeIsInSecurity() {
  return {
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation({ security = [], 'x-scope': scope }, { report, location }) {
      const scopes = security.flatMap((way) => Object.values(way).flat());
      if (scope === undefined || (scopes.length === 1 && scopes[0] === scope)) return;
      report({
        message: `The x-scope is ${scope}, the scopes in security are [${scopes}]. Name the same one in both.`,
        location: location.child(['x-scope']),
      });
    },
  };
}
