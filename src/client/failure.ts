import type { AnyErrorCode, MethodName } from './types.ts';

/** The known facts of a failed call. */
export interface Failure<Method extends MethodName = MethodName> {
  method: Method;
  /** HTTP status; `undefined` if no answer came. */
  status?: number | undefined;
  /** Error code of the portal; `undefined` if it did not say one. */
  code?: AnyErrorCode<Method> | undefined;
  description?: string | undefined;
  argument?: string | undefined;
  /** How often the call was sent. */
  attempts: number;
  /** Our name for the call, the same in every hook. */
  requestId: string;
}

/** The reason for which a call waits. */
export interface Wait {
  reason: 'rate-limit' | 'operating-time' | 'retry';
  /** When it can go on, as far as is known. */
  until: Date;
}
