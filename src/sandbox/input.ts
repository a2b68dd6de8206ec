import { ExpectedError } from '../expected-error.ts';
import { nearest } from '../nearest.ts';

/** An argument of the sandbox that cannot work, in a message for people. */
export class InputError extends ExpectedError {}

/** @throws InputError when the condition does not hold */
export function ensure(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InputError(message);
}

/**
 * An object with no other fields than these; a misspelt one would be passed over in silence.
 *
 * @param kind what its fields are called
 * @throws InputError that names the fields that there are
 */
export function checkFields(
  value: unknown,
  known: readonly string[],
  what: string,
  kind = 'field',
): asserts value is Record<string, unknown> {
  const list = `Its ${kind}s: ${known.join(', ')}.`;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  ensure(isObject, `${what} must be an object. ${list}`);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const shown = unknown.length > 40 ? `${unknown.slice(0, 40)}…` : unknown;
  const meant = nearest(unknown, known);
  const advice = meant === undefined ? '' : ` Did you mean ${meant}?`;
  throw new InputError(`${what} has no ${kind} ${shown}.${advice} ${list}`);
}

export const isWhole = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

export const isAbove = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > least;
