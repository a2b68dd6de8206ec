import { readFile } from 'node:fs/promises';
import type { OpenApiDocument } from '../document/types.ts';
import { ExpectedError } from '../expected-error.ts';
import { jsonMistake } from './json/parse.ts';

/**
 * Reads a bundled document.
 *
 * @param path a file; without one it is the document of this package
 * @throws ExpectedError when there is no such file, or it is no OpenAPI document
 */
export async function readDocument(path?: string): Promise<OpenApiDocument> {
  if (path === undefined) return ownDocument();
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT';
    throw new ExpectedError(
      isMissing ? `There is no document at ${path}.` : `${path} cannot be read: ${error.code}.`,
    );
  });
  const kind = 'OpenAPI 3.1 document of this API in JSON';
  const advice = 'Leave it out to take the one of this package.';
  const mistake = jsonMistake(text);
  if (mistake !== undefined)
    throw new ExpectedError(`${path} is no ${kind}: ${mistake}. ${advice}`);
  const document: unknown = JSON.parse(text);
  if (isOfThisKind(document)) return document;
  throw new ExpectedError(`${path} is no ${kind}. ${advice}`);
}

/** Loaded only where it is needed: it is the largest file of the package. */
async function ownDocument(): Promise<OpenApiDocument> {
  const { default: document } = await import('../../generated/openapi.json', {
    with: { type: 'json' },
  }).catch(() => {
    throw new ExpectedError('generated/openapi.json is missing. Run `npm run generate`.');
  });
  return document as unknown as OpenApiDocument;
}

/** Whether it has what all that reads it relies on: a title, checks, and methods that are called by POST. */
function isOfThisKind(value: unknown): value is OpenApiDocument {
  if (!isObject(value)) return false;
  const { openapi, info, paths, components } = value;
  const isComplete = isObject(info) && isObject(paths) && isObject(components);
  if (!`${openapi}`.startsWith('3.1') || !isComplete || !Array.isArray(value['x-checks']))
    return false;
  const items = Object.values(paths);
  return items.length > 0 && items.every((item) => isObject(item) && isMethod(item.post));
}

function isMethod(post: unknown): boolean {
  return isObject(post) && isObject(post.requestBody) && isObject(post.responses);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
