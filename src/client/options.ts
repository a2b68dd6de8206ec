import type { TokenSource } from './authentication.ts';
import { type CallOptions, type Guard, ranks } from './call.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';
import type { RateLimiter, RateLimitOptions } from './rate-limit.ts';
import type { Fetch } from './types.ts';

/** Options of every call, and of what carries them. */
interface CommonOptions extends Pick<CallOptions, 'timeout' | 'deadline' | 'retry'> {
  /** What carries the calls. @default the global `fetch` */
  fetch?: Fetch | undefined;
  /** Largest answer that is read, in bytes after unpacking. @default 1048576 (1 MiB) */
  maxAnswerBytes?: number | undefined;
  /** Called as calls go on, never with a secret. */
  hooks?: Hooks | undefined;
  /** Guards of your own around each attempt. They stand where the token is. */
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

/** @throws OptionsError when an option has a name that is not known, which may be misspelt */
export function checkNames(where: string, given: object, names: string): void {
  check(given && typeof given === 'object', `${where} must be an object.`);
  // An object of a class may have members of its own.
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(given));
  const unknown = Object.keys(given).find((name) => isPlain && !names.split(' ').includes(name));
  // A name that is no word could be anything, a secret among them.
  const shown = unknown && /^\w{1,30}$/.test(unknown) ? `: ${unknown}` : '';
  check(unknown === undefined, `${where} has an unknown option${shown}. Known: ${names}.`);
}

const callNames = 'timeout deadline retry';

/** Names of the options of a client, those of its target and its limits apart. */
export const clientNames = `${callNames} fetch maxAnswerBytes hooks guards clock webhook portal accessToken`;

/** @throws OptionsError when an option that every call can have cannot work */
export function checkCallOptions(options: CallOptions): void {
  const { timeout, deadline, retry, priority = 'normal', signal } = options;
  if (retry) checkNames('retry', retry, 'attempts unknownOutcome');
  checkNumbers({ timeout, deadline, 'retry.attempts': retry ? retry.attempts : 1 });
  check(Object.hasOwn(ranks, priority), 'priority must be high, normal or low.');
  check(!signal || signal.addEventListener, 'signal must be an AbortSignal.');
  const { unknownOutcome = 'never' } = retry || {};
  check(
    ['never', 'safe-methods'].includes(unknownOutcome),
    "retry.unknownOutcome must be 'never' or 'safe-methods'.",
  );
}

/** @throws OptionsError when the options of one call cannot work */
export function checkOptionsOfCall(options: CallOptions): void {
  checkNames('The call', options, `signal priority ${callNames}`);
  checkCallOptions(options);
}

/** @throws OptionsError when an option of every client cannot work; the target is read elsewhere */
export function checkClientOptions(options: CallerOptions): void {
  checkCallOptions(options);
  const { fetch, maxAnswerBytes, hooks = {}, guards = [], clock } = options;
  check(fetch === undefined || typeof fetch === 'function', 'fetch must be a function.');
  checkNumbers({ maxAnswerBytes });
  checkNames('hooks', hooks, 'onRequest onResponse onRetry onWait');
  const isGuards = Array.isArray(guards) && guards.every((guard) => typeof guard === 'function');
  check(isGuards, 'guards must be a list of functions.');
  check(
    clock === undefined || areFunctions(clock, 'now', 'setTimeout', 'clearTimeout'),
    'clock must have now, setTimeout, clearTimeout.',
  );
}

/** @throws OptionsError when figures of a rate limit cannot work */
export function checkLimits(limits: RateLimitOptions): void {
  checkNames('rateLimit', limits, 'burst drainPerSecond maxWaiting store');
  const { burst, maxWaiting, drainPerSecond = 1, store } = limits;
  checkNumbers({ burst, maxWaiting });
  const isRate = Number.isFinite(drainPerSecond) && drainPerSecond > 0;
  check(isRate, 'drainPerSecond must be a number of more than 0.');
  check(
    store === undefined || areFunctions(store, 'take', 'overflow'),
    'store must have take and overflow.',
  );
}

function areFunctions(owner: object, ...names: string[]): boolean {
  return names.every((name) => typeof (owner as Record<string, unknown>)?.[name] === 'function');
}

/** @throws OptionsError with this message when the condition does not hold */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OptionsError(message);
}
