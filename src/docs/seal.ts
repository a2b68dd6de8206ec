import { ExpectedError } from '../expected-error.ts';

// An image without a size of its own breaks the side bar.
const logo = (width: number, text: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16"><text y="12" font-family="sans-serif" font-size="12" font-weight="600" fill="#2467f2">${text}</text></svg>`,
  )}`;

/** Each address that Redoc would fetch from or send to, and its replacement. */
const replacements: [remote: string, local: string][] = [
  ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', logo(40, 'Redoc')],
  ['https://cdn.redoc.ly/redoc/logo-mini.svg', logo(10, 'R')],
  ['https://cdn.redocly.com/icons/', 'data:,'],
  ['https://otel.cloud.redocly.com/v1/traces', 'data:,'],
];

// `url(${…})` and the like in Redoc's own code are not matched: they begin with what stands above.
const remoteAssets = [
  /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=\\?["']?(?:https?:)?\/\/[^\s"'>]*/i,
  /\burl\(["']?(?:https?:)?\/\/[^)]*/i,
  /!\[[^\]]*\]\((?:https?:)?\/\/[^)]*/,
  /https?:\/\/(?:cdn|otel|fonts)\.[^\s"'`)]*/,
];

/**
 * Makes a built page one that needs no network and tells nobody of its readers.
 *
 * Known limits: an address that Redoc puts together at run time is not found here. The browser then
 * refuses it by the policy in page.hbs, and the browser tests see the refusal.
 *
 * @throws ExpectedError when the page might call out, as after an update of Redocly
 */
export function sealPage(html: string): string {
  let page = html;
  for (const [remote, local] of replacements) {
    if (!page.includes(remote)) throw notSealed(`${remote} is not where it was`);
    page = page.replaceAll(remote, local);
  }
  if (!page.includes('"disableTelemetry":true')) throw notSealed('its telemetry is on');
  if (!page.includes("default-src 'none'")) throw notSealed('its Content-Security-Policy is gone');
  for (const pattern of remoteAssets) {
    const found = pattern.exec(page);
    if (found) throw notSealed(`it would fetch ${found[0].slice(0, 200)}`);
  }
  return withHashLinks(page);
}

// Redoc routes by the hash, but prerenders its links for a server's root.
const withHashLinks = (page: string) => page.replace(/(<a\b[^>]*\bhref=")\//g, '$1#/');

const notSealed = (reason: string) =>
  new ExpectedError(
    `The built page would not be safe to open offline: ${reason}.\n` +
      'If @redocly/cli was updated, bring src/docs/seal.ts up to date with it.',
  );
