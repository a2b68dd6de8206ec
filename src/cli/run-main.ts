import { HelpRequest } from './arguments.ts';
import { ExpectedError } from './expected-error.ts';
import { complain, print, surviveClosedPipes } from './output.ts';

/**
 * Runs a command line program. Expected failures end in one clear message; the exit code is set and
 * not forced, so that all output is written before the end.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  surviveClosedPipes();
  try {
    await main();
  } catch (error) {
    if (error instanceof HelpRequest) return print(error.help);
    complain(error instanceof ExpectedError ? error.message : unexpected(error));
    process.exitCode = error instanceof ExpectedError ? error.exitCode : 1;
  }
}

/** The stack alone: members of an error of Node's can hold a URL, and that a secret. */
function unexpected(error: unknown): string {
  return error instanceof Error ? `${error.stack}` : `${error}`;
}
