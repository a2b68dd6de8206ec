import { withToken, withWebhook } from './authentication.ts';
import { type Call, type CallOptions, type Guard, redactAll, type Send } from './call.ts';
import { systemClock } from './clock.ts';
import { withDocs } from './docs.ts';
import { withDeadline, withTimeout } from './interruption.ts';
import { withHooks } from './observe.ts';
import {
  type CallerOptions,
  check,
  checkCallOptions,
  checkNumbers,
  type TokenOptions,
} from './options.ts';
import { withRetry } from './retry.ts';
import { readTarget } from './target.ts';
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
 * Makes a client with `call` alone, for programs that have to be small. It does all that makes a
 * single call safe; it does not hold calls back to keep to the limits of a portal, unless `guards`
 * do: `QUERY_LIMIT_EXCEEDED` is repeated after a while, `OPERATION_TIME_LIMIT` ends the call.
 *
 * @throws OptionsError when the options cannot work; the message never repeats a secret
 */
export function createCaller(options: CallerOptions): Caller {
  return createParts(options, () => []).caller;
}

/**
 * @param limits makes the guards that keep to the limits of a portal
 * @throws OptionsError when the options cannot work
 */
export function createParts(options: CallerOptions, limits: (portal: string) => Guard[]): Parts {
  const { base, secretPath } = readTarget(options);
  checkCallOptions(options);
  checkNumbers({ maxAnswerBytes: options.maxAnswerBytes });
  const { docs, fetch } = options;
  check(fetch === undefined || typeof fetch === 'function', 'fetch must be a function.');
  const { timeout, deadline, retry, hooks = {}, clock = systemClock, guards = [] } = options;
  check(hooks && typeof hooks === 'object', 'hooks must be an object.');
  const defaults = { timeout, deadline, retry };
  const authentication =
    secretPath === undefined ? withToken(tokenSource(options)) : withWebhook(base, secretPath);
  // From the outside in. What has to wait stands outside of what has to be sent; a token that is
  // slow to come must not hold up the calls of others.
  const send = [
    ...(docs === undefined ? [] : [withDocs(docs)]),
    withDeadline(clock),
    withRetry(clock),
    authentication,
    ...limits(base),
    ...guards,
    withHooks(clock),
    withTimeout(clock, defaultTimeout),
    withVerdict,
  ].reduceRight<Send>(
    (next, guard) => guard(next),
    overFetch(fetch, options.maxAnswerBytes ?? 1024 * 1024),
  );

  function makeCall(method: string, params: object, callOptions?: CallOptions): Call {
    check(/^\w+(\.\w+)+$/.test(method), 'This is not the name of a method.');
    const isObject = Object.prototype.toString.call(params) === '[object Object]';
    check(isObject, 'The parameters must be an object.');
    if (callOptions) checkCallOptions(callOptions);
    return {
      method: method as MethodName,
      url: `${base}/${method}`,
      params: params as Record<string, unknown>,
      options: callOptions ? { ...defaults, ...defined(callOptions) } : defaults,
      signal: undefined,
      hooks,
      progress: { requestId: nextRequestId(), attempts: 0, secrets: tokensIn(params) },
    };
  }

  async function call(method: MethodName, params: object = {}, callOptions?: CallOptions) {
    const made = makeCall(method, params, callOptions);
    const { body, text } = await send(made);
    // A success has no text of the portal's own; this is for one that quotes its address.
    const quotes = made.progress.secrets.some((secret) => text.includes(secret));
    const { result, time } = (quotes ? redactAll(made, body) : body) as Success<MethodName>;
    return time === undefined ? { result } : { result, time };
  }

  return { base, send, makeCall, caller: { call } as Caller };
}

function tokenSource(options: CallerOptions) {
  const { accessToken } = options as TokenOptions;
  return typeof accessToken === 'function' ? accessToken : () => accessToken.trim();
}

/** A token among the parameters is as secret as one that the client puts there. */
function tokensIn({ auth }: { auth?: unknown }): string[] {
  return typeof auth === 'string' && auth !== '' ? [auth] : [];
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
