import { errorExamples, operations, type PlacedError } from './read.ts';
import type { OpenApiDocument, Source } from './types.ts';
import { unique } from './unique.ts';
import type { Outcome, Repeat } from './words.ts';

/** One thing a caller can meet. */
export interface ErrorCase {
  name: string;
  meaning: string;
  /** Why it happens, where the meaning does not say so. */
  cause?: string;
  /** Advice on how to fix it. */
  remedy: string;
  text: string;
  /** Further members of the envelope, such as `argument` with `ERROR_ARGUMENT`. */
  members?: Record<string, unknown>;
  methods: string[];
  statuses: number[];
  source: Source;
  outcome: Outcome;
  repeat: Repeat;
}

/** The cases by code, sorted by code; a case that several methods share stands once. */
export function catalogue(document: OpenApiDocument): Record<string, { cases: ErrorCase[] }> {
  const cases = new Map<string, ErrorCase>();
  for (const operation of operations(document)) {
    for (const placed of errorExamples(document, operation)) {
      const one = newCase(placed);
      const key = JSON.stringify(one);
      const known = cases.get(key) ?? one;
      cases.set(key, known);
      known.methods = unique([...known.methods, operation.operationId]);
      known.statuses = unique([...known.statuses, placed.status]).sort((a, b) => a - b);
    }
  }
  return groupByCode([...cases.values()]);
}

/** Statuses under which these cases come, the lowest first. */
export function statusesOf(cases: readonly ErrorCase[]): number[] {
  return unique(cases.flatMap(({ statuses }) => statuses)).sort((a, b) => a - b);
}

/** Methods that answer one of these cases. */
export function methodsOf(cases: readonly ErrorCase[]): string[] {
  return unique(cases.flatMap(({ methods }) => methods));
}

function newCase({ name, example }: PlacedError): ErrorCase {
  const { error, error_description: text, ...members } = example.value;
  const cause = example['x-cause'];
  return {
    name,
    meaning: example.summary,
    ...(cause !== undefined && { cause }),
    remedy: example['x-remedy'],
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
