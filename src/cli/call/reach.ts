import { toUrl } from '../../client/target.ts';
import { isThisMachine } from '../../http/host.ts';
import { proxyOf } from '../proxy/proxy-of.ts';
import { fetchThrough, refusedByProxy } from '../proxy/tunnel.ts';

/** The way to a portal: its address without what is secret in it, and the proxy in between. */
export interface Way {
  address?: URL | undefined;
  proxy?: URL | undefined;
}

/** @throws UsageError when the variables of the environment name no proxy that there can be */
export function wayTo(
  { webhook, portal }: { webhook?: string | undefined; portal?: string | undefined },
  env: NodeJS.ProcessEnv,
): Way {
  const text = webhook ?? toUrl(portal);
  // The client refuses a text that is no address, in better words.
  if (!URL.canParse(text)) return {};
  const address = new URL(new URL(text).origin);
  return { address, proxy: proxyOf(address, env) };
}

/**
 * Returns a fetch that goes through the proxy; nothing without one, so that the client takes Node's.
 */
export function fetchFor({ proxy }: Way) {
  return proxy && fetchThrough(proxy);
}

/** Says how to fix a failed connection to a portal, by the reason that the client gives. */
export function reachRemedy(reason: string, { address, proxy }: Way): string | undefined {
  const { host = 'the portal', hostname = host } = address ?? {};
  const certificate = certificateRemedy(reason, host);
  if (certificate) return certificate;
  if (proxy) return proxyRemedy(reason, proxy, hostname);
  if (/ENOTFOUND/.test(reason)) {
    return `No host ${hostname}: check the spelling. ${behindProxy}`;
  }
  if (/EAI_/.test(reason))
    return 'The name server does not respond: check the network, then repeat.';
  if (isRefused(reason)) return address && isThisMachine(hostname) ? startOne : checkPort(host);
  if (/TIMEDOUT|TIMEOUT|UNREACH/.test(reason)) {
    return `${host} cannot be reached: check the network, then repeat. ${behindProxy}`;
  }
  return undefined;
}

/** Whether nothing listens where the call went. */
export const isRefused = (reason: string) => /ECONNREFUSED|nothing listens/i.test(reason);

const behindProxy = 'Behind a proxy, set HTTPS_PROXY to its URL.';
const startOne =
  'Start what stands in for a portal, in another terminal: npx --no bitrix24-chat-api sandbox, or mock; or check the port.';
const checkPort = (host: string) => `Nothing listens at ${host}: check host and port.`;

function certificateRemedy(reason: string, host: string): string | undefined {
  if (/EXPIRED|NOT_YET_VALID/.test(reason)) {
    return `The certificate of ${host} is out of date: have it renewed, or set the clock of this machine.`;
  }
  if (/ALTNAME/.test(reason)) {
    return `The certificate there is not for ${host}: check the spelling of the host.`;
  }
  if (!/\bCERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|certificate/i.test(reason)) {
    return undefined;
  }
  return `Node does not know who signed the certificate of ${host}. Get the certificate of that authority from whoever runs the portal or the proxy, and set NODE_EXTRA_CA_CERTS to its file (PEM).`;
}

/** Name and password of the proxy are not shown. */
function proxyRemedy(reason: string, { protocol, host }: URL, portal: string): string | undefined {
  if (reason.startsWith(`${refusedByProxy}407`)) {
    return `The proxy wants a login: HTTPS_PROXY=${protocol}//NAME:PASSWORD@${host}`;
  }
  if (reason.startsWith(refusedByProxy)) {
    return `The proxy ${host} does not let calls to ${portal} through. Ask who runs it, or call without it: NO_PROXY=${portal}`;
  }
  if (!isRefused(reason) && !/ENOTFOUND|EAI_|TIMEDOUT|TIMEOUT|UNREACH/.test(reason))
    return undefined;
  return `The proxy ${host}, which HTTPS_PROXY names, cannot be reached: check its name and port, or call without it: NO_PROXY=${portal}`;
}
