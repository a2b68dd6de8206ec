import { PhpFloat } from '../http/php.ts';
import type { Secrets } from '../http/secrets.ts';

/** Characters of one text, of one name, and of all together. */
const longestText = 2_000;
const longestName = 100;
const mostText = 10_000;
const mostItems = 50;
const deepest = 6;

interface Room {
  /** Characters that are left for all together. */
  left: number;
  secrets: Secrets;
}

/**
 * The parameters of a call as the journal keeps them: of what is very long, the beginning. No credential
 * is cut in two, since its first half would not be known for one.
 */
export function shorten(params: Readonly<Record<string, unknown>>, secrets: Secrets): unknown {
  return shortenPart(params, 0, { left: mostText, secrets });
}

function shortenPart(value: unknown, depth: number, room: Room): unknown {
  room.left -= 1;
  if (typeof value === 'string') return cut(value, Math.min(longestText, room.left), room);
  // JSON has no other way to write it exactly.
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PhpFloat) return value.value;
  if (depth === deepest || room.left <= 0) return '…';
  if (Array.isArray(value)) {
    const shown = value.slice(0, mostItems).map((item) => shortenPart(item, depth + 1, room));
    return value.length > mostItems ? [...shown, `… (${value.length} items)`] : shown;
  }
  const shown: [string, unknown][] = [];
  const names = Object.keys(value);
  for (const name of names.slice(0, mostItems)) {
    const item = (value as Record<string, unknown>)[name];
    shown.push([cut(name, longestName, room), shortenPart(item, depth + 1, room)]);
  }
  if (names.length > mostItems) shown.push(['…', `(${names.length} names)`]);
  return Object.fromEntries(shown);
}

function cut(text: string, longest: number, room: Room): string {
  const length = Math.max(0, longest);
  room.left -= Math.min(text.length, length);
  if (text.length <= length) return text;
  return `${text.slice(0, room.secrets.cutAt(text, length))}… (${text.length} characters)`;
}
