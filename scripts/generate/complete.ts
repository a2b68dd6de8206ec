import { resolve } from '../../src/document/read.ts';
import type { OpenApiDocument, Operation, Response } from '../../src/document/types.ts';
import { ExpectedError } from '../../src/expected-error.ts';
import { nameBodies } from './name-bodies.ts';
import { errorsIn, fillReplay, type NamedError, placesOf, putErrors } from './placed-errors.ts';

/** The document as it is written: its files joined, without what follows from them. */
export interface SourceDocument extends OpenApiDocument {
  /** The responses of every method by status, for those that a method does not describe itself. */
  'x-shared-responses': Operation['responses'];
  /** The errors that any method can answer, as those of one response. */
  'x-system-errors': Response | { $ref: string };
}

/**
 * Writes out what follows from the sources: the shared responses in each operation, each error under
 * every status that its `x-source` names, the schema of an error response from the codes of its
 * examples, and a name for the schema of each request and each success.
 *
 * @throws ExpectedError for an error with a status that no response has, or one of a server that does
 *   not say whether the call ran
 */
export function complete(source: SourceDocument): OpenApiDocument {
  const {
    'x-shared-responses': shared,
    'x-system-errors': systemErrors,
    ...document
  } = structuredClone(source);
  const system = errorsIn(document, systemErrors).map(({ name, error }): NamedError => {
    document.components.examples = { ...document.components.examples, [name]: error };
    return { name, error, listed: { $ref: `#/components/examples/${name}` } };
  });
  const completed = new Set<Response>();

  for (const { post } of Object.values(document.paths)) {
    const own = Object.values(post.responses).flatMap((one) => errorsIn(document, one));
    post.responses = { ...shared, ...post.responses };
    for (const one of [...own, ...system]) fillReplay(one);
    checkPlaces(post, [...own, ...system]);
    for (const status of Object.keys(post.responses)) {
      const ownHere = own.filter(({ error }) => placesOf(error).includes(status));
      const response = responseOf(document, post, status, ownHere);
      if (completed.has(response)) continue;
      completed.add(response);
      const systemHere = system.filter(({ error }) => placesOf(error).includes(status));
      putErrors(document, response, [...ownHere, ...systemHere]);
    }
  }
  nameBodies(document);
  document.components.responses = usedResponses(document);
  return document;
}

/** A shared response that every method replaces by one of its own is not used. */
function usedResponses(document: OpenApiDocument): Record<string, unknown> {
  const listed = Object.values(document.paths).flatMap(({ post }) => Object.values(post.responses));
  const refs = listed.map((one) => ('$ref' in one ? one.$ref : ''));
  const all = Object.entries(document.components.responses ?? {});
  return Object.fromEntries(
    all.filter(([name]) => refs.includes(`#/components/responses/${name}`)),
  );
}

/** A shared response that gets an error of one method becomes a copy of that method. */
function responseOf(
  document: OpenApiDocument,
  operation: Operation,
  status: string,
  own: NamedError[],
): Response {
  const listed = operation.responses[status] as Response | { $ref: string };
  const response = resolve<Response>(document, listed);
  if (own.length === 0 || !('$ref' in listed)) return response;
  const copy = structuredClone(response);
  operation.responses[status] = copy;
  return copy;
}

function checkPlaces({ operationId, responses }: Operation, errors: NamedError[]): void {
  for (const { name, error } of errors) {
    const missing = placesOf(error).find((status) => !(status in responses));
    if (missing === undefined) continue;
    throw new ExpectedError(
      `${name} has the status ${missing} in its x-source, and ${operationId} has no such response. Describe it in openapi/components/responses/ and list it under x-shared-responses in openapi.yaml.`,
    );
  }
}
