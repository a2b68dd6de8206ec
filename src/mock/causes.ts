import type { ErrorObject } from 'ajv/dist/2020.js';
import { isEmpty } from '../http/php.ts';
import type { Secrets } from '../http/secrets.ts';
import { nearest } from '../nearest.ts';

const mostTold = 5;
const longestName = 60;

/** The parameter that an error of the schema is about. */
export function parameterOf({ params, instancePath }: ErrorObject): string {
  return params.missingProperty ?? params.additionalProperty ?? instancePath.split('/')[1] ?? '';
}

/**
 * Tells the faults in words, each once, and no more of them than a line can hold.
 *
 * @param known names of the parameters of the method
 * @param secrets hides the credentials of the request
 */
export function toCauses(
  errors: readonly ErrorObject[],
  known: readonly string[],
  secrets: Secrets,
): string[] {
  // If no alternative fits, the message says that, and not what each of them lacks.
  const alternatives = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const told = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && alternatives.has(error.instancePath)) continue;
    if (told.size === mostTold) return [...told, 'and more'];
    told.add(describe(error, known, secrets));
  }
  return [...told];
}

function describe(error: ErrorObject, known: readonly string[], secrets: Secrets): string {
  const parameter = parameterOf(error);
  const name = shown(parameter, secrets);
  if (error.keyword === 'required') return `${name} is missing`;
  if (error.keyword === 'additionalProperties') {
    const meant = nearest(parameter, known);
    const advice = meant === undefined ? '' : `; did you mean ${meant}?`;
    return `${name} is not a parameter of this method${advice}`;
  }
  const place = error.instancePath.split('/').slice(2).join('/');
  const at = place === '' ? name : `${name}, item ${shown(place, secrets)},`;
  if (tooShort.includes(error.keyword) && isEmpty(error.data)) return `${at} is empty`;
  return `${at} ${rule(error)}`;
}

/** Rules that a value breaks which a portal takes for empty, such as the text 0. */
const tooShort = ['minLength', 'minItems', 'pattern'];

interface Rule {
  type?: string;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  contentEncoding?: string;
  anyOf?: Rule[];
}

function rule({ keyword, params, parentSchema, message = '' }: ErrorObject): string {
  const schema = (parentSchema ?? {}) as Rule;
  if (keyword === 'enum') return `must be one of ${params.allowedValues.join(', ')}`;
  if (keyword === 'anyOf') return `must be ${(schema.anyOf ?? []).map(kind).join(', or ')}`;
  if (schema.contentEncoding !== undefined) return `is not ${schema.contentEncoding}`;
  return message;
}

/** A branch of the schema in words. */
function kind({ type, minimum, maximum, pattern }: Rule): string {
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  return pattern === undefined ? `a ${type}` : 'the same as a string of digits';
}

/** A name that was sent: it can be anything, a whole body as well. */
function shown(name: string, secrets: Secrets): string {
  const start = name.slice(0, secrets.cutAt(name, longestName));
  const text = secrets.inText(start) + (start.length < name.length ? '…' : '');
  return /^[\w/]+$/.test(text) ? text : JSON.stringify(text);
}
