import { stringify } from 'yaml';
import { codeSamples } from '../../src/docs/samples/samples.ts';
import { operations } from '../../src/document/read.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { notice } from './header.ts';

/**
 * The code samples as an OpenAPI Overlay. They are not part of openapi.yaml, since generators of
 * other languages open that and have no use for them; a tool for documentation applies the overlay.
 */
export function samplesOverlay(document: OpenApiDocument): string {
  const overlay = {
    overlay: '1.0.0',
    info: {
      title: `Code samples for ${document.info.title}`,
      version: document.info.version,
    },
    actions: operations(document).map((operation) => ({
      target: `$.paths['/${operation.operationId}'].post`,
      update: { 'x-codeSamples': codeSamples(document, operation) },
    })),
  };
  return `# ${notice}\n${stringify(overlay, { lineWidth: 0 })}`;
}
