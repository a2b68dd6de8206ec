import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from '../../nearest.ts';
import type { Path, Problem } from './problem.ts';
import { validator } from './validator.ts';

interface Parent {
  type?: string | string[];
  enum?: string[];
  properties?: object;
  /** The message that editors show as well. */
  errorMessage?: string;
}

const kinds: Record<string, string> = {
  array: 'a list',
  object: 'an object with fields',
  boolean: 'true or false',
  integer: 'a whole number',
  string: 'text',
};

/** Lists what contradicts the schema in a seed. No message holds a value: it can be a secret. */
export function shapeProblems(seed: unknown): Problem[] {
  const validate = validator();
  if (validate(seed)) return [];
  const problems = (validate.errors ?? []).map((error) => toProblem(error, pathOf(error, seed)));
  // A number in place of one of some texts breaks two rules, and is one mistake.
  const places = new Map<string, Problem>();
  for (const problem of problems.reverse()) {
    places.set(JSON.stringify([problem.path, problem.field]), problem);
  }
  return [...places.values()].reverse();
}

function pathOf({ instancePath }: ErrorObject, seed: unknown): Path {
  let place = seed;
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(place) ? Number(key) : key;
      place = (place as Record<string | number, unknown>)[step];
      return step;
    });
}

function toProblem(error: ErrorObject, path: Path): Problem {
  const { keyword, params, data } = error;
  const { type, enum: values, errorMessage, properties = {} } = error.parentSchema as Parent;
  switch (keyword) {
    case 'required':
      return {
        path,
        field: params.missingProperty,
        message: `lacks the field ${params.missingProperty}`,
      };
    case 'additionalProperties':
      return unknownField(path, params.additionalProperty, Object.keys(properties));
    case 'type':
    case 'enum':
      if (!values || data === null) return { path, message: wrongType(type, data, errorMessage) };
      return { path, message: `must be one of ${values.join(', ')}` };
    case 'minimum':
      return { path, message: `must be ${params.limit} or more` };
    case 'maximum':
      return { path, message: `must be ${params.limit} or less` };
    case 'minLength':
    case 'minItems':
      return { path, message: 'must not be empty' };
    case 'uniqueItems':
      return { path: [...path, params.i], message: `repeats the entry [${params.j}] of the list` };
    default:
      return { path, message: errorMessage ?? `does not match the schema (${keyword})` };
  }
}

function wrongType(type: Parent['type'], data: unknown, errorMessage?: string): string {
  if (data === null) return 'has no value: give one, or leave the field out';
  if (typeof type !== 'string') return errorMessage as string;
  const isText = typeof data === 'string';
  const isScalar = typeof data !== 'object';
  if (type === 'string' && isScalar) return 'must be text: put it in quotes';
  if (type === 'integer' && isText && /^\d+$/.test(data)) {
    return 'must be a whole number: write it without quotes';
  }
  return `must be ${kinds[type]}`;
}

/**
 * Tells of an unknown field. In a credential the name is not shown: `{code:x}` without a space is a
 * field named `code:x`.
 */
function unknownField(path: Path, field: string, known: string[]): Problem {
  const isSecret = path[0] === 'webhooks' || path[0] === 'tokens';
  const shown = isSecret ? '' : ` ${JSON.stringify(field.slice(0, 60))}`;
  const meant = nearest(field, known);
  const advice = meant ? `did you mean ${meant}?` : `there are ${known.join(', ')}`;
  return { path, field, message: `has an unknown field${shown}: ${advice}` };
}
