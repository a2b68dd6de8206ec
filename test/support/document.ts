import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operations } from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';

/** A document with what tests ask of it. */
export interface Contract {
  document: OpenApiDocument;
  /** Name and operation of every method, for `describe.each`. */
  methods: (readonly [name: string, operation: Operation])[];
  requestValidator(operation: Operation): ValidateFunction;
  /** The validator of one response, wherever it is written. */
  responseValidator(operation: Operation, responseKey: string, mediaType: string): ValidateFunction;
}

export function contractOf(document: OpenApiDocument): Contract {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document:', ...document });

  /** @param keys those that lead to the schema */
  function validator(...keys: string[]): ValidateFunction {
    const pointer = keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    return ajv.compile({ $ref: `document:#/${pointer}` });
  }

  return {
    document,
    methods: operations(document).map((operation) => [operation.operationId, operation] as const),
    requestValidator({ operationId }) {
      const post = ['paths', `/${operationId}`, 'post'];
      return validator(...post, 'requestBody', 'content', 'application/json', 'schema');
    },
    responseValidator(operation, responseKey, mediaType) {
      const response = operation.responses[responseKey] as { $ref?: string };
      const keys = response.$ref
        ? response.$ref.slice(2).split('/')
        : ['paths', `/${operation.operationId}`, 'post', 'responses', responseKey];
      return validator(...keys, 'content', mediaType, 'schema');
    },
  };
}

/** The bundle, as everybody takes it. */
export const contract = contractOf(
  JSON.parse(
    readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'),
  ) as OpenApiDocument,
);

export const { document, methods, requestValidator, responseValidator } = contract;

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
