import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ExitError, exitCodes } from './exit.ts';

export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  /** The stream of the question: stderr, so that stdout holds the result alone. */
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

/** Whether somebody sits there to be asked. */
export function canAsk({ input, output }: Terminal): boolean {
  return Boolean(input.isTTY && output.isTTY);
}

/**
 * Asks for a secret: one line, which is not shown as it is typed.
 *
 * @throws ExitError with exit code 130 for Ctrl+C, and for Ctrl+D on an empty line
 */
export async function askSecret({ input, output }: Terminal, question: string): Promise<string> {
  output.write(question);
  // readline edits the line in the terminal, and would show it there.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = () => reject(new ExitError('Nothing was sent.', exitCodes.interrupted));
      lines.once('line', resolve);
      lines.once('SIGINT', giveUp);
      lines.once('close', giveUp);
    });
  } finally {
    output.write('\n');
    lines.close();
  }
}
