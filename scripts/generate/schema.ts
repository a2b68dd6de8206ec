import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { notice } from './header.ts';

/**
 * The TypeScript types of the document. The only place that knows openapi-typescript, which is no
 * longer maintained: another generator of `paths` and `components` can take its place here.
 */
export async function schemaTs(document: OpenApiDocument): Promise<string> {
  const ast = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    // A property with a default is still optional in a request.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return `// ${notice}\n\n${astToString(ast)}`;
}
