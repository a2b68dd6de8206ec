import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { connect as secure } from 'node:tls';

/** Begins the reason of a call that a proxy did not let through; its status follows. */
export const refusedByProxy = 'PROXY_RESPONDED_';

/**
 * Carries requests through a proxy, which sees the host and nothing else: fetch of Node 20 knows no
 * proxies. It fails as fetch does, with the code of the failure below it.
 */
export function fetchThrough(proxy: URL): (request: Request) => Promise<Response> {
  return async (request) => {
    const target = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    try {
      const socket = await openTunnel(proxy, target, request.signal);
      return toResponse(await send(request, target, body, socket));
    } catch (cause) {
      throw request.signal.aborted
        ? request.signal.reason
        : new TypeError('fetch failed', { cause });
    }
  };
}

/** Asks the proxy for a connection to the host. */
function openTunnel(proxy: URL, target: URL, signal: AbortSignal): Promise<Socket> {
  const host = `${target.hostname}:${target.port || 443}`;
  const request = proxy.protocol === 'https:' ? requestSecure : requestPlain;
  const asking = request({
    host: bare(proxy.hostname),
    port: proxy.port || undefined,
    agent: false,
    signal,
    method: 'CONNECT',
    path: host,
    headers: { host, ...loginOf(proxy) },
  });
  return new Promise((resolve, reject) => {
    asking.once('error', reject);
    asking.once('connect', ({ statusCode = 0 }: IncomingMessage, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(socket);
      socket.destroy();
      // As a failure to connect: nothing has been sent.
      const code = `${refusedByProxy}${statusCode}`;
      reject(Object.assign(new Error(code), { code, syscall: 'connect' }));
    });
    asking.end();
  });
}

function loginOf({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` };
}

function send(
  request: Request,
  target: URL,
  body: Buffer,
  socket: Socket,
): Promise<IncomingMessage> {
  const headers = Object.fromEntries(request.headers);
  return new Promise((resolve, reject) => {
    const sending = requestSecure(target, {
      method: request.method,
      signal: request.signal,
      headers: { ...headers, 'content-length': body.byteLength },
      createConnection: () => secure({ socket, servername: bare(target.hostname) }),
    });
    sending.once('error', reject);
    sending.once('response', resolve);
    sending.end(body);
  });
}

function toResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = message.statusCode ?? 0;
  const isEmpty = [204, 205, 304].includes(status);
  const body = isEmpty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}

/** Without the brackets of an address of IPv6. */
const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');
