import openapiFetch from 'openapi-fetch';
import type { components, paths } from '../../generated/schema.ts';
import { asFetch } from './as-fetch.ts';
import { withCredentials } from './authentication.ts';
import { enterpriseLimit } from './bucket.ts';
import type { CallOptions, Guard } from './call.ts';
import { checkTarget } from './check-target.ts';
import { systemClock } from './clock.ts';
import { type Caller, createCore } from './create-caller.ts';
import { withDetails } from './details.ts';
import { withDocs } from './docs.ts';
import { onAbort } from './interruption.ts';
import type { Middleware } from './middleware.ts';
import { tellRepeat, withHooks } from './observe.ts';
import { documentedOperatingLimit, withOperatingTime } from './operating-time.ts';
import { type ClientOptions, checkCallOptions, checkClientOptions } from './options.ts';
import { RateLimiter, sharedLimiter } from './rate-limit.ts';
import { shareTokens } from './tokens.ts';
import type { Accepted, MethodName } from './types.ts';

/** Path of a method, such as `/im.chat.add`; a compiler answers a misspelt one with a list of them. */
type PathName = `/${MethodName}`;

type Body<Path extends PathName> = Accepted<
  paths[Path]['post']['requestBody']['content']['application/json']
>;

/** The result of openapi-fetch, without the documented pages of proxies: after those `POST` rejects. */
type Posted<Path extends PathName> = { response: Response } & (
  | {
      data: paths[Path]['post']['responses'][200]['content']['application/json'];
      error?: undefined;
    }
  | { data?: undefined; error: components['schemas']['ErrorEnvelope'] }
);

/**
 * Calls a method the way of openapi-fetch: an answer of the portal that says that the call did not
 * run is returned as `error`. Whatever else goes wrong rejects, as with `call`.
 */
type Post = <Path extends PathName>(
  path: Path,
  init: { body: Body<Path> } & CallOptions,
) => Promise<Posted<Path>>;

/** An openapi-fetch client of the document, with `call` beside its `POST`. */
export interface Client extends Caller {
  POST: Post;
  /** Lets middleware of openapi-fetch see what goes through `POST`. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware away again. */
  eject(...middleware: Middleware[]): void;
}

/**
 * Makes a client for one portal. Both of its faces, `call` and `POST`, go through the same guards.
 *
 * @throws OptionsError when the options cannot work; the message never repeats a secret
 * @example
 * const client = createClient({ webhook: process.env.B24_WEBHOOK });
 * const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
 */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options, {
    readTarget(given) {
      const target = checkTarget(given);
      checkClientOptions(options);
      return target;
    },
    checkCall: checkCallOptions,
    repeated: tellRepeat,
    tokens: shareTokens,
    outer: options?.docs === undefined ? [] : [withDocs(options.docs)],
    inner: (clock) => [withHooks(clock), withDetails],
    limits: (portal) => [...limitsOf(options, portal), withCredentials],
  });
  const { POST, use, eject } = openapiFetch<paths>({ baseUrl: core.base });
  let middlewares = 0;
  const post: Post = async (path, init) => {
    const { body, ...callOptions } = init ?? {};
    const { signal } = callOptions;
    const ended = middlewares > 0 ? new AbortController() : undefined;
    // A Request would follow the signal with a listener of its own, for as long as the signal lives;
    // and nobody but middleware can have put another one into it.
    const fetch = asFetch(core.base, core.send, (method, params, ofRequest) =>
      core.makeCall(method, params, {
        ...callOptions,
        signal: ended ? either(signal, ofRequest, ended.signal) : signal,
      }),
    );
    try {
      return (await POST(path, { body, fetch } as never)) as never;
    } finally {
      ended?.abort();
    }
  };
  return {
    ...core.caller,
    POST: post,
    use(...added) {
      middlewares += added.length;
      use(...added);
    },
    eject,
  };
}

/** A signal that is aborted with the first of two, and follows neither after the end. */
function either(one: AbortSignal | undefined, other: AbortSignal, end: AbortSignal): AbortSignal {
  if (!one) return other;
  const controller = new AbortController();
  const abort = () => controller.abort();
  for (const signal of [one, other]) {
    if (signal.aborted) abort();
    else end.addEventListener('abort', onAbort(signal, abort));
  }
  return controller.signal;
}

/** The guards that keep to the limits of a portal. */
function limitsOf(options: ClientOptions, portal: string): Guard[] {
  const { clock, rateLimit = 'standard', operatingLimit = documentedOperatingLimit } = options;
  const { limiter = clock ? new RateLimiter(clock) : sharedLimiter } = options;
  const figures = { standard: {}, enterprise: enterpriseLimit };
  const rate = typeof rateLimit === 'string' ? figures[rateLimit] : rateLimit;
  const guards = rate ? [limiter.guard(portal, rate)] : [];
  if (operatingLimit === false) return guards;
  return [withOperatingTime(clock ?? systemClock, operatingLimit), ...guards];
}
