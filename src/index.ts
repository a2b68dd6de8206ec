export type { ErrorCode } from '../generated/errors.ts';
export type { components, operations, paths, Time } from '../generated/schema.ts';
export { type Client, createClient } from './client/create-client.ts';
export { ApiError, CallError, OutcomeUnknownError } from './client/errors.ts';
export {
  type ClientOptions,
  OptionsError,
  type TokenOptions,
  type WebhookOptions,
} from './client/options.ts';
export type {
  AnyErrorCode,
  Fetch,
  MethodName,
  Parameters,
  Result,
  Success,
} from './client/types.ts';
