import type { Failure } from './errors.ts';

/**
 * Where the API reference is hosted. No page answers there yet: `.example` belongs to nobody. Its
 * address has to stand here before a package is published.
 */
export const referenceUrl = 'https://bitrix24-chat-api.example/';

/**
 * Address of what the reference says of an error code, such as the `error` that `POST` returns; of the
 * list of all codes where it does not know this one.
 */
export function errorDocs(code: string | number): string {
  const list = `${referenceUrl}#tag/errors/every-error-code`;
  const name = `${code}`;
  // Whatever else a portal says in the place of a code has no entry, and could be anything.
  if (!/^\w+$/.test(name)) return list;
  // Redoc takes all addresses for lower case, and ACCESS_DENIED is not access_denied.
  return `${list}/${name}${name > 'a' ? '-in-lower-case' : ''}`;
}

/** Without a code the method's own section is what helps: it tells how to find out whether it ran. */
export function docsOf({ code, method }: Failure): string {
  return code === undefined ? `${referenceUrl}#operation/${method}` : errorDocs(code);
}
