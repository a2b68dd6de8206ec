import type { Fetch } from './types.ts';

interface CommonOptions {
  /**
   * What carries the calls.
   * @default the global `fetch`
   */
  fetch?: Fetch;
}

/** An incoming webhook: its URL is the credential. */
export interface WebhookOptions extends CommonOptions {
  /** URL of the webhook, `https://{portal}/rest/{userId}/{webhookCode}/`. */
  webhook: string;
}

/** An application with an OAuth 2.0 access token. */
export interface TokenOptions extends CommonOptions {
  /** Host name of the portal, such as `your-portal.bitrix24.com`. */
  portal: string;
  /** The token, or a function that is asked for one before each call. */
  accessToken: string | (() => string | Promise<string>);
}

export type ClientOptions = WebhookOptions | TokenOptions;

/** Where calls go, with the secret kept apart. */
export interface Target {
  /** `https://{host}/rest`: holds no secret. */
  base: string;
  /** `/{userId}/{webhookCode}`, for a webhook. */
  secretPath?: string;
}

/** Options that cannot work. The message never repeats a secret. */
export class OptionsError extends TypeError {
  override name = 'OptionsError' as const;
}

const webhookShape = 'https://{portal}/rest/{userId}/{webhookCode}/';

/** @throws OptionsError when the URL is not that of a webhook */
export function readWebhook(webhook: string): Target {
  const url = parse('webhook', webhook);
  const match = /^\/rest\/([\w.@-]+)\/([\w-]+)\/?$/.exec(url.pathname);
  if (match) return { base: `${url.origin}/rest`, secretPath: `/${match[1]}/${match[2]}` };
  const hint = /^\/rest\/[^/]+\/[^/]+\/[^/]+/.test(url.pathname)
    ? ' Leave out the name of the method at its end.'
    : '';
  throw new OptionsError(`webhook must have the form ${webhookShape}.${hint}`);
}

/** @throws OptionsError when it is no host name, or more than one */
export function readPortal(portal: string): Target {
  const url = parse('portal', /^[a-z]+:\/\//i.test(portal) ? portal : `https://${portal}`);
  if (url.pathname !== '/') {
    throw new OptionsError('portal must be a host name, such as your-portal.bitrix24.com.');
  }
  return { base: `${url.origin}/rest` };
}

function parse(option: string, text: string): URL {
  const shape = option === 'webhook' ? ` of the form ${webhookShape}` : '';
  // URL parsers drop control characters and turn a backslash into a slash, both in silence.
  if (typeof text !== 'string' || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text)) {
    throw new OptionsError(`${option} must be a URL${shape}, without white space or backslashes.`);
  }
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) {
    throw new OptionsError(`${option} must have no user name, query or fragment.`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new OptionsError(`${option} must use https; http is for this machine only (localhost).`);
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
