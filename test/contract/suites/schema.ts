import { resolve, responses } from '../../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../../src/document/types.ts';

/** What the tests read of a JSON schema. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
}

export function successSchema(document: OpenApiDocument, operation: Operation): Schema {
  const success = responses(document, operation).find(([key]) => key === '200')?.[1];
  return resolve<Schema>(
    document,
    (success?.content?.['application/json']?.schema ?? {}) as Schema,
  );
}

/** The kinds of value that a schema takes, each with one type; references are followed. */
export function flat(document: OpenApiDocument, schema: Schema): Schema[] {
  const found = resolve<Schema>(document, schema as { $ref: string });
  if (found.anyOf) return found.anyOf.flatMap((one) => flat(document, one));
  return Array.isArray(found.type) ? found.type.map((type) => ({ ...found, type })) : [found];
}

const values: [types: string[], value: unknown][] = [
  [['null'], null],
  [['boolean'], true],
  [['number'], 1.5],
  [['object'], {}],
  [['array'], [{}]],
  [['string'], 'yes'],
];

/** Values of the types that a schema does not take. */
export function otherThan(document: OpenApiDocument, schema: Schema): unknown[] {
  const taken = flat(document, schema).flatMap(({ type, enum: some }) => type ?? typesOf(some));
  return values
    .filter(([types]) => !types.some((one) => taken.includes(one)))
    .map(([, one]) => one);
}

const typesOf = (some: unknown[] = []) => some.map((one) => typeof one as string);
