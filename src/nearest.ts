/**
 * The name that somebody probably meant, or nothing when none is close: two letters apart at most, or
 * the same but for letter case and for `_`, `-` and `.`.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  // No known name is longer; a long text would cost time and is no misspelling.
  const wanted = plain(name.slice(0, 60));
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(wanted.length / 2));
  for (const candidate of known) {
    const other = plain(candidate);
    // As many letters have to be put in or taken out at least.
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const far = distance(wanted, other);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** Counts the letters that have to be put in, taken out or changed. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = Number(from[row - 1] !== to[column - 1]);
      const around = [previous[column], current[column - 1], previous[column - 1]] as number[];
      const [above = 0, left = 0, diagonal = 0] = around;
      current.push(Math.min(above + 1, left + 1, diagonal + change));
    }
    previous = current;
  }
  return previous[to.length] as number;
}
