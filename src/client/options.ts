import type { TokenSource } from './authentication.ts';
import { type CallOptions, type Guard, ranks } from './call.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';
import type { RateLimiter, RateLimitOptions } from './rate-limit.ts';
import type { Fetch } from './types.ts';

/** Options of every call, and of what carries them. */
interface CommonOptions extends Pick<CallOptions, 'timeout' | 'deadline' | 'retry'> {
  /**
   * Whether a portal may be called by `http://`, where everybody on the way can read the secret. For a
   * sandbox in a container and portals of a network that you trust. This machine may be called so anyway.
   *
   * @default false: `https://` only
   */
  allowHttp?: boolean | undefined;
  /**
   * Address of the API reference where you host it, such as `https://docs.acme.com/chat/`. Errors carry
   * their address in it, as `docs`.
   *
   * @default none: errors have no `docs`
   */
  docs?: string | undefined;
  /** What carries the calls. @default the global `fetch` */
  fetch?: Fetch | undefined;
  /** Largest answer that is read, in bytes after unpacking. @default 1048576 (1 MiB) */
  maxAnswerBytes?: number | undefined;
  /** Called as calls go on, never with a secret. */
  hooks?: Hooks | undefined;
  /** Guards of your own around each attempt. They stand where the credentials are. */
  guards?: readonly Guard[] | undefined;
  /** Where time comes from. @default the system's */
  clock?: Clock | undefined;
}

/** How a client keeps to the limits of a portal. */
export interface LimitOptions {
  /**
   * The rate at which the portal takes calls: `standard` (50 at once, 2 per second), `enterprise`
   * (250 and 5) or figures of your own; `false` sends at any rate.
   * @default 'standard'
   */
  rateLimit?: 'standard' | 'enterprise' | false | RateLimitOptions | undefined;
  /** What keeps the rate. @default one for all clients of this process */
  limiter?: RateLimiter | undefined;
  /**
   * Seconds of operating time after which the calls of a method wait; `false` never waits.
   * @default 480, the figure of the documentation's example
   */
  operatingLimit?: number | false | undefined;
}

/** An incoming webhook: its URL is the credential. */
export interface WebhookOptions {
  /** URL of the webhook, `https://{portal}/rest/{userId}/{webhookCode}/`. */
  webhook: string;
  portal?: undefined;
  accessToken?: undefined;
}

/** An application with an OAuth 2.0 access token. */
export interface TokenOptions {
  /** Host name of the portal, such as `your-portal.bitrix24.com`. */
  portal: string;
  /** The token, or a function that is asked for one before each call. */
  accessToken: string | TokenSource;
  webhook?: undefined;
}

export type CallerOptions = CommonOptions & (WebhookOptions | TokenOptions);
export type ClientOptions = CallerOptions & LimitOptions;

/** Options that cannot work. The message never repeats a secret. */
export class OptionsError extends TypeError {
  override name = 'OptionsError' as const;
}

type Numbers = Record<string, number | undefined>;

/** @throws OptionsError when a number is none, or less than 1 */
export function checkNumbers(numbers: Numbers): void {
  for (const [name, value = 1] of Object.entries(numbers)) {
    check(Number.isFinite(value) && value >= 1, `${name} must be a number of at least 1.`);
  }
}

/** @throws OptionsError when an option that every call can have cannot work */
export function checkCallOptions(options: CallOptions): void {
  const { timeout, deadline, retry, priority = 'normal', signal } = options;
  checkNumbers({ timeout, deadline, 'retry.attempts': retry ? retry.attempts : 1 });
  check(Object.hasOwn(ranks, priority), 'priority must be high, normal or low.');
  check(!signal || signal.addEventListener, 'signal must be an AbortSignal.');
  const { unknownOutcome = 'never' } = retry || {};
  check(
    ['never', 'safe-methods'].includes(unknownOutcome),
    "retry.unknownOutcome must be 'never' or 'safe-methods'.",
  );
}

/** @throws OptionsError when figures of a rate limit cannot work */
export function checkLimits(limits: RateLimitOptions): void {
  const { burst, maxWaiting, drainPerSecond = 1, store } = limits;
  checkNumbers({ burst, maxWaiting });
  const isRate = Number.isFinite(drainPerSecond) && drainPerSecond > 0;
  check(isRate, 'drainPerSecond must be a number of more than 0.');
  check(store === undefined || store?.take, 'store must have take and overflow.');
}

/** @throws OptionsError with this message when the condition does not hold */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OptionsError(message);
}
