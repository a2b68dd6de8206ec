import openapiTS, { astToString, type OpenAPI3, type SchemaObject } from 'openapi-typescript';
import ts from 'typescript';
import { alternatives } from '../../src/document/read.ts';
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
    transform: (schema) => openSet(schema, document),
  });
  return `// ${notice}\n\n${astToString(ast)}`;
}

/**
 * Known values or any other text: `'CRM' | (string & {})`. Without the `& {}` TypeScript makes one `string`
 * of both, and editors offer no values.
 */
function openSet(schema: SchemaObject, document: OpenApiDocument): ts.TypeNode | undefined {
  const branches = alternatives<Branch>(document, schema as Branch);
  const known = branches.flatMap((one) => one.enum ?? []);
  const isOpen = branches.some((one) => one.type === 'string' && !one.enum);
  if (known.length === 0 || !isOpen) return undefined;
  const { factory, SyntaxKind } = ts;
  const text = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
  const isNumberToo = branches.some((one) => one.type === 'integer');
  return factory.createUnionTypeNode([
    ...known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    text,
    ...(isNumberToo ? [factory.createKeywordTypeNode(SyntaxKind.NumberKeyword)] : []),
  ]);
}

interface Branch {
  type?: string;
  enum?: string[];
}
