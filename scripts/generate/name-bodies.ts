import { resolve } from '../../src/document/read.ts';
import type { MediaType, OpenApiDocument, Operation, Response } from '../../src/document/types.ts';

/**
 * Gives the schemas of each request and of each success a name in `components.schemas`, after the method:
 * `ImChatAddRequest`, `ImChatAddSuccess`. Generators of typed languages name their types by it.
 */
export function nameBodies(document: OpenApiDocument): void {
  for (const { post } of Object.values(document.paths)) {
    const success = resolve<Response>(document, post.responses['200'] as Response);
    nameSchema(document, post, 'Request', post.requestBody.content['application/json']);
    nameSchema(document, post, 'Success', success.content?.['application/json'] as MediaType);
  }
}

function nameSchema(
  document: OpenApiDocument,
  { operationId }: Operation,
  kind: 'Request' | 'Success',
  media: MediaType,
): void {
  const name = `${pascalCase(operationId)}${kind}`;
  document.components.schemas = { ...document.components.schemas, [name]: media.schema };
  media.schema = { $ref: `#/components/schemas/${name}` };
}

const pascalCase = (name: string) =>
  name.replace(/(?:^|\W)(\w)/g, (_, letter: string) => letter.toUpperCase());
