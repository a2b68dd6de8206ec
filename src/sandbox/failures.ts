import type { Examples } from './examples.ts';
import { checkFields, ensure, isWhole } from './input.ts';

export type ConnectionFault = 'reset' | 'hang' | 'cut' | 'empty';

/** A failure that the next call shall meet. One of `error` and `connection` says which. */
export interface PlannedFailure {
  /** Only calls of this method. @default the next call, whatever it calls, that can have the error */
  method?: string;
  /** Name of a documented error, such as `ACCESS_DENIED.user` or `BadGatewayPage`, or its code. */
  error?: string;
  /**
   * HTTP status of the error, where the document has it under several, such as one that only an earlier
   * printing gives. @default the status that servers send; by `behaviour: 'documented'` that of the documentation
   */
  status?: number;
  /**
   * The fault of the connection: `reset` ends it, `hang` never answers, `cut` sends half of the
   * answer, `empty` sends 200 and nothing.
   */
  connection?: ConnectionFault;
  /**
   * Whether the call takes effect all the same. One that is refused does nothing either way, and uses
   * the failure up. @default 'before' its effect: nothing is done
   */
  when?: 'before' | 'after';
  /** How many calls fail. @default 1 */
  times?: number;
}

const fields = ['method', 'error', 'status', 'connection', 'when', 'times'];
const connectionFaults: readonly string[] = ['reset', 'hang', 'cut', 'empty'];
const mostWaiting = 1000;

/** Failures that were asked for and have not happened yet. */
export class Failures {
  #waiting: (PlannedFailure & Required<Pick<PlannedFailure, 'when' | 'times'>>)[] = [];
  readonly #answers: Examples;

  constructor(answers: Examples) {
    this.#answers = answers;
  }

  /** @throws InputError when the failure cannot happen */
  add(failure: PlannedFailure): void {
    checkFailure(failure);
    const { method, error, when = 'before', times = 1 } = failure;
    ensure(
      method === undefined || this.#answers.operation(method.toLowerCase()),
      `There is no method ${method}. The methods: ${this.#answers.methods.join(', ')}.`,
    );
    const isFull = this.#waiting.length >= mostWaiting;
    ensure(!isFull, `${mostWaiting} failures wait already. Clear them first.`);
    const name = error === undefined ? undefined : this.#nameOf(error, method);
    if (name !== undefined && failure.status !== undefined) {
      const statuses = this.#answers.statuses(name, method);
      const isOne = statuses.includes(failure.status);
      ensure(isOne, `${name} comes with ${statuses.join(' or ')}, not with ${failure.status}.`);
    }
    this.#waiting.push({ ...failure, ...(name && { error: name }), when, times });
  }

  list(): readonly PlannedFailure[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The failure that this call meets, which is used up by it. */
  take(method: string): PlannedFailure | undefined {
    if (this.#waiting.length === 0) return undefined;
    const found = this.#waiting.find(
      (one) =>
        (one.method === undefined || one.method.toLowerCase() === method) &&
        (one.error === undefined || this.#answers.has(method, one.error)),
    );
    if (!found) return undefined;
    found.times -= 1;
    this.#waiting = this.#waiting.filter(({ times }) => times > 0);
    return found;
  }

  /** The name of an example; a code stands for the first one that has it. */
  #nameOf(error: string, method?: string): string {
    const isKnown = (name: string) =>
      this.#answers.errorNames.has(name) &&
      (method === undefined || this.#answers.has(method.toLowerCase(), name));
    const cases = [...this.#answers.errorNames].filter(
      (one) => one.startsWith(`${error}.`) && isKnown(one),
    );
    // A code with several meanings is that of the method itself, before those that all methods share.
    const own = method && cases.find((one) => !this.#answers.isShared(one));
    const name = isKnown(error) ? error : own || cases[0];
    const where = method === undefined ? 'No method has' : `${method} has not`;
    ensure(name, `${where} the documented error ${error}.`);
    return name;
  }
}

function checkFailure(failure: unknown): asserts failure is PlannedFailure {
  checkFields(failure, fields, 'A failure');
  const { method, error, status, connection, when = 'before', times = 1 } = failure;
  const isOne = (error === undefined) !== (connection === undefined);
  ensure(isOne, 'A failure needs one of error and connection, and not both.');
  for (const [name, value] of Object.entries({ method, error, connection, when })) {
    ensure(value === undefined || typeof value === 'string', `${name} must be a text.`);
  }
  const isStatus = status === undefined || (error !== undefined && isWhole(status, 100));
  ensure(isStatus, 'status must be a whole number, and belongs to an error.');
  const isFault = connection === undefined || connectionFaults.includes(connection as string);
  ensure(isFault, `connection must be one of ${connectionFaults.join(', ')}.`);
  ensure(['before', 'after'].includes(when as string), 'when must be before or after.');
  ensure(isWhole(times, 1), 'times must be a whole number above 0.');
}
