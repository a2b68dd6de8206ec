// Reads the bundle in the form in which the facts are written.
import { readFileSync } from 'node:fs';
import {
  errorExamples,
  findOperation,
  operations,
  type PlacedError,
  resolve,
  responseExamples,
  responses,
} from '../../../src/document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../../../src/document/types.ts';
import type { CheckFact } from './checks.ts';
import type { ParameterFact } from './parameters.ts';

/** The parts of a JSON schema that the facts are about. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  default?: string;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
}

interface Described {
  name: string;
  description: string;
}

const bundle = new URL('../../../generated/openapi.json', import.meta.url);
export const document = JSON.parse(readFileSync(bundle, 'utf8')) as OpenApiDocument & {
  tags: Described[];
};

export function readOperation(method: string): Operation {
  const operation = findOperation(document, method);
  if (operation === undefined) throw new Error(`The document has no method ${method}.`);
  return operation;
}

export function requestSchema(
  operation: Operation,
): Schema & { properties: Record<string, Schema> } {
  return operation.requestBody.content['application/json'].schema;
}

export function successSchema(operation: Operation): Schema {
  const [, success] = responses(document, operation).find(([key]) => key === '200') ?? [];
  return success?.content?.['application/json']?.schema as Schema;
}

export function component(kind: 'schemas' | 'securitySchemes', name: string): Schema {
  return resolve<Schema>(document, { $ref: `#/components/${kind}/${name}` });
}

export function readParameter(operation: Operation, name: string): ParameterFact {
  const { required = [], properties } = requestSchema(operation);
  const parameter = flat(properties[name] ?? {});
  const [known, open] = parameter.anyOf ?? [];
  return {
    name,
    ...(required.includes(name) && { required: true }),
    takes: (open?.type ?? parameter.type) as string | string[],
    ...(parameter.enum && { values: parameter.enum }),
    ...(known?.enum && { knownValues: known.enum }),
    ...(parameter.default && { default: parameter.default }),
    ...(parameter.maxLength && { maxLength: parameter.maxLength }),
    ...(parameter.items && { itemsTake: flat(parameter.items).type as string[] }),
  };
}

export function readCheck(operation: Operation, check: Check | undefined): CheckFact | undefined {
  if (check === undefined) return undefined;
  const placed = responseExamples(document, operation).find(
    (one) => one.status === check.status && one.name === check.example,
  );
  const { result, error, error_description } = (placed?.example.value ?? {}) as {
    result: number;
    error: string;
    error_description: string;
  };
  return check.status === 200 ? [200, result] : [check.status, error, error_description];
}

/** The errors of an operation that have this code and this text. */
export function findErrors(operation: Operation, code: string, text: string): PlacedError[] {
  return errorExamples(document, operation).filter(
    ({ example: { value } }) => value.error === code && value.error_description === text,
  );
}

/**
 * What the document says at a place, on one line. A place is `info`, `tag NAME`, `security NAME`,
 * `response STATUS`, `schema NAME`, `schema NAME.MEMBER`, `error EXAMPLE` for an error that any
 * method can answer, or of one method `METHOD`, `METHOD caller`, `METHOD replay`, `METHOD result`,
 * `METHOD STATUS`, `METHOD error EXAMPLE` or `METHOD PARAMETER`.
 */
export function textAt(place: string): string {
  const [what = '', ...rest] = place.split(' ');
  const operation = findOperation(document, what);
  const text = operation ? textOfOperation(operation, rest) : textOfDocument(what, rest.join(' '));
  if (text === undefined) throw new Error(`The document says nothing at '${place}'.`);
  return text.replaceAll(/\s+/g, ' ');
}

function textOfDocument(what: string, name: string): string | undefined {
  const [anyOperation] = operations(document) as [Operation];
  switch (what) {
    case 'info':
      return document.info.description;
    case 'tag':
      return document.tags.find((tag) => tag.name === name)?.description;
    case 'security':
      return component('securitySchemes', name).description;
    case 'schema':
      return textOfSchema(name);
    case 'response':
      return textOfResponse(anyOperation, name);
    case 'error':
      return textOfError(anyOperation, name);
    default:
      return undefined;
  }
}

function textOfOperation(operation: Operation, [what, name = '']: string[]): string | undefined {
  const { 'x-caller': caller, 'x-replay': replay } = operation;
  switch (what) {
    case undefined:
      return operation.description;
    case 'caller':
      return caller.description;
    case 'replay':
      return `${replay.description} ${replay.reconcile}`;
    case 'result':
      return successSchema(operation).properties?.result?.description;
    case 'error':
      return textOfError(operation, name);
    default:
      return (
        textOfResponse(operation, what) ??
        flat(requestSchema(operation).properties[what] ?? {}).description
      );
  }
}

function textOfSchema(name: string): string | undefined {
  const [schemaName = '', member] = name.split('.');
  const schema = component('schemas', schemaName);
  return (member === undefined ? schema : schema.properties?.[member])?.description;
}

function textOfResponse(operation: Operation, status: string): string | undefined {
  const [, response] = responses(document, operation).find(([key]) => key === status) ?? [];
  return response?.description;
}

function textOfError(operation: Operation, name: string): string | undefined {
  const placed = errorExamples(document, operation).find((one) => one.name === name);
  return placed && `${placed.example.summary}: ${placed.example.description}`;
}

/** A schema with what it refers to; what stands beside the reference wins. */
function flat(schema: Schema): Schema {
  return schema.$ref === undefined
    ? schema
    : { ...resolve<Schema>(document, { $ref: schema.$ref }), ...schema };
}
