/**
 * A list of names and texts, one below the other; what is empty is left out.
 *
 * @param width characters of a line; longer texts go on below their beginning
 */
export function fields(list: [name: string, text: string | undefined][], width: number): string {
  const given = list.filter((one): one is [string, string] => Boolean(one[1]));
  const margin = Math.max(...given.map(([name]) => name.length)) + 4;
  return given
    .map(([name, text]) => {
      const lines = wrap(text, Math.max(20, width - margin));
      return `  ${`${name}:`.padEnd(margin - 2)}${lines.join(`\n${' '.repeat(margin)}`)}`;
    })
    .join('\n');
}

/** Characters of a line of the terminal; what goes into a file or a pipe is not broken. */
export function widthOf(stream: { isTTY?: boolean; columns?: number }): number {
  return stream.isTTY ? columnsOf(stream) : Number.POSITIVE_INFINITY;
}

/** Characters of a line. Some terminals, such as those of build servers, say 0. */
export function columnsOf({ columns }: { columns?: number }): number {
  return columns || 80;
}

/** Parts a text into lines at its white space. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
