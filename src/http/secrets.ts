const names = 'auth|authorization|access_token|refresh_token|token|sessid|client_secret';
const isSecret = new RegExp(`^(${names})$`, 'i');
/**
 * JSON that was sent as a form becomes the name of a parameter, credentials and all; its white space becomes
 * `_` then.
 */
const inText = new RegExp(
  String.raw`(?<![^\W_])(${names})((?:\\*["'])?[\s_]*[:=][\s_]*(?:\\*["'])?)[^"'&\s,}\\]+`,
  'gi',
);
/** A slash can be written in escapes. */
const slash = String.raw`(?:\\?/|%2F)`;
const inAddress = new RegExp(String.raw`(${slash}rest${slash}[^/\\%\s]+${slash})[^/\\%\s?]+`, 'gi');
const bearer = /(\bbearer\s+)[^\s"']+/gi;
const hidden = '(hidden)';

/** A value as it can be shown: without tokens, and without the codes of addresses of webhooks. */
export function hideSecrets(value: unknown): unknown {
  if (typeof value === 'string') return inTextOf(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(hideSecrets);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      inTextOf(name),
      isSecret.test(name) ? hidden : hideSecrets(item),
    ]),
  );
}

/** A text without some known values. One of a few letters is no secret, and could be part of any word. */
export function hideValues(text: string, values: readonly string[]): string {
  const secrets = values.filter((value) => value.length > 3);
  return secrets.reduce((left, value) => left.replaceAll(value, hidden), text);
}

const inTextOf = (text: string) =>
  text
    .replace(bearer, `$1${hidden}`)
    .replace(inText, `$1$2${hidden}`)
    .replace(inAddress, `$1${hidden}`);
