import { createSecrets } from '../../http/secrets.ts';

const isSecret = /(pass(word|wd|phrase)?|pwd|secret|token|auth|api_?key|webhook|credentials?)$/i;

/**
 * Parameters as they can be shown: without tokens, codes of webhooks, and the values of names such as
 * `password`.
 */
export function withoutSecrets(params: object): object {
  return hideNamed(createSecrets().inCall(params)) as object;
}

function hideNamed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(hideNamed);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      isSecret.test(name) ? '(hidden)' : hideNamed(item),
    ]),
  );
}
