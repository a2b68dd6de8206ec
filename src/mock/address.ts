/** How the call was addressed, and the method it names. */
export interface Address {
  /** `bare`: `/{method}`, as Prism serves it; `token`: `/rest/{method}`; `webhook`: with user and code. */
  form: 'bare' | 'token' | 'webhook';
  /** Name of the method as a portal looks it up: lower case, without `.json`. */
  method: string;
}

/** Reads the path of a call. Any path has an address; whether the method exists is another matter. */
export function readAddress(pathname: string): Address {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const method = decode(segments.at(-1) ?? '')
    .toLowerCase()
    .replace(/\.json$/, '');
  if (segments[0]?.toLowerCase() !== 'rest') return { form: 'bare', method };
  return { form: segments.length >= 4 ? 'webhook' : 'token', method };
}

/** A name that can be shown: a stray webhook code in its place has no dot, and is not. */
export function showMethod(method: string): string {
  return /^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(method) && method.length <= 80
    ? method
    : '(not a method name)';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
