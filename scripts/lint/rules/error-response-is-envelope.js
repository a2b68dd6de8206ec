/** @import { Context, Response } from '../types.ts' */

/** The built-in response-contains-property looks at plain objects only, and these are composed. */
export function errorResponseIsEnvelope() {
  return {
    Responses: {
      /**
       * @param {Response} response
       * @param {Context} context
       */
      Response(response, { key, report, location }) {
        const schema = response.content?.['application/json']?.schema;
        if (!schema || key.startsWith('2')) return;
        if (schema.allOf?.some(({ $ref }) => $ref?.endsWith('/ErrorEnvelope.yaml'))) return;
        report({
          message:
            'This error is not the error envelope. Compose its schema: allOf with ErrorEnvelope.yaml.',
          location: location.child(['content', 'application/json', 'schema']),
        });
      },
    },
  };
}
