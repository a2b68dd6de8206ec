import { readFile } from 'node:fs/promises';
import type { OpenApiDocument } from '../document/types.ts';
import { ExpectedError } from './expected-error.ts';

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
  const document = parse(text);
  if (document?.openapi?.startsWith('3.1') && document.paths) return document;
  throw new ExpectedError(
    `${path} is no OpenAPI 3.1 document in JSON. Leave it out to take the one of this package.`,
  );
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

function parse(text: string): OpenApiDocument | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
