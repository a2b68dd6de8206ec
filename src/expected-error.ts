/**
 * A failure that a person can fix: the message says how, and the command line shows it without a stack.
 * An error of another kind is a bug.
 */
export class ExpectedError extends Error {
  override name: string = 'ExpectedError';
}
