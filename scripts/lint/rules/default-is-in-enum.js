/** @import { Context, Schema } from '../types.ts' */

/** No built-in rule compares the two. */
export function defaultIsInEnum() {
  return {
    /**
     * @param {Schema} schema
     * @param {Context} context
     */
    Schema({ default: value, enum: values }, { report, location }) {
      if (value === undefined || !values || values.includes(value)) return;
      const message = `The default ${value} is not in the enum. Add it there or correct it.`;
      report({ message, location: location.child(['default']) });
    },
  };
}
