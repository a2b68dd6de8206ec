import { isThisMachine } from '../../http/host.ts';
import { UsageError } from '../exit.ts';

/**
 * The proxy that the environment names for an address, by the variables that curl has: `HTTPS_PROXY`,
 * `ALL_PROXY` and `NO_PROXY`, in letters of any size. This machine is called without one, and so is plain
 * HTTP, which leads to portals of one's own network.
 *
 * @throws UsageError for a proxy that is none; the message does not repeat it, since it can hold a
 * password
 */
export function proxyOf(address: URL, env: NodeJS.ProcessEnv): URL | undefined {
  const [name, text] = firstOf(env, ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']);
  if (text === undefined || address.protocol !== 'https:' || isThisMachine(address.hostname))
    return undefined;
  const [, exceptions = ''] = firstOf(env, ['no_proxy', 'NO_PROXY']);
  if (isExcepted(address, exceptions)) return undefined;
  const withScheme = text.includes('://') ? text : `http://${text}`;
  const isProxy = URL.canParse(withScheme) && /^https?:$/.test(new URL(withScheme).protocol);
  if (isProxy) return new URL(withScheme);
  throw new UsageError(`${name} must be the URL of a proxy, such as http://proxy.acme.com:3128.`);
}

function firstOf(env: NodeJS.ProcessEnv, names: string[]): [name: string, value: string] | [] {
  const name = names.find((one) => env[one]?.trim());
  return name ? [name, env[name]?.trim() ?? ''] : [];
}

/** `acme.com` and `.acme.com` name a domain and what is below it, `*` all of them. */
function isExcepted({ hostname, port }: URL, exceptions: string): boolean {
  const given = exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return given.some((one) => {
    const [, name = '', itsPort] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(one) ?? [];
    if (itsPort !== undefined && itsPort !== (port || '443')) return false;
    return one === '*' || hostname === name || hostname.endsWith(`.${name}`);
  });
}
