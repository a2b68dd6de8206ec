import {
  errorExamples,
  operations,
  type PlacedError,
  resultSchema,
} from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';
import { type Outcome, outcomes, type Repeat, repeats } from '../../src/document/words.ts';
import { notice } from './header.ts';

/**
 * The client's retry policy: what the document says of repeats, as small as it can be, since it is
 * part of every program that uses the client.
 */
export function replayTs(document: OpenApiDocument): string {
  return `// ${notice}

/**
 * Error codes that a rule does not cover: whether the call ran, when it can be repeated, and the
 * statuses under which that holds. The rule for all other codes: it did not run and needs a change
 * first; with a status of 500 and more it is not known whether it ran.
 */
export const replayByCode: Partial<Record<string, readonly [Outcome, Repeat, ...number[]]>> = ${JSON.stringify(exceptions(document))};

/**
 * The \`result\` of each method, and whether it can be called again without doing anything twice.
 * \`id\` is a positive integer, \`idle-id\` says by 0 or less that nothing was done, \`true\` is nothing
 * else; the others are types of JSON.
 */
export const methodTraits: Partial<Record<string, readonly [ResultKind, safe?: 1]>> = ${JSON.stringify(traits(document))};

export type ResultKind = ${union(kinds)};
export type Outcome = ${union(Object.keys(outcomes))};
export type Repeat = ${union(byCare)};
`;
}

/** The most careful first: it wins where one code has cases that differ. */
const byCare = Object.keys(repeats) as Repeat[];

/** What makes the client repeat a call; all else it hands to the caller alike. */
const actedUpon: Repeat[] = ['after-token-refresh', 'after-reset', 'after-delay'];

type Replay = readonly [Outcome, Repeat];

function exceptions(document: OpenApiDocument): Record<string, unknown> {
  const cases = operations(document).flatMap((operation) => errorExamples(document, operation));
  const codes = [...new Set(cases.map(codeOf))].sort();
  const entries = codes.flatMap((code): [string, unknown][] => {
    const ofCode = cases.filter((one) => codeOf(one) === code);
    const replay = ofCode.map(replayOf).reduce(moreCareful);
    return ofCode.some(isException) ? [[code, [...replay, ...statusesOf(ofCode)]]] : [];
  });
  return Object.fromEntries(entries);
}

/** Portals answer 401 where others answer 403, when they do not know who calls. */
const authentication = [401, 403];

function statusesOf(cases: PlacedError[]): number[] {
  const told = cases.map(({ status }) => status);
  const swapped = told.some((status) => authentication.includes(status)) ? authentication : [];
  return [...new Set([...told, ...swapped])].sort();
}

const codeOf = ({ example }: PlacedError) => example.value.error;

const replayOf = ({ example }: PlacedError): Replay => {
  const { outcome, repeat } = example['x-replay'];
  return [outcome, repeat];
};

/** Whether the client treats the case in another way than the rule says. */
function isException(placed: PlacedError): boolean {
  const [outcome, repeat] = replayOf(placed);
  const expected = placed.status < 500 ? 'not-run' : 'unknown';
  return outcome !== expected || actedUpon.includes(repeat);
}

function moreCareful(one: Replay, other: Replay): Replay {
  return byCare.indexOf(one[1]) <= byCare.indexOf(other[1]) ? one : other;
}

const kinds = [
  'id',
  'idle-id',
  'true',
  'boolean',
  'number',
  'string',
  'array',
  'object',
  'any',
] as const;
type Kind = (typeof kinds)[number];

function traits(document: OpenApiDocument): Record<string, [Kind, 1?]> {
  const entries = operations(document).map((operation): [string, [Kind, 1?]] => {
    const kind = kindOf(document, operation);
    return [operation.operationId, operation['x-replay'].safe ? [kind, 1] : [kind]];
  });
  return Object.fromEntries(entries);
}

function kindOf(document: OpenApiDocument, operation: Operation): Kind {
  const { type, const: only } = resultSchema(document, operation) as Record<string, unknown>;
  if (type === 'integer') return canDoNothing(operation) ? 'idle-id' : 'id';
  return only === true ? 'true' : (kinds.find((kind) => kind === type) ?? 'any');
}

function canDoNothing(operation: Operation): boolean {
  return operation['x-checks'].some(({ status }) => status === 200);
}

const union = (values: readonly string[]) => values.map((one) => `'${one}'`).join(' | ');
