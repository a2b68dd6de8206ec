// How a portal, which is written in PHP, takes values.

/** What PHP takes for empty: absent, `""`, `"0"`, 0, null, false and `[]`. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return !value || value === '0';
}

/** A cast to int: the digits that a text begins with, the whole part of a number. */
export function toInt(value: unknown): number {
  if (typeof value === 'object' && value !== null) return isEmpty(value) ? 0 : 1;
  if (typeof value === 'boolean') return Number(value);
  const leading = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?/i.exec(String(value ?? ''));
  const number = Math.trunc(Number(leading?.[0] ?? 0));
  return Number.isSafeInteger(number) ? number : 0;
}

export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);
}

/** A positive whole number, where a text or a fraction may say it; `undefined` for anything else. */
export function toId(value: unknown): number | undefined {
  const id = isNumeric(value) ? toInt(value) : 0;
  return id > 0 ? id : undefined;
}

/** Text without the white space around it; a list is none. */
export function toText(value: unknown, most = Number.POSITIVE_INFINITY): string {
  if (value === true) return '1';
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  // The database would end the text at a NUL.
  const text = trim(String(value).replaceAll('\0', ''));
  return text.length <= most ? text : [...text].slice(0, most).join('');
}

/** As PHP does, which leaves a no-break space and its like; and without looking twice at any. */
function trim(text: string): string {
  const isSpace = (index: number) => ' \t\n\r\v'.includes(text.charAt(index));
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start += 1;
  while (start < end && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** A list as JSON or a form gives it; a form that skips a number gives an object. */
export function toList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : undefined;
}

/** A list, or a text that writes one in the syntax of JSON or JavaScript. */
export function parseList(value: unknown): unknown[] | undefined {
  if (typeof value !== 'string') return toList(value);
  const quoted = value.replaceAll("'", '"');
  // In JavaScript quotes can be single ones, and names can stand without any.
  const named = quoted.replace(/([{,]\s*)([\p{L}_$][\p{L}\p{N}_$]*|\d+)(\s*:)/gu, '$1"$2"$3');
  for (const text of [value, quoted, named]) {
    try {
      return toList(JSON.parse(text));
    } catch {
      // The next way of writing it may do.
    }
  }
  return undefined;
}

/** What PHP takes for a whole number; above 64 bits it is none. */
export function isInt(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 63;
}

/** Ids without repeats and without those that cannot be ids. */
export function toIds(items: readonly unknown[]): number[] {
  return [...new Set(items.map(toInt))].filter((id) => id > 0);
}
