import { Buffer } from 'node:buffer';

/** A text, and where each of its characters begins in the text that it was read from. */
export interface Spelling {
  text: string;
  /** One more than there are characters: the last one is the end. */
  at: readonly number[];
}

/** One character, as URLs, JSON, JavaScript and HTML write it. */
const escaped =
  /%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[\\/"']|&#(?:x[\da-f]{1,6}|\d{1,7});/gi;
/** Escapes of escapes that are read: JSON in a form in JSON has three. */
const deepest = 6;

/** A text as it is, then without its escapes, then without the escapes that these held, and so on. */
export function spellingsOf(text: string): Spelling[] {
  const spellings: Spelling[] = [
    { text, at: Array.from({ length: text.length + 1 }, (_, i) => i) },
  ];
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = withoutEscapes(spellings[depth] as Spelling);
    if (!next) break;
    spellings.push(next);
  }
  return spellings;
}

function withoutEscapes({ text, at }: Spelling): Spelling | undefined {
  if (!/[%\\]|&#/.test(text)) return undefined;
  const parts: string[] = [];
  const places: number[] = [];
  let end = 0;
  const copy = (to: number) => {
    parts.push(text.slice(end, to));
    for (let index = end; index < to; index += 1) places.push(at[index] as number);
  };
  for (const { 0: written, index } of text.matchAll(escaped)) {
    copy(index);
    const character = read(written);
    parts.push(character);
    for (let unit = 0; unit < character.length; unit += 1) places.push(at[index] as number);
    end = index + written.length;
  }
  if (end === 0) return undefined;
  copy(text.length);
  return { text: parts.join(''), at: [...places, at[text.length] as number] };
}

function read(written: string): string {
  if (written.startsWith('%')) return Buffer.from(written.replaceAll('%', ''), 'hex').toString();
  if (/^\\[ux]/i.test(written)) return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  if (written.startsWith('\\')) return written.slice(1);
  const isHex = /^&#x/i.test(written);
  const code = Number.parseInt(written.slice(isHex ? 3 : 2), isHex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Makes one letter of those that stand for the same: capitals, and what a form makes `_` in a name.
 * No letter becomes two, so that places stay.
 */
export function folded(text: string): string {
  const lower = text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
  return lower.replace(/[ .[+]/g, '_');
}
