// A portal is written in PHP, and takes values so. test/http/php.test.ts compares this with PHP itself.

/** A number that PHP reads as a float although it is whole, such as `103.0`, `1e3` or one beyond 64 bits. */
export class PhpFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toJSON(): number {
    return this.value;
  }
}

/** Absent, `null`, `false`, 0, `""`, `"0"` or an empty list. Anything else is true where PHP asks for truth. */
export function isEmpty(value: unknown): boolean {
  if (value instanceof PhpFloat) return value.value === 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return !value || value === '0';
}

export const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null;

export const isList = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof PhpFloat);

/**
 * Whether a value is equal to a text that is no number, by `==`: `true` is equal to any text but the empty one.
 *
 * @param isOld PHP 7, where the number 0 is equal to such a text as well
 */
export function looselyEquals(value: unknown, text: string, isOld = false): boolean {
  if (value === true) return true;
  return value === text || (isOld && value === 0);
}

/** A cast to int: the number that a text begins with, the whole part of a number. */
export function toInt(value: unknown): number {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof PhpFloat) return wrapped(value.value);
  if (isList(value)) return isEmpty(value) ? 0 : 1;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return wrapped(value);
  const [leading = '0'] = numberAtStart.exec(String(value ?? '')) ?? [];
  const number = Number(leading);
  // A text with a number too large for 64 bits is the largest there is.
  return Number.isFinite(number) ? Math.trunc(Math.max(-(2 ** 63), Math.min(2 ** 63, number))) : 0;
}

/** A float beyond 64 bits is what is left of it in 64 bits. */
function wrapped(number: number): number {
  if (Math.abs(number) < 2 ** 63) return Math.trunc(number);
  return Number.isFinite(number) ? Number(BigInt.asIntN(64, BigInt(Math.trunc(number)))) : 0;
}

// White space to PHP is no more than this: no no-break space and no byte order mark.
const numberAtStart = /^[ \t\n\r\v\f]*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i;
const numberAlone = new RegExp(`${numberAtStart.source}[ \\t\\n\\r\\v\\f]*$`, 'i');

export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'bigint') return true;
  return value instanceof PhpFloat || (typeof value === 'string' && numberAlone.test(value));
}

/** A positive whole number, where a text or a fraction may say it; `undefined` for anything else. */
export function toId(value: unknown): number | undefined {
  const id = isNumeric(value) ? toInt(value) : 0;
  return id > 0 ? id : undefined;
}

/** Whether JSON has it as a whole number; `103.0` and `1e3` are floats. */
export function isInt(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

/**
 * Reads what `FILTER_VALIDATE_INT` takes, from 1: digits without zeros before them; `undefined` for
 * anything else.
 */
export function toValidInt(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const [, digits] = /^[ \t\n\r\v]*\+?([1-9]\d{0,18})[ \t\n\r\v]*$/.exec(text) ?? [];
  return digits !== undefined && BigInt(digits) < 2n ** 63n ? Number(digits) : undefined;
}

/** Text without the white space around it; a list is none. */
export function toText(value: unknown, most = Number.POSITIVE_INFINITY): string {
  if (value === true) return '1';
  if (value instanceof PhpFloat) return floatText(value.value);
  if (typeof value === 'number' && !Number.isInteger(value)) return floatText(value);
  if (!['string', 'number', 'bigint'].includes(typeof value)) return '';
  // The database would end the text at a NUL.
  const text = trim(String(value).replaceAll('\0', ''));
  return text.length <= most ? text : [...text].slice(0, most).join('');
}

/** A float as PHP writes it: 14 digits (its setting `precision`), and `E` with a fraction. */
function floatText(number: number): string {
  if (Object.is(number, -0)) return '-0';
  const [digits = '', exponent = '0'] = number.toExponential(13).split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 14) return String(Number(number.toPrecision(14)));
  const plain = digits.replace(/0+$/, '');
  return `${plain.endsWith('.') ? `${plain}0` : plain}E${power < 0 ? '' : '+'}${power}`;
}

/** As PHP does, which leaves a no-break space and its like; and without looking twice at any. */
export function trim(text: string): string {
  const isSpace = (index: number) => ' \t\n\r\v\0'.includes(text.charAt(index));
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start += 1;
  while (start < end && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** A list as JSON or a form gives it; a form that skips a number gives an object. */
export function toList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isList(value) ? Object.values(value) : undefined;
}

/** A list, or a text that writes one in the syntax of JSON or JavaScript. */
export function parseList(value: unknown): unknown[] | undefined {
  if (typeof value !== 'string') return toList(value);
  const quoted = value.replaceAll("'", '"');
  // In JavaScript quotes can be single ones, names can stand without any, and a comma can come last.
  const named = quoted.replace(/([{,]\s*)([\p{L}_$][\p{L}\p{N}_$]*|\d+)(\s*:)/gu, '$1"$2"$3');
  const ended = named.replace(/,(\s*[\]}])/g, '$1');
  for (const text of [value, quoted, named, ended]) {
    try {
      return toList(decodeJson(text));
    } catch {
      // The next way of writing it may do.
    }
  }
  return undefined;
}

/**
 * Reads JSON as `json_decode` does: whole numbers that PHP takes for floats become a `PhpFloat`, those from
 * 2^53 on that have room in 64 bits a bigint.
 *
 * @throws SyntaxError for invalid JSON
 */
export function decodeJson(text: string): unknown {
  // Shorter texts have no room for that.
  if (text.length > 2 * deepest && isDeeper(text, deepest))
    throw new SyntaxError('nested too deep');
  if (!suspicious.test(text)) return JSON.parse(text);
  const marked = text.replace(tokens, (token) => {
    if (token.startsWith('"')) return token;
    if (isWholeFloat(token)) return `{${JSON.stringify(mark)}:${token}}`;
    const isExact = /[.e]/i.test(token) || Number.isSafeInteger(Number(token));
    return isExact ? token : `{${JSON.stringify(mark)}:"${token}"}`;
  });
  return JSON.parse(marked, (_, value) => {
    if (!isList(value) || !Object.hasOwn(value, mark)) return value;
    const number = (value as Record<string, number | string>)[mark];
    return typeof number === 'string' ? BigInt(number) : new PhpFloat(number as number);
  });
}

/** The depth to which `json_decode` reads. */
const deepest = 512;

/** Whether lists and objects are nested deeper; brackets inside of texts are none. */
function isDeeper(text: string, levels: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isInText && letter === '\\') at += 1;
    else if (letter === '"') isInText = !isInText;
    else if (isInText) continue;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}

/** Most bodies have no such number, and are read by the engine alone. */
const suspicious = /\d(\.\d|e)|\d{16}/i;
const tokens =
  /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.+-])/gi;
/** No name in JSON that PHP takes begins with a NUL. */
const mark = '\0float';

function isWholeFloat(number: string): boolean {
  if (/[.e]/i.test(number)) return Number.isInteger(Number(number));
  return BigInt(number) >= 2n ** 63n || BigInt(number) < -(2n ** 63n);
}

/** Ids without repeats and without those that cannot be ids. */
export function toIds(items: readonly unknown[]): number[] {
  return [...new Set(items.map(toInt))].filter((id) => id > 0);
}
