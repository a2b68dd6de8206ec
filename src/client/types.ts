import type { ErrorCode } from '../../generated/errors.ts';
import type { operations, Time } from '../../generated/schema.ts';

/** Whatever answers a call: the global `fetch`, a guarded fetch, a stand-in for a portal. */
export type Fetch = (request: Request) => Promise<Response>;

/** Name of a method, such as `im.chat.add`. */
export type MethodName = keyof operations;

type Body<Method extends MethodName> =
  operations[Method]['requestBody']['content']['application/json'];

/** Parameters of a method. The token is left out: the client adds it. */
export type Parameters<Method extends MethodName> = Omit<Body<Method>, 'auth'>;

/** What a method answers in `result`. */
export type Result<Method extends MethodName> =
  operations[Method]['responses'][200]['content']['application/json']['result'];

/** A successful answer. */
export interface Success<Method extends MethodName> {
  result: Result<Method>;
  /** How long the call took, as the portal measured it. */
  time?: Time;
}

/** A known error code of the method, or one that is not in the document. */
export type AnyErrorCode<Method extends MethodName> = ErrorCode<Method> | (string & {});

/** Parameters may be left out where the method requires none. */
export type CallArguments<Method extends MethodName> =
  Record<never, never> extends Parameters<Method>
    ? [params?: Parameters<Method>]
    : [params: Parameters<Method>];
