import type { KnownSecrets, Range } from './known-secrets.ts';
import { spellingsOf } from './spellings.ts';

const names = 'auth|authorization|access_token|refresh_token|token|sessid|client_secret';
const isSecret = new RegExp(`^(${names})$`, 'i');
/**
 * JSON that was sent as a form becomes the name of a parameter, credentials and all; its white space becomes
 * `_` then.
 */
const inText = new RegExp(
  String.raw`(?<![^\W_])((?:${names})(?:\\*["'])?[\s_]*[:=][\s_]*(?:\\*["'])?)[^"'&\s,}\\]+`,
  'gi',
);
/** A slash can be written in escapes. */
const slash = String.raw`(?:\\?/|%2F)`;
const inAddress = new RegExp(String.raw`(${slash}rest${slash}[^/\\%\s]+${slash})[^/\\%\s?]+`, 'gi');
const bearer = /(\bbearer\s+)[^\s"']+/gi;
const hidden = '(hidden)';

export type Secrets = ReturnType<typeof createSecrets>;

/**
 * Hides credentials: those that are known, by their values, and others by where they stand.
 *
 * @param known codes of webhooks and tokens; in whatever way they are written, they are found
 */
export function createSecrets(...known: readonly KnownSecrets[]) {
  const longest = Math.max(0, ...known.map((one) => one.longest));
  const byValue = (text: string) => known.flatMap((one) => one.find(text));

  /** @param isOfCall whether what stands where a credential belongs is one, too */
  function find(text: string, isOfCall: boolean): Range[] {
    const ranges = spellingsOf(text).flatMap(({ text: spelling, at }) => {
      const found = [...byValue(spelling), ...(isOfCall ? byPlace(spelling) : [])];
      return found.map(([start, end]): Range => [at[start] as number, at[end] as number]);
    });
    return ranges.sort(([one], [other]) => one - other);
  }

  function inOne(text: string, isOfCall: boolean): string {
    let shown = '';
    let done = 0;
    for (const [start, end] of find(text, isOfCall)) {
      if (start >= done) shown += text.slice(done, start) + hidden;
      done = Math.max(done, end);
    }
    return done === 0 ? text : shown + text.slice(done);
  }

  function hideIn(value: unknown): unknown {
    if (typeof value === 'string') return inOne(value, true);
    if (typeof value === 'number') return byValue(String(value)).length > 0 ? hidden : value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(hideIn);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        inOne(name, true),
        isSecret.test(name) ? hidden : hideIn(item),
      ]),
    );
  }

  return {
    /** A value of a call as it can be shown: its names and texts, and numbers that are credentials. */
    inCall: (value: unknown): unknown => hideIn(value),
    /** Hides the credentials in a text. */
    inText: (text: string): string => inOne(text, true),
    /** A text of the portal, without what is known; anything else stays as it is. */
    known: (text: string): string => inOne(text, false),
    /**
     * Returns where to cut a text so that no part of a credential is left: at the length or a little
     * before.
     */
    cutAt(text: string, length: number): number {
      // In escapes a letter can take as many characters.
      const around = 20 * longest;
      const start = Math.max(0, length - around);
      const found = find(text.slice(start, length + around), false);
      const across = found.find(([from, to]) => start + from < length && start + to > length);
      return across ? start + across[0] : length;
    },
  };
}

function byPlace(text: string): Range[] {
  return [bearer, inText, inAddress].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: all, 1: before = '', index }): Range => {
      return [index + before.length, index + all.length];
    }),
  );
}
