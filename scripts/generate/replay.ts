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
  const safe = operations(document).filter((operation) => operation['x-replay'].safe);
  const idle = operations(document).filter(canDoNothing);
  const withId = operations(document).filter((one) => answersAnId(document, one));
  return `// ${notice}

/**
 * Error codes that a rule does not cover: whether the call ran, and when it can be repeated. The rule
 * for all other codes: it did not run and needs a change first; with a status of 500 and more it is
 * not known whether it ran.
 */
export const replayByCode: Partial<Record<string, readonly [Outcome, Repeat]>> = ${JSON.stringify(exceptions(document))};

/** Methods that can be called again without doing anything twice. */
export const safeMethods: readonly string[] = ${JSON.stringify(names(safe))};

/** Methods whose \`result\` is an id, so that anything but a positive number is none. */
export const idMethods: readonly string[] = ${JSON.stringify(names(withId))};

/** Methods whose \`result\` of 0 or less says that nothing was done. */
export const idleMethods: readonly string[] = ${JSON.stringify(names(idle))};

export type Outcome = ${union(Object.keys(outcomes))};
export type Repeat = ${union(byCare)};
`;
}

/** The most careful first: it wins where one code has cases that differ. */
const byCare = Object.keys(repeats) as Repeat[];

/** What makes the client repeat a call; all else it hands to the caller alike. */
const actedUpon: Repeat[] = ['after-token-refresh', 'after-reset', 'after-delay'];

type Replay = readonly [Outcome, Repeat];

function exceptions(document: OpenApiDocument): Record<string, Replay> {
  const cases = operations(document).flatMap((operation) => errorExamples(document, operation));
  const codes = [...new Set(cases.map(codeOf))].sort();
  const entries = codes.flatMap((code): [string, Replay][] => {
    const ofCode = cases.filter((one) => codeOf(one) === code);
    return ofCode.some(isException) ? [[code, ofCode.map(replayOf).reduce(moreCareful)]] : [];
  });
  return Object.fromEntries(entries);
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

function canDoNothing(operation: Operation): boolean {
  return operation['x-checks'].some(({ status }) => status === 200);
}

function answersAnId(document: OpenApiDocument, operation: Operation): boolean {
  return (resultSchema(document, operation) as { type?: string }).type === 'integer';
}

const union = (values: string[]) => values.map((one) => `'${one}'`).join(' | ');

const names = (some: Operation[]) => some.map((operation) => operation.operationId);
