import type { ValidateFunction } from 'ajv/dist/2020.js';
import { operations, requestSchema } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import type { RequestParameters } from '../http/parameters.ts';
import { isEmpty } from '../http/php.ts';
import type { Secrets } from '../http/secrets.ts';
import { loadPeer } from '../peer.ts';
import { asPortalReads } from './as-portal.ts';
import { parameterOf, toCauses } from './causes.ts';

/** A fault of a request, and the check of the portal that answers it. */
export interface Finding {
  check: Check;
  causes: string[];
}

/** @param secrets hides the credentials of the request, which no cause shows */
export type FindFault = (
  operation: Operation,
  parameters: RequestParameters,
  secrets: Secrets,
) => Finding | undefined;

/**
 * Prepares the search for faults: which parameter breaks the schema, and which of the method's
 * `x-checks`, taken in the portal's order, is the first to notice.
 */
export function createFaultFinder(document: OpenApiDocument): FindFault {
  const validators = compile(document);
  return (operation, { values: given, lost }, secrets) => {
    const valid = validators.get(operation.operationId) as ValidateFunction;
    const values = asPortalReads(document, operation, given);
    valid(values);
    const errors = valid.errors ?? [];
    const known = Object.keys(requestSchema(document, operation).properties);
    const told = toCauses(errors, known, secrets);
    const causes = [...(lost === undefined ? [] : [lost]), ...told];
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
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
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
  const { missing, invalid, empty } = fault;
  const isWrong = (name: string | undefined, whenEmpty: boolean) =>
    name !== undefined && violated.has(name) && isEmpty(values[name]) === whenEmpty;
  return isWrong(missing, true) || isWrong(invalid, false) || isWrong(empty, true);
}
