import { exitCodes } from './exit.ts';

/** What the program ends with when nobody gets what it prints. */
let lossCode: number = exitCodes.failure;

/** Writes lines for the user or for the next program of a pipe. */
export function print(text: string): void {
  try {
    process.stdout.write(`${text}\n`);
  } catch (error) {
    // Of a file that is full Node 20 tells here already.
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
  // What cannot be complained about is told by the exit code alone.
  process.stderr.on('error', () => undefined);
}

function lost({ code }: NodeJS.ErrnoException): void {
  const isResult = lossCode === exitCodes.unknownOutcome;
  if (code === 'EPIPE' && !isResult) process.exit();
  const what = isResult ? 'The call ran, but its result' : 'The output';
  process.exitCode ||= lossCode;
  process.stderr.write(`${what} could not be written: ${code}.\n`, () => process.exit());
}
