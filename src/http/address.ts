import { isMethodName } from '../document/method-name.ts';

/** How the call was addressed, and the method it names. */
export interface Address {
  /** `bare`: `/{method}`, as Prism serves it; `token`: `/rest/{method}`; `webhook`: with user and code. */
  form: 'bare' | 'token' | 'webhook' | 'unknown';
  /** Name of the method as a portal looks it up: lower case, without `.json` or `.xml`. */
  method: string;
  /** The format of the response, by the suffix after the name. */
  format: 'json' | 'xml';
  /** Id or login of the user of a webhook. */
  user?: string;
  /** Code of a webhook: a secret. */
  code?: string;
}

const forms = { 1: 'bare', 2: 'token', 4: 'webhook' } as const;

/** Reads the path of a call. Any path has an address; whether the method exists is another matter. */
export function readAddress(pathname: string): Address {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const isRest = segments[0]?.toLowerCase() === 'rest';
  const name = decode(segments.at(-1) ?? '').toLowerCase();
  const method = name.replace(/\.(json|xml)$/, '');
  const format = name.endsWith('.xml') ? 'xml' : 'json';
  const form = forms[segments.length as keyof typeof forms] ?? 'unknown';
  if (isRest === (form === 'bare')) return { form: 'unknown', method, format };
  if (form !== 'webhook') return { form, method, format };
  const [, user = '', code = ''] = segments.map(decode);
  return { form, method, format, user, code };
}

/**
 * A name that can be shown. In an address of another form it may be, or hold, a webhook's code; a name
 * with a digit may be one as well.
 */
export function showMethod({ form, method }: Address): string {
  const isName = isMethodName(method) && !/\d/.test(method) && method.length <= 80;
  return form !== 'unknown' && isName ? method : '(not a method name)';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
