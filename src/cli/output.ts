import { exitCodes } from './exit.ts';

/** The exit code of the program when its output is lost. */
let lossCode: number = exitCodes.failure;

/** Writes lines for the user or for the next program of a pipe. */
export function print(text: string): void {
  try {
    process.stdout.write(`${text}\n`);
  } catch (error) {
    // Node 20 throws here already when a file is full.
    lost(error as NodeJS.ErrnoException);
  }
}

/** Prints the result of a call that ran: when that is lost, the exit code has to say so. */
export function printResult(text: string): void {
  lossCode = exitCodes.unknownOutcome;
  print(text);
}

/** Writes lines that are no result: errors and warnings. */
export function complain(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n`);
}

/**
 * Ends the program when what it prints is lost: quietly when nobody reads on, as in `… | head -3`, and
 * with one line otherwise.
 */
export function surviveLostOutput(): void {
  process.stdout.on('error', lost);
  // The exit code alone tells of a complaint that cannot be written.
  process.stderr.on('error', () => undefined);
}

function lost({ code }: NodeJS.ErrnoException): void {
  const isResult = lossCode === exitCodes.unknownOutcome;
  if (code === 'EPIPE' && !isResult) process.exit();
  const what = isResult ? 'The call ran, but its result' : 'The output';
  process.exitCode ||= lossCode;
  process.stderr.write(`${what} could not be written: ${code}.\n`, () => process.exit());
}
