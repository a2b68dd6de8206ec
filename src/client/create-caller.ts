import {
  ownTokens,
  type TokenSource,
  type Tokens,
  withTokens,
  withWebhook,
} from './authentication.ts';
import type { Call, CallOptions, CallState, Guard, Send } from './call.ts';
import { check } from './check.ts';
import { type Clock, systemClock } from './clock.ts';
import { NotSentError } from './errors.ts';
import { withDeadline, withTimeout } from './interruption.ts';
import type { CallerOptions, HelpOptions, TokenOptions } from './options.ts';
import { parseParams, redact, redactAll } from './redact.ts';
import { type Repeated, repeating } from './retry.ts';
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

/** The parts of which both faces of a client are made. */
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
  return createCore(options, plainKit).caller;
}

/** Parts that a client can have besides those that make a single call safe. */
export interface Kit {
  /** @throws OptionsError when options of the client cannot work */
  readTarget(options: CallerOptions): Target;
  /** @throws OptionsError when options of a call cannot work */
  checkCall(options: CallOptions): void;
  /** Where the tokens of calls come from. */
  tokens(source: TokenSource, clock: Clock): Tokens;
  /** Guards around the whole call, and around each attempt, that add to errors what helps a person. */
  outer: Guard[];
  inner(clock: Clock): Guard[];
  /** Told of each repeat. */
  repeated: Repeated;
  /** The guards that keep to the limits of a portal, and take the token after that. */
  limits(portal: string): Guard[];
}

const plainKit: Kit = {
  readTarget,
  checkCall() {},
  repeated() {},
  tokens: ownTokens,
  outer: [],
  inner: () => [],
  limits: () => [],
};

/** @throws OptionsError when the options cannot work */
export function createCore(options: CallerOptions & HelpOptions, kit: Kit): Core {
  const { base, secretPath } = kit.readTarget(options);
  const { fetch, timeout, deadline, retry, hooks = {}, clock = systemClock, guards = [] } = options;
  check(fetch ?? globalThis.fetch, 'No fetch here: give one.');
  const defaults = given({ timeout, deadline, retry });
  // From the outside in. What has to wait stands outside of what has to be sent: a call takes its
  // ticket first, and its token when it leaves the queue.
  const send = [
    ...kit.outer,
    withDeadline(clock),
    repeating(clock, kit.repeated),
    secretPath === undefined
      ? withTokens(base, kit.tokens(sourceOf(options), clock))
      : withWebhook(base, secretPath),
    ...kit.limits(base),
    ...guards,
    ...kit.inner(clock),
    withTimeout(clock, defaultTimeout),
    withVerdict,
  ].reduceRight<Send>((next, guard) => guard(next), overFetch(fetch, options.maxAnswerBytes));

  function makeCall(method: string, params: object, callOptions?: CallOptions): Call {
    const isObject = Object.prototype.toString.call(params) === '[object Object]';
    const isName = /^\w+(\.\w+)*$/.test(method);
    check(isName && isObject, 'A call takes a method and an object.');
    if (callOptions) kit.checkCall(callOptions);
    const state = {
      requestId: nextRequestId(),
      attempts: 0,
      unresolved: 0,
      secrets: [],
    };
    return {
      method: method as MethodName,
      params: copyOf(method, params, state),
      options: callOptions ? { ...defaults, ...given(callOptions) } : defaults,
      hooks,
      state,
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

function sourceOf(options: CallerOptions): TokenSource {
  const { accessToken } = options as TokenOptions;
  return typeof accessToken === 'function' ? accessToken : () => accessToken.trim();
}

/** The parameters of now, whatever becomes of the object while the call waits. */
function copyOf(method: string, params: object, state: CallState): Record<string, unknown> {
  try {
    return parseParams(JSON.stringify(params), state.secrets);
  } catch {
    const { requestId, attempts } = state;
    const failure = { method: method as MethodName, requestId, attempts };
    throw new NotSentError(failure, 'its parameters are no JSON');
  }
}

/** The options of now. Those that are given as `undefined` are not given. */
function given(options: CallOptions): CallOptions {
  const { retry } = options;
  const all = Object.entries({ ...options, retry: retry && { ...retry } });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

const prefix = Math.random().toString(36).slice(2, 10);
let count = 0;

/** Unlike any other in this process, and hardly like one of another. */
const nextRequestId = () => `${prefix}-${++count}`;
