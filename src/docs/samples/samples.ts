import { operations, requestExamples } from '../../document/read.ts';
import type { OpenApiDocument, Operation } from '../../document/types.ts';
import { forms, type SampleCall } from './forms.ts';

/** One code sample, as the extension x-codeSamples takes it. */
export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

/** The samples of an operation: one per form, of its first example. */
export function codeSamples(document: OpenApiDocument, operation: Operation): CodeSample[] {
  const [call] = exampleCalls(document, operation);
  if (call === undefined) return [];
  return forms.map(({ lang, label, source }) => ({ lang, label, source: source(call) }));
}

/**
 * The calls that the request examples of an operation make. One with a token is left out: it repeats
 * another, and where the token belongs depends on the form.
 */
export function exampleCalls(document: OpenApiDocument, operation: Operation): SampleCall[] {
  const method = operation.operationId;
  const urls = {
    webhookUrl: `${serverUrl(document, 'webhook')}/${method}`,
    tokenUrl: `${serverUrl(document, 'token')}/${method}`,
  };
  return requestExamples(document, operation)
    .map(([, example]) => example.value as SampleCall['params'])
    .filter((params) => !('auth' in params))
    .map((params) => ({ method, params, ...urls }));
}

/** The document with samples in every operation; the one that was given is left as it is. */
export function withCodeSamples(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  for (const operation of operations(copy)) {
    Object.assign(operation, { 'x-codeSamples': codeSamples(document, operation) });
  }
  return copy;
}

/** A server's address with its placeholders; that of a webhook has a variable for the secret. */
function serverUrl({ servers }: OpenApiDocument, kind: 'webhook' | 'token'): string {
  const server = servers.find(({ url }) => url.includes('{webhookCode}') === (kind === 'webhook'));
  if (server === undefined) throw new Error(`The document has no server for a call by ${kind}.`);
  return server.url.replace(/\{(\w+)\}/g, (_, name) => server.variables?.[name]?.default ?? name);
}
