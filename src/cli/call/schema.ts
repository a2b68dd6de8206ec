import { alternatives, findOperation, operations, requestSchema } from '../../document/read.ts';
import type { OpenApiDocument, Operation } from '../../document/types.ts';
import { nearest } from '../../nearest.ts';
import { quoted } from '../arguments.ts';

interface Schema {
  type?: string;
  enum?: string[];
  items?: Schema | { $ref: string };
}

interface ParameterRule {
  kind: 'list' | 'text' | 'number' | 'unknown';
  /** Whether it is an id, or a list of them. */
  isId: boolean;
  allowed?: string[];
}

/** The rules of the document for the parameters of one method. */
export interface ParameterRules {
  /** Returns how to read the value of a pair `NAME=VALUE`, and how to check it before it is sent. */
  of(name: string): ParameterRule;
  names: string[];
  required: string[];
}

/** @returns undefined for a method that the document does not have */
export function parameterRulesOf(
  document: OpenApiDocument,
  method: string,
): ParameterRules | undefined {
  const operation = findOperation(document, method);
  if (!operation) return undefined;
  const { required = [], properties } = requestSchema(document, operation);
  const names = Object.keys(properties).filter((name) => name !== 'auth');
  return {
    names,
    required,
    of(name) {
      if (!names.includes(name)) return { kind: 'unknown', isId: false };
      const schemas = alternatives(document, properties[name] as Schema);
      const items = schemas.flatMap((one) =>
        one.items ? alternatives(document, one.items) : [one],
      );
      // An open set, known values or any text, allows everything.
      const allowed = schemas.every((one) => one.enum) && schemas.flatMap((one) => one.enum ?? []);
      return {
        kind: kindOf(schemas),
        isId: kindOf(items) === 'number',
        ...(allowed && { allowed }),
      };
    },
  };
}

function kindOf(schemas: Schema[]): ParameterRule['kind'] {
  const types = schemas.map(({ type }) => type);
  if (types.includes('array')) return 'list';
  if (types.includes('integer')) return 'number';
  return types.includes('string') ? 'text' : 'unknown';
}

/** The name of the method that was probably meant, in a sentence. */
export function noSuchMethod(document: OpenApiDocument, method: string): string {
  const names = operations(document).map(({ operationId }: Operation) => operationId);
  const meant = nearest(method, names);
  const advice = meant ? `Did you mean ${meant}?` : `It has ${names.join(', ')}.`;
  return `The document has no method${quoted(method, ' of that name')}. ${advice} --unchecked calls any method.`;
}

/**
 * Lists what a portal would silently ignore or refuse, one line each: names that are no parameters,
 * values that are not allowed, and parameters that are missing.
 */
export function problemsOf(rules: ParameterRules, params: Record<string, unknown>): string[] {
  return [
    ...Object.entries(params).flatMap(([name, value]) => problemOf(rules, name, value) ?? []),
    ...rules.required
      .filter((name) => !Object.hasOwn(params, name))
      .map((name) => `${name} is missing.`),
  ];
}

function problemOf(rules: ParameterRules, name: string, value: unknown): string | undefined {
  const { kind, isId, allowed } = rules.of(name);
  if (kind === 'unknown') {
    const meant = nearest(name, rules.names);
    const advice = meant ? `Did you mean ${meant}?` : `There are ${rules.names.join(', ')}.`;
    return `There is no parameter${quoted(name, ' of that name')}. ${advice}`;
  }
  if (kind === 'list' && !Array.isArray(value)) return `${name} takes a list, such as [103,547].`;
  if (isId && ![value].flat().every(canBeId)) {
    return kind === 'list'
      ? `${name} takes ids, which are whole numbers, such as [103,547].`
      : `${name} takes an id, which is a whole number, such as 2935.`;
  }
  if (allowed === undefined || allowed.includes(value as string)) return undefined;
  const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
  return `${name} takes ${allowed.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`;
}

/** Ids can be text as well. Which of them there are is for the portal to say, of 0 too. */
function canBeId(value: unknown): boolean {
  return typeof value === 'string' ? /^\d+$/.test(value) : Number.isInteger(value);
}
