import bundle from '../../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../document/types.ts';
import { createExamples } from '../examples.ts';
import type { PortalSeed } from './types.ts';

/**
 * Reads the seed of a portal from YAML or JSON. The reader of YAML is loaded at the first call, since
 * most portals need no file, and start faster without it.
 *
 * @param name what the text is called in messages, such as the file it comes from
 * @throws ExpectedError with a line for each problem, in the order of the text:
 * `portal.yaml:12:5 users[3].crm must be …`. No value is in it, since it can be a code or a token.
 */
export async function readSeed(text: string, name = 'portal'): Promise<PortalSeed> {
  const { parseSeed: read } = await import('./read-seed.ts');
  return read(text, name, createExamples(bundle as unknown as OpenApiDocument).sharedErrors);
}
