import { catalogue } from '../../src/document/catalogue.ts';
import { errorExamples, operations } from '../../src/document/read.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { unique } from '../../src/document/unique.ts';
import { notice } from './header.ts';

/** The error catalogue: code → its cases, and the codes of each method as a type. */
export function errorsTs(document: OpenApiDocument): string {
  const codesByMethod = operations(document).map((operation) => {
    const codes = unique(
      errorExamples(document, operation).map((placed) => placed.example.value.error),
    );
    return `  ${JSON.stringify(operation.operationId)}: ${codes.map((code) => JSON.stringify(code)).join(' | ')};`;
  });
  return `// ${notice}

/**
 * Every known error, by code. Each case is one thing a caller can meet: \`outcome\` says whether the
 * call ran, \`repeat\` when the same call can be made again, \`source\` under which HTTP statuses the
 * case is documented, observed on servers, or known to the official SDK.
 *
 * The set of codes is open: a portal can answer others.
 */
export const errors = ${JSON.stringify(catalogue(document))} as const;

/** The known error codes of each method, those that any method can answer included. */
export interface ErrorCodes {
${codesByMethod.join('\n')}
}

/** The known error codes of one method, or of all. */
export type ErrorCode<Method extends keyof ErrorCodes = keyof ErrorCodes> = ErrorCodes[Method];
`;
}
