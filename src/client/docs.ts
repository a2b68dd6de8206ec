import type { Guard } from './call.ts';
import { check } from './check.ts';
import { CallError } from './errors.ts';
import { parseUrl } from './target.ts';

/**
 * Address of an error code in the reference, such as the `error` that `POST` returns; of the list of
 * all codes where the reference does not know this one.
 *
 * @param base address of the page of the reference, such as `https://docs.acme.com/chat/`
 */
export function errorDocs(code: string | number, base: string): string {
  return base + errorAnchor(code);
}

/** The same without the base, from `#` on. */
export function errorAnchor(code: string | number): string {
  const list = '#tag/errors/every-error-code';
  const name = `${code}`;
  // Whatever else a portal says in the place of a code has no entry, and could be anything.
  if (!/^\w+$/.test(name)) return list;
  // Redoc takes all addresses for lower case, and ACCESS_DENIED is not access_denied.
  return `${list}/${name}${name > 'a' ? '-in-lower-case' : ''}`;
}

/**
 * Puts into each error the address of what the reference says of it. Without a code that is the section
 * of the method: it tells how to find out whether the call ran.
 *
 * @throws OptionsError when the base is no URL
 */
export function withDocs(base: string): Guard {
  check(parseUrl(base).href, 'docs must be a URL.');
  return (send) => (call) =>
    send(call).catch((error: unknown) => {
      if (!(error instanceof CallError)) throw error;
      const { code, method } = error;
      const anchor = code === undefined ? `#operation/${method}` : errorAnchor(code);
      throw Object.assign(error, { docs: base + anchor });
    });
}
