import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OpenApiDocument } from '../src/document/types.ts';
import { ExpectedError } from './expected-error.ts';

/** Path of the bundle. */
export const documentPath = fileURLToPath(new URL('../generated/openapi.json', import.meta.url));

/** @throws ExpectedError when the bundle is missing, or is no OpenAPI document */
export async function readDocument(path = documentPath): Promise<OpenApiDocument> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ExpectedError(`There is no document at ${path}. Run \`npm run generate\`.`);
  });
  const document = parse(text);
  if (document?.openapi?.startsWith('3.1') && document.paths) return document;
  throw new ExpectedError(`${path} is no OpenAPI 3.1 document in JSON. Run \`npm run generate\`.`);
}

function parse(text: string): OpenApiDocument | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
