import dns from 'node:dns';

/** Host names whose lookup fails, and how often it still does. */
const failing = new Map<string, number>();
const lookup = dns.lookup as (...args: unknown[]) => void;

/**
 * Looks names of our own up without a resolver: so many times they do not exist, afterwards
 * they are this machine. All clients here look names up through `dns.lookup`.
 */
function lookupLocally(name: string, ...rest: unknown[]): void {
  const left = failing.get(name);
  if (left === undefined) {
    lookup(name, ...rest);
    return;
  }
  const done = rest.at(-1) as (...args: unknown[]) => void;
  const { all } = (typeof rest[0] === 'object' ? rest[0] : {}) as { all?: boolean };
  if (left > 0) {
    failing.set(name, left - 1);
    const error = new Error(`getaddrinfo ENOTFOUND ${name}`);
    const details = { errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name };
    queueMicrotask(() => done(Object.assign(error, details)));
  } else {
    const address = '127.0.0.1';
    queueMicrotask(() => (all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)));
  }
}

let count = 0;

/** A new host name whose first lookups fail; with a domain of its own it is no name of this machine. */
export function failingName(times: number, domain = 'localhost'): string {
  if (dns.lookup !== (lookupLocally as unknown)) dns.lookup = lookupLocally as typeof dns.lookup;
  count += 1;
  const name = `portal-${count}.${domain}`;
  failing.set(name, times);
  return name;
}
