import { isIP } from 'node:net';
import { isThisMachine } from '../../http/host.ts';
import { ControlError } from './answer.ts';

/** The way to the control: the pages that may use it, and the address that it is served on. */
export interface Entrance {
  /** Origins of pages that may control it. */
  cors: readonly string[];
  /** The address that it is served on; `undefined` for a request that came through no port. */
  host?: string | undefined;
}

/**
 * Web pages of others must not control it, nor read what is in it. They can send requests to this
 * machine, but not without saying so: by `Origin`, by `Sec-Fetch-Site`, or by the name that they gave
 * to this machine.
 *
 * Calls of the API are not asked for their source. A portal does not ask either; programs that know a
 * portal by a fixed name are led here under that name; and all that a page could do by a call is done
 * by the form of any page as well.
 *
 * @throws ControlError 403
 */
export function checkSource(request: Request, { cors, host }: Entrance): void {
  const given = request.headers.get('host');
  if (host !== undefined && given !== null) checkHost(given.toLowerCase(), host, cors);
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

/** A page can point a name of its own at any address, and is then of the origin that it asks. */
function checkHost(given: string, host: string, cors: readonly string[]): void {
  const name = given.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  const isNamed = cors.some((origin) => origin.endsWith(`//${given}`));
  if (name === host || isNamed || isThisMachine(name)) return;
  if (isThisMachine(host)) {
    throw new ControlError(
      403,
      'The sandbox is served on this machine only, and the request has another name in Host. Use localhost or 127.0.0.1.',
    );
  }
  if (isPrivate(name)) return;
  throw new ControlError(
    403,
    'The name in Host can belong to a page of others. Use an address such as 192.168.0.7, or name http://{host}:{port} in the option cors.',
  );
}

/** An address, or a name that nobody can have registered, such as those of containers. */
function isPrivate(name: string): boolean {
  const isReserved = /\.(local|internal|test|home\.arpa)$/.test(name);
  return isIP(name) !== 0 || !name.includes('.') || isReserved;
}
