import { alternatives } from '../../../src/document/read.ts';
import type { OpenApiDocument } from '../../../src/document/types.ts';

/** The parts of a JSON schema that the tests read. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}

const values: [type: string, value: unknown][] = [
  ['null', null],
  ['boolean', true],
  ['number', 1.5],
  ['object', {}],
  ['array', [{}]],
  ['string', 'yes'],
];

/** Values of the types that a schema does not take. */
export function otherThan(document: OpenApiDocument, schema: Schema): unknown[] {
  const taken = alternatives(document, schema).map(({ type }) => type);
  return values.filter(([type]) => !taken.includes(type)).map(([, value]) => value);
}
