import { withToken, withWebhook } from './authentication.ts';
import { enterpriseLimit } from './bucket.ts';
import type { Call, CallOptions, Guard, Send } from './call.ts';
import { systemClock } from './clock.ts';
import { withDeadline, withTimeout } from './interruption.ts';
import { withHooks } from './observe.ts';
import { documentedOperatingLimit, withOperatingTime } from './operating-time.ts';
import {
  type ClientOptions,
  checkCallOptions,
  checkLimits,
  checkNumbers,
  OptionsError,
  type TokenOptions,
} from './options.ts';
import { RateLimiter, sharedLimiter } from './rate-limit.ts';
import { withRetry } from './retry.ts';
import { readTarget, type Target } from './target.ts';
import { overFetch } from './transport.ts';
import type { CallArguments, MethodName, Success } from './types.ts';
import { withVerdict } from './verdict.ts';

/** Milliseconds: a portal in the cloud cuts a call off after 60 seconds, and answers. */
const defaultTimeout = 65_000;

/** Calls methods; the part of a client that needs no dependency. */
export interface Caller {
  /**
   * Calls a method.
   *
   * @throws ApiError when the portal answers with an error: the call did not run
   * @throws NotSentError when it could not be sent, was aborted or came too late while it waited
   * @throws OutcomeUnknownError when no understandable answer comes back: it may have run
   * @throws NothingDoneError when the result is 0: nothing was done
   * @throws OptionsError when the options of the call cannot work
   */
  call<Method extends MethodName>(
    method: Method,
    ...args: CallArguments<Method, CallOptions>
  ): Promise<Success<Method>>;
}

/** What both faces of a client are made of. */
interface Parts {
  base: string;
  send: Send;
  makeCall(method: string, params: object, options?: CallOptions): Call;
  caller: Caller;
}

/**
 * Makes a client with `call` alone, for programs that have to be small: it is `createClient`
 * without openapi-fetch.
 *
 * @throws OptionsError when the options cannot work; the message never repeats a secret
 */
export function createCaller(options: ClientOptions): Caller {
  return createParts(options).caller;
}

/** @throws OptionsError when the options cannot work */
export function createParts(options: ClientOptions): Parts {
  const target = readTarget(options);
  checkCallOptions(options);
  checkNumbers({ maxAnswerBytes: options.maxAnswerBytes });
  const { timeout, deadline, retry, hooks = {} } = options;
  const defaults = { timeout, deadline, retry } as CallOptions;
  const send = guards(options, target).reduceRight(
    (next, guard) => guard(next),
    overFetch(options.fetch, options.maxAnswerBytes ?? 1024 * 1024),
  );

  function makeCall(method: string, params: object, callOptions?: CallOptions): Call {
    if (!/^\w+(\.\w+)+$/.test(method)) throw new OptionsError('This is not the name of a method.');
    if (callOptions) checkCallOptions(callOptions);
    return {
      method: method as MethodName,
      url: `${target.base}/${method}`,
      params: params as Record<string, unknown>,
      options: callOptions ? { ...defaults, ...defined(callOptions) } : defaults,
      signal: undefined,
      hooks,
      progress: { requestId: nextRequestId(), attempts: 0, secrets: [] },
    };
  }

  async function call(method: MethodName, params: object = {}, callOptions?: CallOptions) {
    const { body } = await send(makeCall(method, params, callOptions));
    const { result, time } = body as Success<MethodName>;
    return time === undefined ? { result } : { result, time };
  }

  return { base: target.base, send, makeCall, caller: { call } as Caller };
}

/** From the outside in. What has to wait stands outside of what has to be sent. */
function guards(options: ClientOptions, { base, secretPath }: Target): Guard[] {
  const {
    clock = systemClock,
    rateLimit = 'standard',
    operatingLimit = documentedOperatingLimit,
  } = options;
  const limiter = options.limiter ?? (options.clock ? new RateLimiter(clock) : sharedLimiter);
  const limits =
    rateLimit === 'standard' ? {} : rateLimit === 'enterprise' ? enterpriseLimit : rateLimit;
  if (limits) checkLimits(limits);
  return [
    withDeadline(clock),
    withRetry(clock),
    withOperatingTime(clock, operatingLimit === false ? Number.POSITIVE_INFINITY : operatingLimit),
    // Outside of the limiter: a token that is slow to come must not hold up the calls of others.
    secretPath === undefined ? withToken(tokenSource(options)) : withWebhook(base, secretPath),
    ...(limits ? [limiter.guard(base, limits)] : []),
    withHooks(clock),
    withTimeout(clock, defaultTimeout),
    withVerdict,
  ];
}

function tokenSource(options: ClientOptions) {
  const { accessToken } = options as TokenOptions;
  return typeof accessToken === 'function' ? accessToken : () => accessToken;
}

/** Options that are given as `undefined` are not given. */
function defined(options: CallOptions): CallOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

const prefix = Math.random().toString(36).slice(2, 10);
let count = 0;

/** Unlike any other in this process, and hardly like one of another. */
function nextRequestId(): string {
  count += 1;
  return `${prefix}-${count}`;
}
