import { errorExamples, operations, type PlacedError } from '../../src/document/read.ts';
import type { OpenApiDocument, Outcome, Repeat, Source } from '../../src/document/types.ts';
import { notice } from './header.ts';

interface ErrorCase {
  name: string;
  meaning: string;
  text: string;
  /** Further members of the envelope, such as `argument` with `ERROR_ARGUMENT`. */
  members?: Record<string, unknown>;
  methods: string[];
  statuses: number[];
  source: Source;
  outcome: Outcome;
  repeat: Repeat;
}

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

/** The cases by code, sorted by code; a case that several methods share stands once. */
export function catalogue(document: OpenApiDocument): Record<string, { cases: ErrorCase[] }> {
  const cases = new Map<string, ErrorCase>();
  for (const operation of operations(document)) {
    for (const placed of errorExamples(document, operation)) {
      const { error, error_description: text, ...members } = placed.example.value;
      const { summary, 'x-source': source, 'x-replay': replay } = placed.example;
      const key = JSON.stringify([error, placed.name, text, members, summary, source, replay]);
      const known = cases.get(key) ?? newCase(placed);
      cases.set(key, known);
      known.methods = unique([...known.methods, operation.operationId]);
      known.statuses = unique([...known.statuses, placed.status]).sort((a, b) => a - b);
    }
  }
  return groupByCode([...cases.values()]);
}

function newCase({ name, example }: PlacedError): ErrorCase {
  const { error, error_description: text, ...members } = example.value;
  return {
    name,
    meaning: example.summary,
    text,
    ...(Object.keys(members).length > 0 && { members }),
    methods: [],
    statuses: [],
    source: example['x-source'],
    ...example['x-replay'],
  };
}

function groupByCode(cases: ErrorCase[]): Record<string, { cases: ErrorCase[] }> {
  const codes = unique(cases.map(codeOf)).sort();
  return Object.fromEntries(
    codes.map((code) => [code, { cases: cases.filter((one) => codeOf(one) === code) }]),
  );
}

const codeOf = ({ name }: ErrorCase) => name.split('.')[0] as string;

const unique = <T>(values: T[]) => [...new Set(values)];
