const names = 'auth|access_token|refresh_token|token|sessid|client_secret';
const isSecret = new RegExp(`^(${names})$`, 'i');
/** JSON that was sent as a form becomes the name of a parameter, credentials and all. */
const inText = new RegExp(
  String.raw`\b(${names})((?:\\*["'])?\s*[:=]\s*(?:\\*["'])?)[^"'&\s,}\\]+`,
  'gi',
);
const inAddress = /(\/rest\/[^/\s]+\/)[^/\s?]+/gi;
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

const inTextOf = (text: string) =>
  text.replace(inText, `$1$2${hidden}`).replace(inAddress, `$1${hidden}`);
