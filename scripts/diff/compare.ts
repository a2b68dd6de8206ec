import {
  errorExamples,
  findOperation,
  operations,
  requestSchema,
  resolve,
} from '../../src/document/read.ts';
import type { OpenApiDocument, Operation, Response } from '../../src/document/types.ts';
import { type Change, compareNames } from './change.ts';
import { compareSchemas } from './schemas.ts';

type Found = Omit<Change, 'method'>;
type Side = readonly [OpenApiDocument, Operation];

/** What a program that was written for one version of the document meets in another. */
export function compare(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const names = (document: OpenApiDocument) =>
    Object.fromEntries(operations(document).map(({ operationId }) => [operationId, true]));
  const { gone, added, kept } = compareNames(names(before), names(after));
  return [
    ...gone.map((method): Change => ({ kind: 'breaking', method, what: 'is gone' })),
    ...added.map((method): Change => ({ kind: 'harmless', method, what: 'is new' })),
    ...kept.flatMap((method) => {
      const old: Side = [before, findOperation(before, method) as Operation];
      const now: Side = [after, findOperation(after, method) as Operation];
      return compareOperations(old, now).map((found): Change => ({ method, ...found }));
    }),
  ];
}

function compareOperations(old: Side, now: Side): Found[] {
  return [
    ...compareSchemas(requestOf(old), requestOf(now), '', 'request'),
    ...compareSchemas(successOf(old), successOf(now), '', 'response'),
    ...compareRules(old[1], now[1]),
    ...compareErrors(old, now),
  ];
}

function requestOf([document, operation]: Side) {
  return { document, schema: requestSchema(document, operation) };
}

function successOf([document, operation]: Side) {
  const success = resolve<Response>(document, operation.responses['200'] as Response);
  return { document, schema: success.content?.['application/json']?.schema ?? {} };
}

function compareRules(old: Operation, now: Operation): Found[] {
  const found: Found[] = [];
  if (old['x-scope'] !== now['x-scope']) {
    found.push({ kind: 'breaking', what: `needs the scope ${now['x-scope']}` });
  }
  const [was, is] = [old['x-replay'].safe, now['x-replay'].safe];
  if (was !== is) {
    const what = is ? 'can be repeated' : 'can no longer be repeated';
    found.push({ kind: is ? 'harmless' : 'breaking', what });
  }
  return found;
}

/** The set of errors is open, so that a new one breaks nothing; what a known one means may. */
function compareErrors(old: Side, now: Side): Found[] {
  const [before, after] = [errorsOf(old), errorsOf(now)];
  const { gone, added, kept } = compareNames(before, after);
  const harmless = (what: string): Found => ({ kind: 'harmless', what });
  return [
    ...gone.map((name) => harmless(`the error ${name} is no longer documented`)),
    ...added.map((name) => harmless(`the error ${name} is documented`)),
    ...kept.flatMap((name) => {
      const [one, other] = [before[name], after[name]] as [ErrorRow, ErrorRow];
      const isSame = JSON.stringify(one.statuses) === JSON.stringify(other.statuses);
      return [
        ...(isSame
          ? []
          : [harmless(`the error ${name} has the status ${other.statuses.join(', ')}`)]),
        ...compareOutcomes(name, one, other),
      ];
    }),
  ];
}

/** Programs trust in that a call with this error did not run. */
function compareOutcomes(
  name: string,
  { outcome: was }: ErrorRow,
  { outcome: is }: ErrorRow,
): Found[] {
  if (was === is) return [];
  const what = `after the error ${name} the call counts as ${is}, and counted as ${was}`;
  return [{ kind: was === 'unknown' ? 'harmless' : 'breaking', what }];
}

interface ErrorRow {
  statuses: number[];
  outcome: string;
}

function errorsOf([document, operation]: Side): Record<string, ErrorRow> {
  const rows: Record<string, ErrorRow> = {};
  for (const { name, status, example } of errorExamples(document, operation)) {
    const row = rows[name] ?? { statuses: [], outcome: example['x-replay'].outcome };
    rows[name] = { ...row, statuses: [...row.statuses, status] };
  }
  return rows;
}
