import { check } from './check.ts';
import type { CallerOptions } from './options.ts';
import { type Given, isLoopback, parseUrl, type Target, toUrl, webhookPath } from './target.ts';

/**
 * Reads where to call, and takes nothing that only looks like an address. Its messages are short;
 * `checkTarget` names the cause.
 *
 * @throws OptionsError when there is no usable address; the message never repeats a secret
 */
export function readStrictly(options: CallerOptions): Target {
  const { webhook, portal, accessToken, allowHttp } = (options ?? {}) as Given;
  if (webhook !== undefined && portal === undefined && !accessToken) {
    const { origin, path } = parse(trimmed(webhook), allowHttp);
    const match = webhookPath.exec(path);
    check(match, `webhook must be https://{portal}/rest/{userId}/{webhookCode}/${orHttp}`);
    return { base: `${origin}/rest`, secretPath: match[1] as string };
  }
  const isToken = typeof accessToken === 'function' || tokenShape.test(trimmed(accessToken));
  check(
    webhook === undefined && typeof portal === 'string' && accessToken && isToken,
    'A client takes { webhook } or { portal, accessToken }.',
  );
  const { origin, path } = parse(toUrl(portal), allowHttp);
  const isPortal = origin && path.length < 2 && !tokenServer.test(origin);
  check(isPortal, `portal must be https://{portal}${orHttp}`);
  return { base: `${origin}/rest` };
}

const orHttp = '; http needs allowHttp: true.';

/** Whatever is no text is as good as none. */
export const trimmed = (given: unknown) => (typeof given === 'string' ? given.trim() : '');

/** A token alone: no header, JSON or URL, nor the end of a line. */
export const tokenShape = /^(?!\w+=\w)[^\s"':]+$/;

/** The `domain` of a response with a token, which is not that of the portal. */
export const tokenServer = /\/\/oauth\.bitrix/i;

/** Scheme, host of letters, digits and hyphens between dots, port, path; nothing else of a URL. */
const shape =
  /^(https?):\/\/((?:[\p{L}\p{M}\d_-]+\.)*[\p{L}\p{M}\d_-]+|\[[\da-f:.]+\])(?::\d+)?(\/[\w.@/-]*)?$/iu;

/** Reads an address that can be called; without an origin it cannot. */
export function parse(text: string, allowHttp?: boolean): { origin?: string; path: string } {
  const [, scheme, host = '', path = ''] = shape.exec(text) ?? [];
  const { hostname = '', origin = '', port } = parseUrl(text);
  // A parser silently reads `1` and `0x7f.1` as addresses; another alphabet it writes in Latin.
  const isSame = hostname === host.toLowerCase() || /xn--|^\[/.test(hostname);
  const isSafe = scheme?.length === 5 || allowHttp === true || isLoopback(hostname);
  return host && isSame && isSafe && port !== '0' ? { origin, path } : { path: '' };
}
