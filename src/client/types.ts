import type { ErrorCode } from '../../generated/errors.ts';
import type { operations, Time } from '../../generated/schema.ts';

/** Whatever carries a request: the global `fetch`, a mock, a stand-in for a portal. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * Name of a method, such as `im.chat.add`. Written so that a compiler answers a misspelt one with a list
 * of the names, and not with `keyof operations`, or with the name of this type.
 */
export type MethodName = { [Name in keyof operations]: [Name] }[keyof operations][0];

type Body<Method extends MethodName> =
  operations[Method]['requestBody']['content']['application/json'];

/**
 * Values that may be given for the parameters of the document: lists may be read-only, and what may be
 * left out may be `undefined`, which JSON leaves out, under `exactOptionalPropertyTypes` as well.
 */
export type Accepted<Params> = {
  [Name in keyof Params]:
    | (Params[Name] extends (infer Item)[] | undefined ? readonly Item[] : Params[Name])
    | (Record<never, never> extends Pick<Params, Name> ? undefined : never);
};

/** Parameters of a method. The token is left out: the client adds it. Lists may be read-only. */
export type MethodParameters<Method extends MethodName> = Accepted<Omit<Body<Method>, 'auth'>>;

/** The `result` of a method. */
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
  Record<never, never> extends MethodParameters<Method>
    ? [params?: MethodParameters<Method>, options?: Options]
    : [params: MethodParameters<Method>, options?: Options];
