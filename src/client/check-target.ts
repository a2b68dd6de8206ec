import { OptionsError } from './check.ts';
import type { CallerOptions } from './options.ts';
import { parse, readStrictly, tokenServer, trimmed } from './strict-target.ts';
import { type Given, type Target, toUrl } from './target.ts';

/**
 * A fault as it looks in a text, and what to say of it. In each table the first that is found counts.
 * The tables are functions, so that a bundler drops those that a program does not use.
 */
type Cause = readonly [found: RegExp, says: string];

/** Of everything that is copied from somewhere else. */
const ofCopies = (): Cause[] => [
  [/["'`“”‘’«»]|^<|>$/, 'has quotes around it: remove them'],
  [/[\s\p{C}]/u, 'has white space or an invisible character in it: remove it'],
];

const named = 'begins with a name and =: give only what follows';

/** Of an address before it is read as a URL. */
const ofAddresses = (): Cause[] => [[/^[^/?#]*=/, named], ...ofCopies()];

const ofUrls = (): Cause[] => [
  [/\\/, 'has a backslash in it: write /'],
  [/[{}<>*…]/, 'has a placeholder in it: put in what it stands for'],
  [/%/, 'has a % in it: give it as it is, not encoded'],
  [/^(?!https?:\/\/)/i, 'must begin with https://'],
  [/^\w+:\/\/[^/?#]*@/, 'has a user name in it: remove it'],
  [/\?/, 'has a query in it: remove ? and what follows'],
  [/#/, 'has a fragment in it: remove # and what follows'],
  [/^\w+:\/\/[^/]*\.(:|\/|$)/, 'has a dot at the end of its host: remove it'],
  [/^\w+:\/\/[^/[]*:[^/]*:/, 'has an IPv6 address in it: write it in brackets, such as [::1]'],
  [/^\w+:\/\/([^/:[]*|\[[^\]/]*\]):(?!0*[1-9]\d{0,4}(\/|$))/, 'has no valid port: 1 to 65535'],
  [tokenServer, 'is the server of the tokens: take the host of client_endpoint'],
];

const form = 'https://{portal}/rest/{userId}/{webhookCode}/';

/** Of what follows the host in a webhook. */
const ofWebhookPaths = (): Cause[] => [
  [/[,;.)]$/, 'ends with a punctuation mark: remove it'],
  [/\/\//, 'has two slashes in a row: write one'],
  [/^\/(?!rest\/)[Rr][Ee][Ss][Tt]\//, 'must have /rest/ in small letters'],
  [/^\/rest\/api\//, 'has /api in it, for another version of the API: leave it out'],
  [/^\/.+\/rest\/[^/]+\/[^/]/i, 'has a path before /rest/: that follows the host'],
  [/^(?!\/rest\/)/, `is not the URL of an inbound webhook: copy that from the portal, ${form}`],
  [/^\/rest\/[^/]*\/?$/, `has no user id or no code: it must have the form ${form}`],
  [/^\/rest\/[^/]+\/\w+(\.\w+)+\/?$/, `has no user id or no code: it must have the form ${form}`],
];

/** Of what follows the host in a portal. */
const ofPortalPaths = (): Cause[] => [
  [/^\/rest\/[^/]+\/[^/]/, 'is the URL of a webhook: give it as webhook, without a token'],
  [/^\/./, 'has a path in it: give the host alone'],
];

const ofTokens = (): Cause[] => [
  [/^bearer\s/i, 'begins with Bearer: give only what follows'],
  [/^\w+=\w/, named],
  ...ofCopies(),
  [/:/, 'is an address, not a token'],
];

/**
 * Names what is wrong with where to call, and what to do; `readStrictly` alone says what it should be.
 *
 * @throws OptionsError when there is no usable address; the message never repeats a secret
 */
export function checkTarget(options: CallerOptions): Target {
  try {
    return readStrictly(options);
  } catch (error) {
    throw new OptionsError(causeOf(options) ?? (error as Error).message);
  }
}

function causeOf(options: unknown): string | undefined {
  const given = Object(options) as Given;
  const { webhook, portal, accessToken } = given;
  const hasToken = portal !== undefined || accessToken !== undefined;
  if (webhook !== undefined && hasToken) {
    return 'Give either webhook, or portal and accessToken, not both.';
  }
  if (hasToken) return causeInPortal(given) ?? causeInToken(accessToken);
  return 'webhook' in given ? causeInWebhook(given) : undefined;
}

function causeInWebhook({ webhook, allowHttp }: Given): string | undefined {
  const text = trimmed(webhook);
  return (
    missing('webhook', 'B24_WEBHOOK', webhook) ??
    find('webhook', text, ofAddresses()) ??
    causeInUrl('webhook', text, allowHttp) ??
    find('webhook', pathOf(text), ofWebhookPaths()) ??
    methodAtEnd(text)
  );
}

function causeInPortal({ portal, allowHttp }: Given): string | undefined {
  const text = trimmed(portal);
  return (
    missing('portal', 'B24_PORTAL', portal) ??
    find('portal', text, ofAddresses()) ??
    causeInUrl('portal', toUrl(text), allowHttp) ??
    find('portal', pathOf(toUrl(text)), ofPortalPaths())
  );
}

function causeInToken(token: unknown): string | undefined {
  if (typeof token === 'function') return undefined;
  const isMissing = missing('accessToken', 'B24_TOKEN', token);
  return isMissing ?? find('accessToken', trimmed(token), ofTokens());
}

function missing(option: string, variable: string, given: unknown): string | undefined {
  const text = String(given).trim();
  if (text === '') return `${option} is empty: is ${variable} set?`;
  // Also as text: that is what a template makes of a variable that is not there.
  if (/^(undefined|null)$/.test(text)) return `${option} is ${text}: is ${variable} set?`;
  return typeof given === 'string' ? undefined : `${option} must be text.`;
}

function causeInUrl(option: string, url: string, allowHttp?: boolean): string | undefined {
  const cause = find(option, url, ofUrls());
  if (cause) return cause;
  const [beforePath = ''] = /^\w+:\/\/[^/]*/.exec(url) ?? [];
  const isHost = parse(beforePath, true).origin;
  if (!isHost) return `${option} has no valid host: write one such as acme.bitrix24.com.`;
  if (parse(beforePath, allowHttp).origin) return undefined;
  return `${option} begins with http://, which lets others read the secret: use https://, or allowHttp: true in a network that you trust.`;
}

/** The URL of a webhook with more behind it, or with letters that none has. */
function methodAtEnd(url: string): string | undefined {
  const [, user = '', , method] = pathOf(url).split('/').slice(1);
  if (!method) return 'webhook has characters in it that no webhook has: copy it again.';
  // An id is shown; where a code is in its place, it is not.
  const shown = /^\d{1,9}$/.test(user) ? user : '***';
  const { origin } = new URL(url);
  return `webhook ends with the name of a method: leave that out, ${origin}/rest/${shown}/***/.`;
}

const pathOf = (url: string) => url.replace(/^\w+:\/\/[^/]*/, '');

function find(option: string, text: string, causes: Cause[]): string | undefined {
  const [, says] = causes.find(([found]) => found.test(text)) ?? [];
  return says && `${option} ${says}.`;
}
