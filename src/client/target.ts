import { check } from './check.ts';
import type { CallerOptions, TokenOptions, WebhookOptions } from './options.ts';

/** Where calls go, with the secret kept apart. */
export interface Target {
  /** `https://{host}/rest`: holds no secret. */
  base: string;
  /** `/{userId}/{webhookCode}`, for a webhook. */
  secretPath?: string | undefined;
}

/** The options that say where to call, whatever they hold. */
export type Given = Partial<WebhookOptions & TokenOptions & Pick<CallerOptions, 'allowHttp'>>;

/**
 * Reads where to call. White space around an address is dropped: files with secrets end in a newline.
 *
 * @throws OptionsError when there is no usable address; the message never repeats a secret
 */
export function readTarget(options: CallerOptions): Target {
  const { webhook, portal, accessToken, allowHttp } = Object(options) as Given;
  const text = `${webhook ?? toUrl(portal)}`.trim();
  const { origin = '', hostname = '', pathname = '', protocol, href } = parseUrl(text);
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && (allowHttp === true || isLoopback(hostname)));
  // A URL has no user name, query or fragment then.
  const isPlain = href === origin + pathname && !/[\s\\]/.test(text);
  // A parser silently reads `1` and `0x7f.1` as addresses; another alphabet it writes in Latin.
  const isSame = text.toLowerCase().startsWith(origin) || /xn--|\[/.test(origin);
  const isToken =
    typeof accessToken === 'function' ||
    /^[^\s"':]+$/.test(typeof accessToken === 'string' ? (accessToken as string).trim() : '');
  const [, secretPath] = webhookPath.exec(pathname) ?? [];
  const isWhole =
    webhook === undefined ? pathname === '/' && isToken : secretPath && !portal && !accessToken;
  check(
    isSafe && isPlain && isSame && isWhole,
    'Give webhook (https://{portal}/rest/{userId}/{webhookCode}/) or portal and accessToken; for http allowHttp: true.',
  );
  return { base: `${origin}/rest`, secretPath };
}

/** The path of a webhook: `/rest/{userId}/{webhookCode}/`, with or without the last slash. */
export const webhookPath = /^\/rest(\/[\w@][\w.@-]*\/[\w-]+)\/?$/;

/** A URL, or nothing of one: React Native and older browsers have no `URL.canParse`. */
export function parseUrl(text: string, base?: string): Partial<URL> {
  try {
    return new URL(text, base);
  } catch {
    return {};
  }
}

/** A portal as a URL; `https`, but for this machine, where nothing serves it. */
export function toUrl(portal: unknown): string {
  const text = `${portal}`.trim();
  if (/^[a-z]+:\/\//i.test(text)) return text;
  return `http${isLoopback(text) ? '' : 's'}://${text}`;
}

/** Whether a host is this machine, with or without a port. */
export function isLoopback(host: string): boolean {
  return /^(([\w.-]+\.)?localhost|127(\.\d+){3}|\[::1\])(:\d+)?\/?$/i.test(host);
}
