/** One line of the table. */
export interface Row {
  with: string;
  what: string;
  outcome: string;
}

/** `works`, or the first line of what went wrong. The rest goes to the terminal. */
export async function outcomeOf(name: string, trial: () => Promise<unknown>): Promise<string> {
  try {
    await trial();
    process.stderr.write(`${name}: works\n`);
    return 'works';
  } catch (error) {
    const { message } = error as Error;
    process.stderr.write(`${name}: ${message.slice(0, 4000)}\n`);
    return `**fails**: ${message.trim().split('\n')[0]}`;
  }
}

export function expectOutput(actual: string, wanted: string): void {
  if (actual.split('\n').at(-1) !== wanted) throw new Error(`printed ${actual}`);
}
