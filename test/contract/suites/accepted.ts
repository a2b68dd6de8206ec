import { fc } from '@fast-check/vitest';
import { alternatives } from '../../../src/document/read.ts';
import type { OpenApiDocument } from '../../../src/document/types.ts';
import type { Schema } from './schema.ts';

/** Values that a schema of a parameter accepts, of each kind that the document can have. */
export function accepted(document: OpenApiDocument, schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(...alternatives(document, schema).map((one) => ofKind(document, one)));
}

function ofKind(document: OpenApiDocument, schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 2 ** 31 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(accepted(document, schema.items ?? {}), { minLength: schema.minItems ?? 0 });
    case 'object':
      return objects(document, schema);
    case 'string':
      return texts(schema);
    default:
      throw new Error(`Add a case for ${JSON.stringify(schema)}.`);
  }
}

function objects(document: OpenApiDocument, { properties = {}, required = [] }: Schema) {
  const members = Object.entries(properties).map(([name, one]) => [name, accepted(document, one)]);
  return fc.record(Object.fromEntries(members), { requiredKeys: required as never[] });
}

function texts({ pattern, minLength = 0, maxLength = 300 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) {
    return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
  }
  return fc.string({ minLength, maxLength: Math.min(maxLength, 300), unit: 'grapheme-ascii' });
}
