/** @import { Context, Operation, Schema } from '../types.ts' */

/** A portal ignores what it does not know, so the contract must not; and it explains what it knows. */
export function requestIsStrict() {
  return {
    /**
     * @param {Operation} operation
     * @param {Context} context
     */
    Operation(operation, { report, resolve, location }) {
      const media = operation.requestBody?.content?.['application/json'];
      const schema = /** @type {Schema} */ (resolve(media?.schema).node ?? {});
      const place = location.child(['requestBody', 'content', 'application/json', 'schema']);

      if (schema.additionalProperties !== false) {
        const message = 'A misspelt parameter would pass. Add "additionalProperties: false".';
        report({ message, location: place.key() });
      }
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const { node, location: target } = resolve(property);
        const shared = /** @type {Schema | undefined} */ (node);
        if (property.description ?? shared?.description) continue;
        const message = `${name} is not explained. Give it a description.`;
        report({ message, location: target ?? place.child(['properties', name]) });
      }
    },
  };
}
