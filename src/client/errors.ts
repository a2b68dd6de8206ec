import type { ErrorCode } from '../../generated/errors.ts';
import type { Failure, Wait } from './failure.ts';
import type { AnyErrorCode, MethodName } from './types.ts';

/**
 * Why a call failed. Its message names the method and never the URL, which holds the webhook's
 * secret; nor does any other member, and there is no `cause`.
 */
export abstract class CallError<Method extends MethodName = MethodName> extends Error {
  /** Whether the call ran on the portal. After `unknown`, find out before you repeat it. */
  abstract readonly ran: 'no' | 'unknown' | 'yes';
  /** The method that was called. */
  declare readonly method: Method;
  /** HTTP status; `undefined` if no answer came. */
  declare readonly status: number | undefined;
  /** Error code of the portal, also one that is not in the document. */
  declare readonly code: AnyErrorCode<Method> | undefined;
  /** Text of the portal, for developers; it can be empty, or in the language of the portal. */
  declare readonly description: string | undefined;
  /** With `ERROR_ARGUMENT`: the parameter at fault. */
  declare readonly argument: string | undefined;
  /** Host and port, such as `acme.bitrix24.com:443`, where the connection failed; by `createClient`. */
  declare readonly host?: string;
  /** Beginning of a response that is no JSON, without its tags and secrets; by `createClient`. */
  declare readonly snippet?: string;
  /** How often the call was sent, repeats included. */
  declare readonly attempts: number;
  /** Our name for the call, the same in every hook. */
  declare readonly requestId: string;
  /**
   * Address in the API reference: of the code, or of the method for an error without one. Only with the
   * option `docs`, which says where the reference is.
   */
  declare readonly docs?: string;

  constructor(message: string, failure: Failure<Method>) {
    super(message);
    Object.assign(this, failure);
  }
}

/**
 * The portal answered with an error that says that the call did not run (or, for `WRONG_ENCODING`,
 * that it ran and its result is lost). An error that leaves this open is an `OutcomeUnknownError`.
 */
export class ApiError<Method extends MethodName = MethodName> extends CallError<Method> {
  override name = 'ApiError' as const;
  declare readonly status: number;
  declare readonly code: AnyErrorCode<Method>;
  declare readonly description: string;
  override readonly ran: 'no' | 'yes';

  constructor(failure: Failure<Method>, ran: 'no' | 'yes' = 'no') {
    const { method, code, status, description } = failure;
    super(`${method} was answered with ${code} (${status}): ${description}`, failure);
    this.ran = ran;
  }
}

/** The call was not sent, or was turned away unread: it did not run. */
export class NotSentError<Method extends MethodName = MethodName> extends CallError<Method> {
  override name: 'NotSentError' | 'DeadlineError' = 'NotSentError';
  override readonly ran = 'no';
  /** The reason: `ECONNREFUSED`, `aborted`, `the queue is full`, … */
  readonly reason: string;
  /** Whether it may pass by itself, such as a refused connection. The client repeats the call then. */
  readonly isTransient: boolean;

  constructor(failure: Failure<Method>, reason: string, isTransient = false) {
    super(`${failure.method} did not run: ${reason}${seen(failure)}`, failure);
    this.reason = reason;
    this.isTransient = isTransient;
  }
}

/**
 * The deadline passed while the call was waiting: it did not run. `code` and `status` are those of the
 * attempt before, if there was one.
 */
export class DeadlineError<Method extends MethodName = MethodName> extends NotSentError<Method> {
  override name = 'DeadlineError' as const;
  /** The last wait of the call, and its end; `undefined` if it waited for nothing known. */
  readonly wait: Wait | undefined;

  constructor(failure: Failure<Method> & { reason?: string }, wait?: Wait) {
    const { reason } = failure;
    super(failure, `the deadline passed as it waited${reason ? ` after ${reason}` : ''}`);
    this.wait = wait;
  }
}

/**
 * The call was sent, and no answer that says what became of it came back: **it may have run.** Never
 * repeated by the client, unless asked to for methods that can be repeated.
 */
export class OutcomeUnknownError<Method extends MethodName = MethodName> extends CallError<Method> {
  override name = 'OutcomeUnknownError' as const;
  override readonly ran = 'unknown';
  /** The reason: `ECONNRESET`, `timeout`, `deadline`, `aborted`, or the fault of the response. */
  readonly reason: string;

  constructor(failure: Failure<Method>, reason: string) {
    const { method } = failure;
    super(`${method} may have run, its outcome is not known: ${reason}${seen(failure)}`, failure);
    this.reason = reason;
  }
}

/**
 * The portal answered with a `result` that is no chat id, 0 in most cases: it did nothing. Thrown so
 * that a 0 is not taken for a chat.
 */
export class NothingDoneError<Method extends MethodName = MethodName> extends CallError<Method> {
  override name = 'NothingDoneError' as const;
  override readonly ran = 'no';
  /** The result: 0, or the negative `CHAT_ID` that was given. */
  readonly result: number;

  constructor(failure: Failure<Method>, result: number) {
    super(`${failure.method} did nothing: its result is ${result}`, failure);
    this.result = result;
  }
}

/** The status of the response, if one came. */
const seen = ({ status }: Failure) => (status ? ` (HTTP ${status})` : '');

/** Whether a call of this method failed with this error code; narrows the error to it. */
export function isErrorCode<Method extends MethodName, Code extends ErrorCode<Method>>(
  error: unknown,
  method: Method,
  code: Code,
): error is CallError<Method> & { readonly code: Code } {
  return error instanceof CallError && error.method === method && error.code === code;
}
