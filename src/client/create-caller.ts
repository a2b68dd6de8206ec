import { withCredentials, withToken, withWebhook } from './authentication.ts';
import type { Call, CallOptions, Guard, Send } from './call.ts';
import { type Clock, systemClock } from './clock.ts';
import { NotSentError } from './errors.ts';
import { withDeadline, withTimeout } from './interruption.ts';
import { withHooks } from './observe.ts';
import {
  type CallerOptions,
  check,
  checkClientOptions,
  checkNames,
  checkOptionsOfCall,
  clientNames,
  type TokenOptions,
} from './options.ts';
import { redact, redactAll, secretsIn } from './redact.ts';
import { withRetry } from './retry.ts';
import { readTarget, type Target } from './target.ts';
import { checkFetch, overFetch } from './transport.ts';
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
interface Core {
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
  return createCore(options, () => []).caller;
}

/** Makes the guards that keep to the limits of a portal. */
export type Limits = (portal: string) => Guard[];

/**
 * @param names the options that are known beside those of every client
 * @throws OptionsError when the options cannot work
 */
export function createCore(options: CallerOptions, limits: Limits, names = ''): Core {
  const target = readTarget(options);
  checkNames('The client', options, `${clientNames} ${names}`);
  checkClientOptions(options);
  const { base } = target;
  const { fetch, timeout, deadline, retry, hooks = {}, clock = systemClock, guards = [] } = options;
  checkFetch(fetch ?? globalThis.fetch);
  const defaults = copyOf({ timeout, deadline, retry });
  // From the outside in. What has to wait stands outside of what has to be sent: a call takes its
  // ticket first, and its token when it leaves the queue.
  const send = [
    withDeadline(clock),
    withRetry(clock),
    withAuthentication(target, options, clock),
    ...limits(base),
    withCredentials,
    ...guards,
    withHooks(clock),
    withTimeout(clock, defaultTimeout),
    withVerdict,
  ].reduceRight<Send>((next, guard) => guard(next), overFetch(fetch, options.maxAnswerBytes));

  function makeCall(method: string, params: object, callOptions?: CallOptions): Call {
    check(/^\w+(\.\w+)+$/.test(method), 'This is not the name of a method.');
    const isObject = Object.prototype.toString.call(params) === '[object Object]';
    check(isObject, 'The parameters must be an object.');
    if (callOptions) checkOptionsOfCall(callOptions);
    const requestId = nextRequestId();
    const text = write(method, requestId, params);
    return {
      method: method as MethodName,
      params: JSON.parse(text),
      options: callOptions ? { ...defaults, ...copyOf(callOptions) } : defaults,
      signal: undefined,
      hooks,
      state: { requestId, attempts: 0, unresolved: 0, isOver: false, secrets: secretsIn(text) },
    };
  }

  async function call(method: MethodName, params: object = {}, callOptions?: CallOptions) {
    const made = makeCall(method, params, callOptions);
    const { body, text } = await send(made);
    // A success has no text of the portal's own; this is for one that quotes its address.
    const clean = redact(made, text) === text ? body : redactAll(made, body);
    const { result, time } = clean as Success<MethodName>;
    return time && typeof time === 'object' ? { result, time } : { result };
  }

  return { base, send, makeCall, caller: { call } as Caller };
}

function withAuthentication({ base, secretPath }: Target, options: CallerOptions, clock: Clock) {
  if (secretPath !== undefined) return withWebhook(base, secretPath);
  const { accessToken } = options as TokenOptions;
  const source = typeof accessToken === 'function' ? accessToken : () => accessToken;
  return withToken(base, source, clock);
}

/** The parameters of now, whatever becomes of the object while the call waits. */
function write(method: string, requestId: string, params: object): string {
  try {
    return JSON.stringify(params);
  } catch {
    const failure = { method: method as MethodName, attempts: 0, requestId };
    throw new NotSentError(failure, 'its parameters cannot be written as JSON');
  }
}

/** The options of now. Those that are given as `undefined` are not given. */
function copyOf(options: CallOptions): CallOptions {
  const { retry } = options;
  const given = Object.entries({ ...options, retry: retry && { ...retry } });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

const prefix = Math.random().toString(36).slice(2, 10);
let count = 0;

/** Unlike any other in this process, and hardly like one of another. */
function nextRequestId(): string {
  count += 1;
  return `${prefix}-${count}`;
}
