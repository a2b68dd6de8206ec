/** A failure that the user can mend: its message is shown without a stack. */
export class ExpectedError extends Error {
  override name = 'ExpectedError' as const;
}

/** Runs a command line program: expected failures end in one clear message and exit code 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ExpectedError ? error.message : error);
    process.exitCode = 1;
  }
}
