import { type Notation, printValue } from './print.ts';

/** An argument for a POSIX shell, taken as it is. */
export function shell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

export const jsonNotation: Notation = {
  indent: '  ',
  string: (text) => JSON.stringify(text),
  object: () => ['{', '}'],
  entry: (key, value) => `${JSON.stringify(key)}: ${value}`,
  trailingComma: false,
};

export const javaScript: Notation = {
  indent: '  ',
  string: javaScriptString,
  object: () => ['{', '}'],
  entry: (key, value) => `${javaScriptKey(key)}: ${value}`,
  trailingComma: true,
};

function javaScriptString(text: string): string {
  const content = JSON.stringify(text).slice(1, -1).replaceAll(String.raw`\"`, '"');
  return `'${content.replaceAll("'", String.raw`\'`)}'`;
}

function javaScriptKey(key: string): string {
  // Written as a plain key it would set the prototype.
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : javaScriptString(key);
}

export const php: Notation = {
  indent: '    ',
  string: phpString,
  // An array with the keys 0 to n, or with none, would become a list on its way to the portal.
  object: (keys) => (keys.every((key, index) => key === String(index)) ? objectCast : brackets),
  entry: (key, value) => `${phpString(key)} => ${value}`,
  trailingComma: true,
};

const brackets: [string, string] = ['[', ']'];
const objectCast: [string, string] = ['(object) [', ']'];

/** The parameters of a call, which are an array even when there are none. */
export function phpArray(params: Record<string, unknown>, margin = ''): string {
  return printValue(params, php, margin).replace(/^\(object\) /, '');
}

const escapes: Record<string, string> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '"': String.raw`\"`,
  $: String.raw`\$`,
  '\\': String.raw`\\`,
};

/** Quotes a text for PHP: in single quotes, or in double ones when it has control characters. */
function phpString(text: string): string {
  if (!/\p{Cc}/u.test(text)) return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
  const content = text.replace(
    /[\p{Cc}"$\\]/gu,
    (one) => escapes[one] ?? `\\u{${one.charCodeAt(0).toString(16)}}`,
  );
  return `"${content}"`;
}
