import { resolve } from '../../src/document/read.ts';
import type { ErrorExample, Example, OpenApiDocument, Response } from '../../src/document/types.ts';
import { unique } from '../../src/document/unique.ts';
import { ExpectedError } from '../../src/expected-error.ts';

/** An error with its name, and how a response lists it. */
export interface NamedError {
  name: string;
  error: ErrorExample;
  listed: ErrorExample | { $ref: string };
}

/** The errors that a response lists. */
export function errorsIn(
  document: OpenApiDocument,
  response: Response | { $ref: string },
): NamedError[] {
  const media = resolve<Response>(document, response).content?.['application/json'];
  return Object.entries(media?.examples ?? {}).flatMap(([name, listed]) => {
    const error = resolve<Example>(document, listed) as ErrorExample;
    return isObject(error.value) && 'error' in error.value
      ? [{ name, error, listed: listed as NamedError['listed'] }]
      : [];
  });
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * The responses that an error belongs to. With 200 it comes inside the answer of a batch, unless it
 * says that its answer carries that status.
 */
export function placesOf(error: ErrorExample): string[] {
  if (error['x-status'] !== undefined) return ['default'];
  const statuses = unique(Object.values(error['x-source'] ?? {}).flat());
  return statuses.filter((status) => status !== 200).map(String);
}

/**
 * An error below 500 that says nothing of repeats is one that a change has to come before: the call did
 * not run.
 */
export function fillReplay({ error, name }: NamedError): void {
  if (error['x-replay'] !== undefined) return;
  const statuses = Object.values(error['x-source'] ?? {}).flat();
  if (statuses.some((status) => status >= 500)) {
    throw new ExpectedError(
      `${name} comes with 500 or more. Say in its x-replay whether the call ran.`,
    );
  }
  error['x-replay'] = { outcome: 'not-run', repeat: 'after-change' };
}

/** Lists errors in a response after those that it has, and composes its schema from their codes. */
export function putErrors(
  document: OpenApiDocument,
  response: Response,
  errors: NamedError[],
): void {
  if (errors.length === 0) return;
  const { 'application/json': media, ...pages } = response.content ?? {};
  const examples = { ...media?.examples };
  for (const { name, listed } of errors) examples[name] ??= structuredClone(listed);
  response.content = { 'application/json': { schema: {}, examples }, ...pages };
  const codes = errorsIn(document, response).map(({ error }) => error.value.error);
  Object.assign(response.content['application/json'] as object, {
    schema: errorSchema(unique(codes)),
  });
}

function errorSchema(codes: string[]): object {
  const any = { $ref: '#/components/schemas/ErrorCode' };
  const error = { anyOf: [{ title: 'Known code', type: 'string', enum: codes }, any] };
  return { allOf: [{ $ref: '#/components/schemas/ErrorEnvelope' }, { properties: { error } }] };
}
