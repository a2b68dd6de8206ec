import { fc } from '@fast-check/vitest';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Codes and tokens as portals make them, and such as only a test would think of. */
export const secretValue: fc.Arbitrary<string> = fc
  .string({
    unit: fc.constantFrom(...letters, ...letters, ...'._~*%-+üИ'),
    minLength: 10,
    maxLength: 70,
  })
  // What begins or ends with an escape of its own is cut by its neighbours.
  .map((middle) => `k${middle}k`);

const everyLetter = (write: (letter: string) => string) => (text: string) =>
  text.replace(/[\s\S]/gu, write);
const unicode = everyLetter((letter) =>
  [...letter].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
);
const percent = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');
/** `json_encode` of PHP, without the quotes. */
const asPhp = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, unicode);

/** Ways to write a text, by which it can be read again. */
export const writings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  capitals: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  'small letters': (text) => text.toLowerCase(),
  'for a URL': encodeURIComponent,
  'for a URL twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'percent signs': percent,
  'as JSON of PHP': asPhp,
  'as JSON in JSON': (text) => asPhp(asPhp(text)),
  'escapes of JSON': unicode,
  'escapes of JSON in a URL': (text) => encodeURIComponent(unicode(text)),
  'references of HTML': everyLetter((letter) => `&#${letter.codePointAt(0)};`),
  'as Basic': (text) => `Basic ${Buffer.from(`1:${text}`).toString('base64')}`,
  'in an address': (text) => `https://a.example/rest/1/${encodeURIComponent(text)}/im.chat.add`,
  'in an address of PHP': (text) => asPhp(`https://a.example/rest/1/${text}/im.chat.add`),
};

export const writing = fc.constantFrom(...Object.keys(writings));

/** Whether a text tells a secret to somebody who can read escapes. */
export function tells(shown: string, secret: string): boolean {
  const wanted = plain(secret);
  let text = shown;
  for (let depth = 0; depth < 8; depth += 1) {
    const runs = text.match(/[\w+/-]{8,}={0,2}/g) ?? [];
    const decoded = runs.map((run) => Buffer.from(run, 'base64').toString());
    if ([text, ...decoded].some((one) => plain(one).includes(wanted))) return true;
    text = once(text);
  }
  return false;
}

/** Forms make `_` of some letters in a name. */
const plain = (text: string) => text.toLowerCase().replace(/[ .[+]/g, '_');

function once(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\(.)/g, '$1');
}
