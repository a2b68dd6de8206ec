import { errorExamplesOf } from '../examples.js';

/** @import { Context, MediaType, Schema } from '../types.ts' */

/** The types know the codes of the enum, the catalogue those of the examples: they are the same. */
export function errorEnumHasExamples() {
  return {
    Response: {
      /**
       * @param {MediaType} mediaType
       * @param {Context} context
       */
      MediaType(mediaType, context) {
        const listed = codesOf(mediaType.schema);
        const shown = errorExamplesOf(mediaType, context);

        for (const code of listed) {
          if (shown.some((example) => example.code === code)) continue;
          const message = `The error ${code} has no example. Add one, or take it out of the enum.`;
          context.report({ message, location: context.location.child(['schema']) });
        }
        for (const { code, location } of shown) {
          if (listed.includes(code)) continue;
          const message = `The error ${code} is not in the enum. Add it to allOf > error > anyOf > enum.`;
          context.report({ message, location });
        }
      },
    },
  };
}

/**
 * The codes that a response adds to the open set of the error envelope.
 *
 * @param {Schema | undefined} schema
 */
function codesOf(schema) {
  const parts = schema?.allOf ?? [];
  const branches = parts.flatMap(({ properties }) => properties?.error?.anyOf ?? []);
  return branches.flatMap((branch) => branch.enum ?? []);
}
