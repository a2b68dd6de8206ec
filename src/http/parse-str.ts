import { Buffer } from 'node:buffer';

/** A value that PHP makes of a form: a text, a list, or an array with other keys. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/** A PHP array while it is filled: keys in the order in which they came, and the next free number. */
interface PhpArray {
  entries: Map<string, PhpArray | string>;
  next: bigint;
}

/** PHP's default of max_input_vars: further pairs are dropped. */
const mostPairs = 1000;
/** PHP's default of max_input_nesting_level. */
const deepest = 64;

/**
 * Reads a form or a query string as `parse_str` of PHP does: `USERS[]=1` is a list, the last one of a name
 * counts, a `%` that begins no escape stays.
 */
export function parseStr(text: string): Record<string, FormValue> {
  return readForm(text).values;
}

/**
 * Reads a form like `parseStr`, and tells what PHP silently loses.
 *
 * @returns lost: why something is, in words for the developer
 */
export function readForm(text: string): { values: Record<string, FormValue>; lost?: string } {
  if (text === '') return { values: {} };
  const root = newArray();
  const pairs = text.split('&').filter((pair) => pair !== '');
  let lost: string | undefined;
  if (pairs.length > mostPairs) lost = `PHP drops all after the first ${mostPairs} parameters`;
  for (const pair of pairs.slice(0, mostPairs)) {
    const end = pair.indexOf('=');
    const name = decode(end < 0 ? pair : pair.slice(0, end));
    const value = end < 0 ? '' : decode(pair.slice(end + 1));
    const keys = keysOf(name);
    if (keys.length > deepest + 1)
      lost = `PHP drops a parameter that is nested deeper than ${deepest}`;
    else if (keys.length > 0) put(root, keys, value);
  }
  return { values: toObject(root), ...(lost !== undefined && { lost }) };
}

/** The variable that a name means and the keys inside it; an empty key is the next number. */
function keysOf(name: string): string[] {
  // PHP is written in C: a NUL ends a name.
  const text = (name.split('\0', 1)[0] as string).replace(/^ +/, '');
  const bracket = text.indexOf('[');
  const variable = underscored(bracket < 0 ? text : text.slice(0, bracket));
  if (variable === '') return [];
  if (bracket < 0) return [variable];
  const keys: string[] = [];
  let at = bracket;
  while (text[at] === '[') {
    const start = at + 1;
    // A bracket with one white space is empty, too.
    const skipped = /[ \t\n\r\v\f]/.test(text[start] ?? '') ? start + 1 : start;
    if (text[skipped] === ']') {
      keys.push('');
      at = skipped + 1;
      continue;
    }
    const end = text.indexOf(']', skipped);
    if (end < 0) return unclosed(variable, keys, text.slice(start));
    keys.push(text.slice(start, end));
    at = end + 1;
  }
  return [variable, ...keys];
}

/** A bracket that is not closed is part of the name, if it is the first one; after others it is left out. */
function unclosed(variable: string, keys: string[], rest: string): string[] {
  return keys.length === 0 ? [`${variable}_${underscored(rest)}`] : [variable, ...keys];
}

const underscored = (name: string) => name.replace(/[ .[]/g, '_');

function put(root: PhpArray, keys: string[], value: string): void {
  let array = root;
  for (const key of keys.slice(0, -1)) {
    const name = keyIn(array, key);
    const found = array.entries.get(name);
    const next = found === undefined || typeof found === 'string' ? newArray() : found;
    array.entries.set(name, next);
    array = next;
  }
  array.entries.set(keyIn(array, keys.at(-1) as string), value);
}

/** A key as it is kept. A whole number counts for the next free one. */
function keyIn(array: PhpArray, key: string): string {
  const name = key === '' ? String(array.next) : key;
  if (/^(0|[1-9]\d{0,18})$/.test(name)) {
    const after = BigInt(name) + 1n;
    if (after > array.next) array.next = after;
  }
  return name;
}

const newArray = (): PhpArray => ({ entries: new Map(), next: 0n });

/** Without a prototype, so that a key `__proto__` is a key like any other. */
function toObject({ entries }: PhpArray): Record<string, FormValue> {
  const object = Object.create(null) as Record<string, FormValue>;
  for (const [key, value] of entries) object[key] = toValue(value);
  return object;
}

function toValue(value: PhpArray | string): FormValue {
  if (typeof value === 'string') return value;
  const keys = [...value.entries.keys()];
  const isList = keys.every((key, index) => key === String(index));
  return isList ? [...value.entries.values()].map(toValue) : toObject(value);
}

/** `+` is a space and `%XX` a byte; anything else stays. Bytes that are not UTF-8 become U+FFFD. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  return spaced.replace(/(%[\da-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
  );
}
