import type { ErrorCode } from '../../generated/errors.ts';
import type { operations, Time } from '../../generated/schema.ts';

/** Whatever carries a request: the global `fetch`, a mock, a stand-in for a portal. */
export type Fetch = (request: Request) => Promise<Response>;

/** Name of a method, such as `im.chat.add`. */
export type MethodName = keyof operations;

type Body<Method extends MethodName> =
  operations[Method]['requestBody']['content']['application/json'];

/** Parameters of a method. The token is left out: the client adds it. Lists may be read-only. */
export type Parameters<Method extends MethodName> = {
  [Name in keyof Omit<Body<Method>, 'auth'>]: Body<Method>[Name] extends (infer Item)[] | undefined
    ? readonly Item[] | Extract<Body<Method>[Name], undefined>
    : Body<Method>[Name];
};

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
export type CallArguments<Method extends MethodName, Options> =
  Record<never, never> extends Parameters<Method>
    ? [params?: Parameters<Method>, options?: Options]
    : [params: Parameters<Method>, options?: Options];
