import { access } from 'node:fs/promises';
import { redocly } from '../../src/docs/redocly.ts';
import { ExpectedError } from '../../src/expected-error.ts';
import type { SourceDocument } from './complete.ts';

/**
 * Joins the files of the document into one, as they are written.
 *
 * @param root path of the root file, `openapi/openapi.yaml`
 * @throws ExpectedError when the file is missing or cannot be bundled
 */
export async function bundle(root: string): Promise<SourceDocument> {
  await access(root).catch(() => {
    throw new ExpectedError(`There is no document at ${root}.`);
  });
  const text = await redocly('bundle', root, '--ext', 'json').catch(
    (error: { stderr?: string }) => {
      throw new ExpectedError(`${root} cannot be bundled:\n${error.stderr ?? error}`);
    },
  );
  return JSON.parse(text) as SourceDocument;
}
