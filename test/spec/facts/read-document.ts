// Reads the bundle in the form in which the facts are written.
import { readFileSync } from 'node:fs';
import {
  alternatives,
  errorExamples,
  findOperation,
  operations,
  type PlacedError,
  requestSchema,
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

export function parametersOf(
  operation: Operation,
): Schema & { properties: Record<string, Schema> } {
  return requestSchema(document, operation) as Schema & { properties: Record<string, Schema> };
}

export function successSchema(operation: Operation): Schema {
  const [, success] = responses(document, operation).find(([key]) => key === '200') ?? [];
  return resolve(document, success?.content?.['application/json']?.schema as Schema);
}

export function component(kind: 'schemas' | 'securitySchemes', name: string): Schema {
  return document.components[kind]?.[name] as Schema;
}

export function readParameter(operation: Operation, name: string): ParameterFact {
  const { required = [], properties } = parametersOf(operation);
  const parameter = properties[name] ?? {};
  const schemas = alternatives<Schema>(document, parameter);
  const known = schemas.flatMap((one) => one.enum ?? []);
  const isOpen = schemas.some((one) => !one.enum);
  const { default: value, maxLength } = schemas[0] ?? {};
  const items = schemas.flatMap((one) => (one.items ? alternatives(document, one.items) : []));
  return {
    name,
    ...(required.includes(name) && { required: true }),
    takes: typesOf(schemas),
    ...(known.length > 0 && (isOpen ? { knownValues: known } : { values: known })),
    ...(value && { default: value }),
    ...(maxLength && { maxLength }),
    ...(items.length > 0 && { itemsTake: typesOf(items) as string[] }),
  };
}

function typesOf(schemas: Schema[]): string | string[] {
  const types = [...new Set(schemas.map(({ type }) => type as string))];
  return types.length === 1 ? (types[0] as string) : types;
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
 * method can answer, or of one method `METHOD`, `METHOD availability`, `METHOD caller`, `METHOD replay`, `METHOD result`,
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
  const { 'x-availability': availability, 'x-caller': caller, 'x-replay': replay } = operation;
  switch (what) {
    case undefined:
      return operation.description;
    case 'availability':
      return availability.bots;
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
        flat(parametersOf(operation).properties[what] ?? {}).description
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
    : { ...flat(component('schemas', schema.$ref.split('/').at(-1) as string)), ...schema };
}
