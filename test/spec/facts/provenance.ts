// Where a fact about an error comes from, in few letters.
import type { Source } from '../../../src/document/types.ts';
import type { SourceName } from '../../../src/document/words.ts';

const letters: Record<string, SourceName> = {
  D: 'documented',
  P: 'printed',
  O: 'observed',
  S: 'sdk',
};

/**
 * The statuses of an error by who gives them: `D401 P400,403 O401 S403` is documented today as 401, was
 * printed as 400 and 403 until summer 2026, is observed as 401, and known to the SDK as 403.
 */
export function from(words: string): Source {
  const sources = words.split(' ').map((word) => {
    const statuses = word.slice(1).split(',').map(Number);
    return [letters[word[0] as string] as SourceName, statuses] as const;
  });
  return Object.fromEntries(sources);
}
