import { ControlError } from './answer.ts';

/** Where a request came from, as far as it says. */
export interface Entrance {
  /** Origins of pages that may control it. */
  cors: readonly string[];
  /** The address that it is served on; `undefined` for a request that came through no port. */
  host?: string | undefined;
}

/**
 * Web pages of others must not control it. They can send requests to this machine, but not without
 * saying so: by `Origin`, by `Sec-Fetch-Site`, or by the name that they gave to this machine.
 *
 * @throws ControlError 403
 */
export function checkSource(request: Request, { cors, host }: Entrance): void {
  const given = request.headers.get('host');
  if (host !== undefined && isLoopback(host) && given !== null && !isOwnName(given, host)) {
    throw new ControlError(
      403,
      'The sandbox is served on this machine only, and the request has another name in Host. Use localhost or 127.0.0.1.',
    );
  }
  const origin = request.headers.get('origin');
  if (origin !== null) {
    if (origin === new URL(request.url).origin || cors.includes(origin)) return;
    throw new ControlError(
      403,
      'A page of another origin must not control the sandbox. To allow it, name its origin in the option cors; * is not enough.',
    );
  }
  const site = request.headers.get('sec-fetch-site') ?? 'none';
  const isLink = request.headers.get('sec-fetch-mode') === 'navigate';
  if (isLink || site === 'none' || site === 'same-origin') return;
  throw new ControlError(403, 'A page of another origin must not read the sandbox.');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

/** A page can point a name of its own at 127.0.0.1; it cannot take over these. */
function isOwnName(given: string, host: string): boolean {
  const name = given.replace(/:\d+$/, '').toLowerCase();
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return isLoopback(bare) || bare === host || name.endsWith('.localhost');
}
