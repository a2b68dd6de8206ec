/** Writes lines for the user or for the next program of a pipe. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes lines that are no result: errors and warnings. */
export function complain(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n`);
}

/** Ends the program quietly when nobody reads on, as in `… | head -3`. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
