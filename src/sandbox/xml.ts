/**
 * A response as XML, which a call asks for by `.xml` after the method's name: the root `response`, and `item`
 * for keys that are numbers. How a portal writes booleans is not on record; here they are as PHP writes them,
 * 1 and nothing.
 */
export function toXml(value: object): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('response', value)}`;
}

function element(key: string, value: unknown): string {
  const name = /^\d+$/.test(key) ? 'item' : key;
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escaped(toText(value));
  return Object.entries(value)
    .map(([key, item]) => element(key, item))
    .join('');
}

function toText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return String(value ?? '');
}

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
