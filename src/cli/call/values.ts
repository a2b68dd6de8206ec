import { UsageError } from '../exit.ts';
import { JsonError, jsonMistake, parseJson } from '../json/parse.ts';
import type { ParameterRules } from './schema.ts';

/**
 * Reads the value of a pair by the type in the document: a text stays as it is, a list is JSON or
 * separated by commas, and a number is read where the text is one. A parameter that the document lacks
 * is JSON where it can be.
 *
 * @throws UsageError for a list that is none, and for a number in JSON that would be rounded
 */
export function toValue(name: string, text: string, rules: ParameterRules | undefined): unknown {
  const kind = rules?.of(name).kind ?? 'unknown';
  if (kind === 'text') return text;
  if (kind === 'list' && !/^\s*\[/.test(text)) return text.split(',').map(toNumber);
  if (kind === 'number' || /^\s*-?\d+\s*$/.test(text)) return toNumber(text);
  if (kind === 'unknown' && jsonMistake(text) !== undefined) return text;
  return readExactly(text, ({ kind, message }) =>
    kind === 'are no valid JSON'
      ? `${name} is no list. Write '${name}=[103,547]' or ${name}=103,547.`
      : `A number in a value cannot be sent as it is: ${message}.`,
  );
}

/** Numbers that would lose digits stay text, which a portal takes as well. */
function toNumber(text: string): number | string {
  const isPlain = /^(0|-?[1-9]\d*)$/.test(text.trim());
  return isPlain && Number.isSafeInteger(Number(text)) ? Number(text) : text.trim();
}

/**
 * Reads JSON, and loses nothing of it.
 *
 * @param explain makes a sentence of what is wrong
 * @throws UsageError for what is no JSON, and for a number that would be rounded
 */
export function readExactly(json: string, explain: (error: JsonError) => string): unknown {
  try {
    return parseJson(json);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new UsageError(explain(error));
  }
}
