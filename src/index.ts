export type { ErrorCode } from '../generated/errors.ts';
export type { components, operations, paths, Time } from '../generated/schema.ts';
export { asFetch } from './client/as-fetch.ts';
export { type TokenSource, withWebhook } from './client/authentication.ts';
export {
  type BucketStore,
  createMemoryBuckets,
  enterpriseLimit,
  type RateLimit,
  standardLimit,
} from './client/bucket.ts';
export type {
  Answer,
  Call,
  CallOptions,
  Guard,
  Priority,
  RetryOptions,
  Send,
} from './client/call.ts';
export { OptionsError } from './client/check.ts';
export { type Clock, systemClock } from './client/clock.ts';
export { type Caller, createCaller } from './client/create-caller.ts';
export { type Client, createClient } from './client/create-client.ts';
export { errorDocs } from './client/docs.ts';
export {
  ApiError,
  CallError,
  DeadlineError,
  isErrorCode,
  NothingDoneError,
  NotSentError,
  OutcomeUnknownError,
} from './client/errors.ts';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent } from './client/events.ts';
export { withDeadline, withTimeout } from './client/interruption.ts';
export type { Middleware } from './client/middleware.ts';
export { withHooks, withRetry } from './client/observe.ts';
export { withOperatingTime } from './client/operating-time.ts';
export type {
  CallerOptions,
  ClientLimits,
  ClientOptions,
  TokenOptions,
  WebhookOptions,
} from './client/options.ts';
export { RateLimiter, type RateLimitOptions } from './client/rate-limit.ts';
export { withToken } from './client/tokens.ts';
export { overFetch } from './client/transport.ts';
export type {
  AnyErrorCode,
  Fetch,
  MethodName,
  MethodParameters,
  Result,
  Success,
} from './client/types.ts';
export { withVerdict } from './client/verdict.ts';
