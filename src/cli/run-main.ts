import { ExpectedError } from '../expected-error.ts';
import { HelpRequest } from './arguments.ts';
import { ExitError, exitCodes } from './exit.ts';
import { complain, print, surviveLostOutput } from './output.ts';

/**
 * Runs a command line program. Expected failures end in one clear message; the exit code is set and
 * not forced, so that all output is written before the end.
 *
 * @param asJson whether failures are printed for programs, in one line
 */
export async function runMain(main: () => Promise<void>, asJson = false): Promise<void> {
  surviveLostOutput();
  try {
    await main();
  } catch (error) {
    if (error instanceof HelpRequest) return print(error.help);
    complain(asJson ? toJson(error) : messageOf(error));
    process.exitCode = error instanceof ExitError ? error.exitCode : exitCodes.failure;
  }
}

function toJson(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error';
  return JSON.stringify({ error: { name, message: messageOf(error) } });
}

/** Shows an unexpected error by its stack alone: its members can hold a URL, and a URL a secret. */
function messageOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  return error instanceof Error ? `${error.stack}` : `${error}`;
}
