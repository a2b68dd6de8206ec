import { quoted } from '../arguments.ts';
import { findMistake } from './mistake.ts';

/** A text that is no JSON, or holds a number that would be changed. The message shows no value. */
export class JsonError extends Error {
  override name = 'JsonError';
  /** The problem, as the end of a sentence. */
  readonly kind: 'are no valid JSON' | 'cannot be sent as they are';

  constructor(kind: JsonError['kind'], place: string) {
    super(place);
    this.kind = kind;
  }
}

/**
 * Reads JSON, and loses nothing of it.
 *
 * @throws JsonError with line and column, for a text that is no JSON and for a number with more digits
 * than JavaScript keeps
 */
export function parseJson(text: string): unknown {
  const mistake = jsonMistake(text);
  if (mistake !== undefined) throw new JsonError('are no valid JSON', mistake);
  const offset = findLossyNumber(text);
  if (offset === undefined) return JSON.parse(text);
  const advice = 'this number has more digits than are kept; send it as text, in double quotes';
  throw new JsonError('cannot be sent as they are', describe(text, offset, advice));
}

/** Says where a text stops being JSON, by line and column, in words that show no value. */
export function jsonMistake(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const { offset, wanted } = findMistake(text) ?? { offset: 0, wanted: 'it cannot be read' };
    return describe(text, offset, wanted);
  }
}

/** Whether a number is the same after JavaScript has read it. */
export function keepsDigits(number: string): boolean {
  return digitsOf(number) === digitsOf(String(Number(number)));
}

/** The digits that count: without sign, point, exponent, and the zeros around them. */
function digitsOf(number: string): string {
  const [digits = ''] = number.toLowerCase().split('e');
  return digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
}

function findLossyNumber(json: string): number | undefined {
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g)) {
    if (!token.startsWith('"') && !keepsDigits(token)) return index;
  }
  return undefined;
}

function describe(text: string, offset: number, what: string): string {
  const lines = text.slice(0, offset).split('\n');
  const before = lines.at(-1) ?? '';
  const shown = shownOf(before);
  const place = `line ${lines.length}, column ${before.length + 1}`;
  return `${place}${shown && `, after \`${shown}\``}: ${what}`;
}

/** The end of a line as it can be shown: names and signs, and nothing of the values. */
function shownOf(line: string): string {
  const shown = line
    .replace(/("(?:[^"\\]|\\.)*")(\s*:)?|[^\s{}[\],:"]+/g, (_, text = '', colon = '') => {
      const isName = colon !== '' && quoted(text.slice(1, -1)) !== '';
      return isName ? text + colon : `${text && '"…"'}${text ? '' : '…'}${colon}`;
    })
    .trim();
  return shown.length > 40 ? `…${shown.slice(-40)}` : shown;
}
