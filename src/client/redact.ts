import type { Call } from './call.ts';

/** Names under which parameters hold a secret, at any depth. */
const secretNames = /^(auth|(access|refresh)_token|client_secret|password)$/i;

/** The secrets among parameters, from their JSON. */
export function secretsIn(text: string): string[] {
  const secrets: string[] = [];
  // Few calls have one, and a look at every member costs more than one at the text.
  if (!/auth|token|secret|password/i.test(text)) return secrets;
  JSON.parse(text, (name, value) => {
    if (secretNames.test(name) && typeof value === 'string' && value) secrets.push(value);
    return value;
  });
  return secrets;
}

/** Keeps a secret out of all that is said of the call from now on. */
export function remember({ state }: Call, secret: string): void {
  if (!state.secrets.includes(secret)) state.secrets.push(secret);
}

/** The text without any secret of the call, in either letter case and in any usual escape. */
export function redact({ state }: Call, text: string): string {
  return state.secrets.reduce((clean, secret) => clean.replace(formsOf(secret), '***'), text);
}

/** Characters of the shortest code of a webhook. */
const shortestSecret = 16;

/** The same for an error code, where a short secret, as tests have them, hides nothing else. */
export function redactCode(call: Call, code: string): string {
  const { secrets } = call.state;
  const isHarmless = secrets.every((secret) => secret.length < shortestSecret && secret !== code);
  return isHarmless && /^\w*$/.test(code) ? code : redact(call, code);
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
    redactCode(call, name),
    redactAll(call, item, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** Patterns that were made before: the calls of a program have few secrets, and each of them often. */
const patterns = new Map<string, RegExp>();
const mostPatterns = 20;

/** Each character as it is, or as JSON, a URL or HTML escapes it: `/`, `\\/`, `\\u002f`, `%2F`, `&#47;`. */
function formsOf(secret: string): RegExp {
  const known = patterns.get(secret);
  if (known) return known;
  const forms = [...secret].map((character) => {
    const code = character.codePointAt(0) as number;
    const hex = code.toString(16);
    const plain = character.replace(/[^\w\s]/, '\\$&');
    const encoded = code < 128 ? `%${hex}` : encodeURIComponent(character);
    return `(?:\\\\{0,3}${plain}|\\\\{1,3}u0{0,2}${hex}|${encoded}|&#(?:${code}|x0{0,2}${hex});)`;
  });
  if (patterns.size === mostPatterns) patterns.clear();
  const pattern = new RegExp(forms.join(''), 'gi');
  patterns.set(secret, pattern);
  return pattern;
}
