import { stringify } from 'yaml';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { notice } from './header.ts';

/** The bundle as JSON. JSON has no comments, so the notice is an extension of the document. */
export function openapiJson(document: OpenApiDocument): string {
  const { openapi, ...rest } = document;
  return JSON.stringify({ openapi, 'x-generated': notice, ...rest });
}

/** The bundle as YAML; `Y` and `N` are quoted, since YAML 1.1 reads them as booleans. */
export function openapiYaml(document: OpenApiDocument): string {
  return `# ${notice}\n${stringify(document, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false })}`;
}
