import { alternatives, requestSchema } from '../document/read.ts';
import type { OpenApiDocument, Operation } from '../document/types.ts';
import { isAbsent, PhpFloat, toList } from '../http/php.ts';

interface Schema {
  type?: string;
  enum?: unknown[];
  'x-letterCase'?: 'any';
}

type Values = Record<string, unknown>;

/**
 * The parameters as a portal understands them, in the spelling of the contract: names of the `im` methods in
 * any letter case, types of CRM items too, lists as PHP writes them, and `null` for a parameter that may be
 * left out.
 */
export function asPortalReads(
  document: OpenApiDocument,
  operation: Operation,
  values: Values,
): Values {
  const { properties, required = [] } = requestSchema(document, operation);
  const entries = Object.entries(values).map(([given, value]) => {
    const name = nameOf(given, operation, properties);
    const schemas = Object.hasOwn(properties, name)
      ? alternatives<Schema>(document, properties[name] as Schema)
      : [];
    return [name, asContract(value, schemas)] as const;
  });
  const left = entries.filter(([name, value]) => {
    const mayBeAbsent = Object.hasOwn(properties, name) && !required.includes(name);
    return !(mayBeAbsent && isAbsent(value));
  });
  return Object.fromEntries(left);
}

function nameOf(given: string, { 'x-scope': scope }: Operation, properties: object): string {
  const upper = given.toUpperCase();
  return scope === 'im' && Object.hasOwn(properties, upper) ? upper : given;
}

function asContract(value: unknown, schemas: Schema[]): unknown {
  const takesList = schemas.some(({ type }) => type === 'array');
  if (takesList) return toList(value)?.map(asNumber) ?? asNumber(value);
  const isAnyCase = schemas.some((schema) => schema['x-letterCase'] === 'any');
  return isAnyCase && typeof value === 'string' ? value.toLowerCase() : asNumber(value);
}

/** PHP takes `103.0` for no whole number, and JSON Schema would take it for one. */
function asNumber(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof PhpFloat ? value.value + 0.5 : value;
}
