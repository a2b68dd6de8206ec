import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { operations } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import { loadPeer } from '../peers/peer.ts';
import type { Parameters } from '../request/parameters.ts';

/** What is wrong with a request, and the check of the portal that answers it. */
export interface Finding {
  check: Check;
  causes: string[];
}

export type FindFault = (operation: Operation, parameters: Parameters) => Finding | undefined;

/**
 * Prepares the search for faults: which parameter breaks the schema, and which of the method's
 * `x-checks`, taken in the portal's order, is the first to notice.
 */
export function createFaultFinder(document: OpenApiDocument): FindFault {
  const validators = compile(document);
  return (operation, { values, lost }) => {
    const valid = validators.get(operation.operationId) as ValidateFunction;
    valid(values);
    const errors = valid.errors ?? [];
    const causes = [...(lost === undefined ? [] : [lost]), ...tell(errors)];
    if (causes.length === 0) return undefined;
    const violated = new Set(errors.map(parameterOf));
    const check = operation['x-checks'].find((one) => notices(one, violated, values));
    const isStricter = check?.portal !== undefined && errors.length > 0;
    return (
      check && { check, causes: isStricter ? [...causes, `a portal ${check.portal}`] : causes }
    );
  };
}

/** Ajv and its formats come with Prism, so that the package need not hold them once more. */
function compile(document: OpenApiDocument): Map<string, ValidateFunction> {
  const fromPrism = (file: string) => loadPeer(file, '@stoplight/prism-http');
  const { Ajv2020 } = fromPrism('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const formats = fromPrism('ajv-formats') as typeof import('ajv-formats');
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'document:', ...document });
  return new Map(
    operations(document).map(({ operationId }) => {
      const path = `#/paths/~1${operationId}/post/requestBody/content/application~1json/schema`;
      return [operationId, ajv.compile({ $ref: `document:${path}` })];
    }),
  );
}

function notices(
  { fault }: Check,
  violated: Set<string>,
  values: Record<string, unknown>,
): boolean {
  if (fault === 'any-other') return true;
  if (typeof fault !== 'object') return false;
  const { missing, invalid } = fault;
  if (missing !== undefined && violated.has(missing) && isEmpty(values[missing])) return true;
  return invalid !== undefined && violated.has(invalid) && !isEmpty(values[invalid]);
}

/** PHP's `empty()`: how a portal tells that a parameter is missing. */
function isEmpty(value: unknown): boolean {
  return !value || value === '0' || (Array.isArray(value) && value.length === 0);
}

/** The parameter that an error of the schema is about. */
function parameterOf(error: ErrorObject): string {
  return (
    error.params.missingProperty ??
    error.params.additionalProperty ??
    error.instancePath.split('/')[1] ??
    ''
  );
}

const mostTold = 5;

/** The errors in words, each once, and no more of them than a line can hold. */
function tell(errors: ErrorObject[]): string[] {
  const told = new Set<string>();
  for (const error of errors) {
    if (told.size === mostTold) return [...told, 'and more'];
    told.add(describe(error));
  }
  return [...told];
}

function describe(error: ErrorObject): string {
  const name = showName(parameterOf(error));
  if (error.keyword === 'required') return `${name} is missing`;
  if (error.keyword === 'additionalProperties') return `${name} is not a parameter of this method`;
  const allowed = error.params.allowedValues ? `: ${error.params.allowedValues.join(', ')}` : '';
  return `${name} ${error.message}${allowed}`;
}

/** Names that were sent are shown only if they look like names: anything else may hold a secret. */
function showName(name: string): string {
  return /^[\p{L}_]{1,40}$/u.test(name) ? name : `(a name of ${name.length} characters)`;
}
