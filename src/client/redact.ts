import type { Call } from './call.ts';

/** Names under which parameters hold a secret, at any depth. */
const secretNames = /^(auth|(access|refresh)_token|client_secret|password)$/i;

/** Parameters from their JSON; what is secret among them goes into the list. */
export function parseParams(text: string, secrets: string[]): Record<string, unknown> {
  return JSON.parse(text, (name, value) => {
    if (secretNames.test(name) && typeof value === 'string' && value) secrets.push(value);
    return value;
  });
}

/** Keeps a secret out of all that is said of the call from now on. */
export function remember({ state }: Call, secret: string): void {
  if (!state.secrets.includes(secret)) state.secrets.push(secret);
}

/** Characters of the shortest code of a webhook. */
const shortestSecret = 16;

/**
 * The text without any secret of the call, in either letter case and in any usual escape. In a word,
 * such as an error code, a short secret, as tests have them, hides nothing else.
 */
export function redact({ state }: Call, text: string): string {
  const isWord = /^\w*$/.test(text);
  return state.secrets.reduce((clean, secret) => {
    const isPart = isWord && secret.length < shortestSecret && secret.length !== text.length;
    return isPart ? clean : clean.replace(formsOf(secret), '***');
  }, text);
}

/** Levels of an answer; no answer of a portal is that deep, and the stack holds no more than so many. */
const deepest = 100;

/** The same for everything in a parsed answer. */
export function redactAll(call: Call, value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (typeof value === 'string') return redact(call, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => redactAll(call, item, depth + 1));
  const entries = Object.entries(value).map(([name, item]) => [
    redact(call, name),
    redactAll(call, item, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** The pattern that was made last: most calls of a program have the same secret. */
let last: { secret?: string; forms?: RegExp } = {};

/** Each character as it is, or as JSON or a URL escapes it: `/`, `\\/`, `\\u002f`, `%2F`. */
function formsOf(secret: string): RegExp {
  if (last.secret === secret && last.forms) return last.forms;
  const characters = [...secret].map((character) => {
    const hex = character.charCodeAt(0).toString(16);
    const plain = character.replace(/[^\w\s]/, '\\$&');
    return `(?:\\\\{0,3}${plain}|(?:\\\\{1,3}u0{0,2}|%)${hex})`;
  });
  const forms = new RegExp(characters.join(''), 'gi');
  last = { secret, forms };
  return forms;
}
