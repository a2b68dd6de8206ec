import type {
  ErrorExample,
  Example,
  MediaType,
  OpenApiDocument,
  Operation,
  RequestSchema,
  Response,
} from './types.ts';

/** An example of a response, together with where it stands. */
export interface PlacedExample {
  name: string;
  /** HTTP status that the answer carries. */
  status: number;
  /** Key of the response object: the status, or `default`. */
  responseKey: string;
  mediaType: string;
  example: Example;
}

export type PlacedError = PlacedExample & { example: ErrorExample };

/** Follows a reference inside the document; anything else is returned as it is. */
export function resolve<T>(document: OpenApiDocument, value: T | { $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as T;
  const keys = value.$ref.slice(2).split('/');
  let target: unknown = document;
  for (const key of keys) {
    target = (target as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return resolve<T>(document, target as T | { $ref: string });
}

/** The operations in the order of the document. */
export function operations(document: OpenApiDocument): Operation[] {
  return Object.values(document.paths).map((pathItem) => pathItem.post);
}

export function findOperation(document: OpenApiDocument, method: string): Operation | undefined {
  const path = `/${method}`;
  return Object.hasOwn(document.paths, path) ? document.paths[path]?.post : undefined;
}

/** The responses of an operation by their key, references followed. */
export function responses(document: OpenApiDocument, operation: Operation): [string, Response][] {
  return Object.entries(operation.responses).map(([key, response]) => [
    key,
    resolve<Response>(document, response),
  ]);
}

/** The examples of a media type by their name, references followed. */
function mediaTypeExamples(document: OpenApiDocument, mediaType: MediaType): [string, Example][] {
  return Object.entries(mediaType.examples).map(([name, example]) => [
    name,
    resolve<Example>(document, example),
  ]);
}

/** Every named example of every response of an operation. */
export function responseExamples(document: OpenApiDocument, operation: Operation): PlacedExample[] {
  return responses(document, operation).flatMap(([responseKey, response]) =>
    Object.entries(response.content ?? {}).flatMap(([mediaType, content]) =>
      mediaTypeExamples(document, content).map(([name, example]) => ({
        name,
        status: statusOf(responseKey, example),
        responseKey,
        mediaType,
        example,
      })),
    ),
  );
}

/** Every named example that holds the error envelope. */
export function errorExamples(document: OpenApiDocument, operation: Operation): PlacedError[] {
  return responseExamples(document, operation).filter(isError);
}

/** Schemas by whose types a value can be: references and the branches of `anyOf` are followed. */
export function alternatives<Schema extends object>(
  document: OpenApiDocument,
  schema: Schema | { $ref: string },
): Schema[] {
  const found = resolve<Schema & { anyOf?: Schema[] }>(document, schema);
  return found.anyOf ? found.anyOf.flatMap((one) => alternatives(document, one)) : [found];
}

/** The schema of an operation's parameters. */
export function requestSchema(document: OpenApiDocument, operation: Operation): RequestSchema {
  return resolve(
    document,
    operation.requestBody.content['application/json'].schema as RequestSchema,
  );
}

/** The schema of what stands in `result`. */
export function resultSchema(document: OpenApiDocument, operation: Operation): object {
  const success = responses(document, operation).find(([key]) => key === '200')?.[1];
  const schema = success?.content?.['application/json']?.schema ?? {};
  const { properties } = resolve<{ properties?: { result?: object } }>(document, schema);
  return resolve<object>(document, properties?.result ?? {});
}

export function requestExamples(
  document: OpenApiDocument,
  operation: Operation,
): [string, Example][] {
  return mediaTypeExamples(document, operation.requestBody.content['application/json']);
}

function isError(placed: PlacedExample): placed is PlacedError {
  const { value } = placed.example;
  return typeof value === 'object' && value !== null && 'error' in value;
}

function statusOf(responseKey: string, example: Example): number {
  return responseKey === 'default'
    ? ((example as ErrorExample)['x-status'] ?? 500)
    : Number(responseKey);
}
