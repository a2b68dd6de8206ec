import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operations } from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';

/** The bundle, as everybody takes it. */
export const document = JSON.parse(
  readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'),
) as OpenApiDocument;

/** Name and operation of every method, for `describe.each`. */
export const methods = operations(document).map(
  (operation) => [operation.operationId, operation] as const,
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema({ $id: 'document:', ...document });

/** The validator of a schema of the document, by the keys that lead to it. */
export function validator(...keys: string[]): ValidateFunction {
  const pointer = keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  return ajv.compile({ $ref: `document:#/${pointer}` });
}

export function requestValidator({ operationId }: Operation): ValidateFunction {
  return validator(
    ...['paths', `/${operationId}`, 'post', 'requestBody', 'content', 'application/json', 'schema'],
  );
}

/** The validator of one response, wherever it is written. */
export function responseValidator(
  operation: Operation,
  responseKey: string,
  mediaType: string,
): ValidateFunction {
  const response = operation.responses[responseKey] as { $ref?: string };
  const keys = response.$ref
    ? response.$ref.slice(2).split('/')
    : ['paths', `/${operation.operationId}`, 'post', 'responses', responseKey];
  return validator(...keys, 'content', mediaType, 'schema');
}

/** A value that the schema accepts, or what it finds wrong. */
export function problems(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** The first request example of an operation: a body that is known to be right. */
export function validBody(operation: Operation): Record<string, unknown> {
  const [example] = Object.values(
    operation.requestBody.content['application/json'].examples as Record<string, { value: object }>,
  );
  return { ...example?.value } as Record<string, unknown>;
}
