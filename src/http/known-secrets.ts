import { Buffer } from 'node:buffer';
import { folded, spellingsOf } from './spellings.ts';

/** Part of a text, by the places of its first character and of the one after it. */
export type Range = [start: number, end: number];

/**
 * Letters that a credential needs to be hidden wherever it stands. Those of a portal have 16 and more.
 * Shorter ones are made up for tests, such as `secret`: a word of any text. They are hidden where they
 * are the whole of a value, and where a credential belongs.
 */
const distinct = 8;
/** Shorter ones still are hidden only where a credential belongs: `1` or `abc` can be anything. */
const shortest = 4;

export type KnownSecrets = ReturnType<typeof createKnownSecrets>;

/** Looks for credentials in a text, in time that does not depend on how many there are. */
export function createKnownSecrets(values: Iterable<string>) {
  const short = new Set<string>();
  const long = new Set<string>();
  /** The lengths of those that begin alike, as in a test that numbers them. */
  const lengths = new Map<string, Set<number>>();
  let longest = 0;
  // One that holds an escape itself, such as `%4a`, loses it where the others around it are undone.
  const spelt = [...values].flatMap((value) => spellingsOf(value).map(({ text }) => text));
  for (const value of spelt.map(folded)) {
    const { length } = value;
    if (length < distinct) {
      if (length >= shortest) short.add(value);
      continue;
    }
    const beginning = value.slice(0, distinct);
    long.add(value);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(length));
    longest = Math.max(longest, length);
  }

  function standing(text: string): Range[] {
    const ranges: Range[] = [];
    if (longest === 0) return ranges;
    const letters = folded(text);
    for (let start = 0; start + distinct <= letters.length; start += 1) {
      for (const length of lengths.get(letters.slice(start, start + distinct)) ?? []) {
        const end = start + length;
        const isWhole = end <= letters.length;
        if (isWhole && long.has(letters.slice(start, end))) ranges.push([start, end]);
      }
    }
    return ranges;
  }

  const isShort = (text: string) => short.size > 0 && short.has(folded(text.trim()));

  function inBase64(text: string): Range[] {
    return [...text.matchAll(base64)].flatMap(({ 0: run, index }): Range[] => {
      const decoded = Buffer.from(run, 'base64').toString();
      const isSecret = standing(decoded).length > 0 || decoded.split(':').some(isShort);
      return isSecret ? [[index, index + run.length]] : [];
    });
  }

  return {
    /** Letters of the longest one that is hidden wherever it stands. */
    longest,
    /** Finds the credentials in a text, as they are or in base64, such as that of `Basic`. */
    find(text: string): Range[] {
      if (isShort(text)) return [[0, text.length]];
      return [...standing(text), ...inBase64(text)];
    },
  };
}

/** A user's name, a colon and four letters have this length at least. */
const base64 = /[\w+/-]{8,}={0,2}/g;
