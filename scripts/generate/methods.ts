import {
  errorExamples,
  operations,
  requestExamples,
  requestSchema,
  responseExamples,
} from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';
import { notice } from './header.ts';

/** One entry per method: what a program may want to know about it at run time. */
export function methodsTs(document: OpenApiDocument): string {
  const entries = operations(document).map((operation) => [
    operation.operationId,
    describe(document, operation),
  ]);
  return `// ${notice}

/** What the document says of each method. */
export const methods = ${JSON.stringify(Object.fromEntries(entries))} as const;

/** Name of a method, such as \`im.chat.add\`. */
export type MethodName = keyof typeof methods;
`;
}

function describe(document: OpenApiDocument, operation: Operation) {
  const { required = [], properties } = requestSchema(document, operation);
  const { safe, repeat } = operation['x-replay'];
  return {
    summary: operation.summary,
    scope: operation['x-scope'],
    caller: operation['x-caller'].who,
    replay: { safe, repeat },
    parameters: {
      required,
      optional: Object.keys(properties).filter((name) => !required.includes(name)),
    },
    errors: byStatus(
      errorExamples(document, operation).map(({ status, example }) => [
        status,
        example.value.error,
      ]),
    ),
    examples: {
      request: requestExamples(document, operation).map(([name]) => name),
      response: byStatus(
        responseExamples(document, operation).map(({ status, name }) => [status, name]),
      ),
    },
  };
}

function byStatus(pairs: [status: number, name: string][]): Record<number, string[]> {
  const groups: Record<number, string[]> = {};
  for (const [status, name] of pairs) {
    groups[status] ??= [];
    if (!groups[status].includes(name)) groups[status].push(name);
  }
  return groups;
}
