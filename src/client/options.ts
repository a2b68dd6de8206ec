import type { TokenSource } from './authentication.ts';
import type { CallOptions, Guard } from './call.ts';
import { checkOptions } from './check.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './events.ts';
import type { RateLimiter, RateLimitOptions } from './rate-limit.ts';
import type { Fetch } from './types.ts';

/** Options of every call, and of what carries them. */
interface CommonOptions extends Pick<CallOptions, 'timeout' | 'deadline' | 'retry'> {
  /**
   * Whether a portal may be called by `http://`, where everybody on the way can read the secret. For a
   * sandbox in a container and portals of a network that you trust. This machine may be called so anyway.
   *
   * @default false: `https://` only
   * @example
   * createClient({ webhook: 'http://sandbox:4020/rest/1/secret/', allowHttp: true });
   */
  allowHttp?: boolean | undefined;
  /**
   * The function that sends the calls.
   *
   * @default the global `fetch`
   * @example
   * createClient({ webhook, fetch: createSandbox().fetch });
   */
  fetch?: Fetch | undefined;
  /**
   * Largest response that is read, in bytes after unpacking.
   *
   * @default 1048576 (1 MiB)
   * @example
   * createClient({ webhook, maxAnswerBytes: 4 * 1024 * 1024 });
   */
  maxAnswerBytes?: number | undefined;
  /**
   * Guards of your own around each attempt. They stand where the token is.
   *
   * @default none
   * @example
   * createClient({ webhook, guards: [(send) => (call) => send(call)] });
   */
  guards?: readonly Guard[] | undefined;
  /**
   * The source of the time.
   *
   * @default the system's
   * @example
   * createClient({ webhook, clock: { now: () => 0, setTimeout, clearTimeout } });
   */
  clock?: Clock | undefined;
}

/** How a client keeps to the limits of a portal. */
export interface ClientLimits {
  /**
   * The rate at which the portal takes calls: `standard` (50 at once, 2 per second), `enterprise`
   * (250 and 5) or figures of your own; `false` sends at any rate.
   *
   * @default 'standard'
   * @example
   * createClient({ webhook, rateLimit: { burst: 10, drainPerSecond: 1 } });
   */
  rateLimit?: 'standard' | 'enterprise' | false | RateLimitOptions | undefined;
  /**
   * The limiter that keeps the rate; several clients can share one.
   *
   * @default one for all clients of this process
   * @example
   * createClient({ webhook, limiter: new RateLimiter() });
   */
  limiter?: RateLimiter | undefined;
  /**
   * Seconds of operating time after which the calls of a method wait; `false` never waits.
   *
   * @default 480, the figure of the documentation's example
   * @example
   * createClient({ webhook, operatingLimit: 240 });
   */
  operatingLimit?: number | false | undefined;
}

/** An incoming webhook: its URL is the credential. */
export interface WebhookOptions {
  /**
   * URL of the webhook, `https://{portal}/rest/{userId}/{webhookCode}/`.
   *
   * @example
   * createClient({ webhook: 'https://your-portal.bitrix24.com/rest/1/your-code/' });
   */
  webhook: string;
  portal?: undefined;
  accessToken?: undefined;
}

/** An application with an OAuth 2.0 access token. */
export interface TokenOptions {
  /**
   * Host name of the portal.
   *
   * @example
   * createClient({ portal: 'your-portal.bitrix24.com', accessToken });
   */
  portal: string;
  /**
   * The token, or a function that is asked for one before each call.
   *
   * @example
   * createClient({ portal, accessToken: () => readToken() });
   */
  accessToken: string | TokenSource;
  webhook?: undefined;
}

export type CallerOptions = CommonOptions & (WebhookOptions | TokenOptions);

/** Options that help a person to see what a client does. */
export interface HelpOptions {
  /**
   * Called as calls go on, never with a secret.
   *
   * @default none
   * @example
   * createClient({ webhook, hooks: { onRetry: ({ method }) => console.warn(method) } });
   */
  hooks?: Hooks | undefined;
  /**
   * Address of the API reference where you host it, such as `https://docs.acme.com/chat/`. Errors carry
   * their address in it, as `docs`.
   *
   * @default none: errors have no `docs`
   * @example
   * createClient({ webhook, docs: 'https://docs.acme.com/chat/' });
   */
  docs?: string | undefined;
}

export type ClientOptions = CallerOptions & ClientLimits & HelpOptions;

const defaultKinds = 'timeout:number deadline:number retry:false|object';
const callKinds = 'signal:with-addEventListener priority:high|normal|low';
const clientKinds =
  'webhook:any portal:any accessToken:any allowHttp:true|false fetch:function maxAnswerBytes:number guards:list clock:with-now,setTimeout,clearTimeout hooks:object docs:any rateLimit:standard|enterprise|false|object limiter:with-guard operatingLimit:number|false';
const rateKinds = 'burst:number drainPerSecond:rate maxWaiting:number store:with-take,overflow';
const hookKinds = 'onRequest:any onResponse:any onRetry:any onWait:any';

/** @throws OptionsError when options of one call cannot work */
export function checkCallOptions(
  options: CallOptions,
  kinds = callKinds,
  where = 'The call',
): void {
  checkOptions(where, options, `${defaultKinds} ${kinds}`);
  const { retry } = options;
  if (retry) checkOptions('retry', retry, 'attempts:number unknownOutcome:never|safe-methods');
}

/** @throws OptionsError when options of a client cannot work; its target is read elsewhere */
export function checkClientOptions(options: ClientOptions): void {
  checkCallOptions(options, clientKinds, 'The client');
  const { hooks, rateLimit } = options;
  if (hooks) checkOptions('hooks', hooks, hookKinds);
  if (typeof rateLimit === 'object') checkOptions('rateLimit', rateLimit, rateKinds);
}
