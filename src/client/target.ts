import {
  type ClientOptions,
  OptionsError,
  type TokenOptions,
  type WebhookOptions,
} from './options.ts';

/** Where calls go, with the secret kept apart. */
export interface Target {
  /** `https://{host}/rest`: holds no secret. */
  base: string;
  /** `/{userId}/{webhookCode}`, for a webhook. */
  secretPath?: string;
}

const webhookShape = 'https://{portal}/rest/{userId}/{webhookCode}/';

/** @throws OptionsError when there is no usable address; the message never repeats a secret */
export function readTarget(options: ClientOptions): Target {
  const { webhook, portal, accessToken } = (options ?? {}) as Partial<
    WebhookOptions & TokenOptions
  >;
  const isToken =
    typeof accessToken === 'function' || (accessToken && typeof accessToken === 'string');
  if (webhook !== undefined && portal === undefined && !accessToken) return readWebhook(webhook);
  if (webhook === undefined && portal !== undefined && isToken) return readPortal(portal);
  throw new OptionsError('createClient takes { webhook } or { portal, accessToken }.');
}

function readWebhook(webhook: string): Target {
  const url = parse('webhook', webhook);
  const match = /^\/rest\/([\w.@-]+)\/([\w-]+)\/?$/.exec(url.pathname);
  if (match) return { base: `${url.origin}/rest`, secretPath: `/${match[1]}/${match[2]}` };
  const hint = /^\/rest\/[^/]+\/[^/]+\/[^/]+/.test(url.pathname)
    ? ' Leave out the name of the method at its end.'
    : '';
  throw new OptionsError(`webhook must have the form ${webhookShape}.${hint}`);
}

function readPortal(portal: string): Target {
  const url = parse('portal', /^[a-z]+:\/\//i.test(portal) ? portal : `https://${portal}`);
  if (url.pathname === '/') return { base: `${url.origin}/rest` };
  throw new OptionsError('portal must be a host name, without a path.');
}

function parse(option: string, text: string): URL {
  // URL parsers drop control characters and turn a backslash into a slash, both in silence.
  const isPlain = typeof text === 'string' && !/[\s\\?#\p{Cc}]/u.test(text) && URL.canParse(text);
  const url = isPlain ? new URL(text) : undefined;
  if (!url || url.username || url.password) {
    throw new OptionsError(
      `${option} must be a URL without white space, backslash, user name, query or fragment.`,
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new OptionsError(`${option} must use https (http on localhost only).`);
  }
  return url;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
