import type { AnyErrorCode, MethodName } from './types.ts';

/**
 * Why a call failed. Its message names the method and never the URL, which holds the webhook's
 * secret; nor does any other member.
 */
export abstract class CallError extends Error {
  /** The method that was called. */
  readonly method: MethodName;
  /** HTTP status of the answer; `undefined` if none arrived. */
  readonly status: number | undefined;

  constructor(message: string, method: MethodName, status: number | undefined) {
    super(message);
    this.method = method;
    this.status = status;
  }
}

/** The portal answered with an error: its code and text are here, whole. */
export class ApiError<Method extends MethodName = MethodName> extends CallError {
  override name = 'ApiError' as const;
  declare readonly method: Method;
  declare readonly status: number;
  /** Error code. The known ones are in the type; a portal can send others. */
  readonly code: AnyErrorCode<Method>;
  /** Text of the portal, for developers; it can be empty, or in the language of the portal. */
  readonly description: string;
  /** With `ERROR_ARGUMENT`: the parameter at fault. */
  readonly argument: string | undefined;

  constructor(method: Method, status: number, envelope: Envelope) {
    const { error, error_description: description = '', argument } = envelope;
    super(`${method} was answered with ${error} (${status}): ${description}`, method, status);
    this.code = String(error);
    this.description = String(description);
    this.argument = argument === undefined ? undefined : String(argument);
  }
}

/**
 * The call was sent, and no answer that could be understood came back: **it may have run.** Not
 * thrown for an error that the portal answered with.
 */
export class OutcomeUnknownError extends CallError {
  override name = 'OutcomeUnknownError' as const;
  /** What happened, such as `ECONNRESET`, or what came instead of an answer. */
  readonly reason: string;

  constructor(method: MethodName, reason: string, status?: number) {
    const seen = status === undefined ? '' : ` (HTTP ${status})`;
    super(`${method} may have run, its outcome is not known: ${reason}${seen}`, method, status);
    this.reason = reason;
  }
}

/** The members of the error envelope that the client reads. */
export interface Envelope {
  error: unknown;
  error_description?: unknown;
  argument?: unknown;
}
