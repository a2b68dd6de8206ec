import { ExpectedError } from '../expected-error.ts';

/** How the program ends; `call --help` tells them. */
export const exitCodes = {
  /** Something was refused or failed; the message says what. */
  failure: 1,
  /** The command line cannot be understood. Nothing was done. */
  usage: 2,
  /** A call may have run, or ran and its result is lost. */
  unknownOutcome: 3,
  /** A call was not sent: it did not run. */
  notSent: 4,
  /** Ended by SIGHUP: its terminal was closed. */
  hungUp: 129,
  /** Ended by Ctrl+C. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

/** A failure that ends the program with an exit code of its own. */
export class ExitError extends ExpectedError {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A command line that cannot be understood. */
export class UsageError extends ExitError {
  override name = 'UsageError';

  constructor(message: string) {
    super(message, exitCodes.usage);
  }
}
