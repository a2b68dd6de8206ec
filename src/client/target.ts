import { check } from './check.ts';
import type { CallerOptions, TokenOptions, WebhookOptions } from './options.ts';

/** Where calls go, with the secret kept apart. */
export interface Target {
  /** `https://{host}/rest`: holds no secret. */
  base: string;
  /** `/{userId}/{webhookCode}`, for a webhook. */
  secretPath?: string;
}

/** @throws OptionsError when there is no usable address; the message never repeats a secret */
export function readTarget(options: CallerOptions): Target {
  const { webhook, portal, accessToken } = (options ?? {}) as Partial<
    WebhookOptions & TokenOptions
  >;
  const isToken = typeof accessToken === 'function' || typeof accessToken === 'string';
  if (webhook !== undefined && portal === undefined && !accessToken) return readWebhook(webhook);
  check(
    webhook === undefined && typeof portal === 'string' && isToken && accessToken,
    'A client takes { webhook } or { portal, accessToken }.',
  );
  const hasScheme = /^[a-z]+:\/\//i.test(portal);
  const { origin, path } = parse('portal', hasScheme ? portal : `https://${portal}`);
  check(/^\/?$/.test(path), 'portal must be a host name, without a path.');
  return { base: `${origin}/rest` };
}

function readWebhook(webhook: string): Target {
  const { origin, path } = parse('webhook', webhook);
  const match = /^\/rest(\/[\w@][\w.@-]*\/[\w-]+)\/?$/.exec(path);
  const hint = path.split('/').length > 4 ? ' Leave out the name of the method at its end.' : '';
  const form = 'https://{portal}/rest/{userId}/{webhookCode}/';
  check(match, `webhook must have the form ${form}.${hint}`);
  return { base: `${origin}/rest`, secretPath: match[1] as string };
}

/** Scheme, host of letters, digits and hyphens between dots, port, path; nothing else of a URL. */
const shape =
  /^(https?):\/\/((?:[\p{L}\p{M}\d_-]+\.)*[\p{L}\p{M}\d_-]+|\[[\da-f:]+\])(?::\d+)?(\/[\w.@/-]*)?$/iu;

function parse(option: string, text: string) {
  const [, scheme, host = '', path = ''] = shape.exec(text) ?? [];
  const { hostname, origin } = URL.canParse(text) ? new URL(text) : ({} as Partial<URL>);
  // A parser reads `1` and `0x7f.1` as addresses, in silence; another alphabet it writes in Latin.
  const isSame = hostname === host.toLowerCase() || hostname?.includes('xn--');
  check(
    isSame && (scheme?.length === 5 || isLoopback(host)),
    `${option} must be a URL (https; http on localhost only) without white space, backslash, user name, query or fragment.`,
  );
  return { origin, path };
}

/** Whether a host is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1])$/i.test(host);
}
