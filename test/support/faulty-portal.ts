import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

type Fault = (response: ServerResponse, request: IncomingMessage) => void;

const page =
  (status: number): Fault =>
  (response, request) => {
    // Proxies like to quote the address that was asked for, and with it the secret.
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end(`<html><body>${status}: ${request.url}</body></html>`);
  };

const envelope =
  (status: number, error: string): Fault =>
  (response, request) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ error, error_description: `at ${request.url}` }));
  };

const raw =
  (body: string | Buffer, headers: Record<string, string> = {}): Fault =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

/** A stream of zeros, as JSON text, that goes on for 64 MB or until nobody reads it. */
const endless: Fault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const part = Buffer.alloc(1024 * 1024, '0');
  let left = 64;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(part)) return response.once('drain', more);
    }
    response.end();
    return response;
  };
  more();
};

/** After each of these nobody knows whether the call ran. */
export const ambiguous: Record<string, Fault> = {
  'a connection reset': (response) => response.socket?.resetAndDestroy(),
  'a connection closed without an answer': (response) => response.socket?.end(),
  'an internal error': envelope(500, 'INTERNAL_SERVER_ERROR'),
  'a page with 500': page(500),
  'a page with 502': page(502),
  'a page with 503': page(503),
  'a page with 504': page(504),
  'a body that breaks off': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"result":14');
    setImmediate(() => response.socket?.destroy());
  },
  'a page with 200': page(200),
  'half of an answer': raw('{"result":14'),
  'an empty answer': raw(''),
  'an answer of 64 MB': endless,
  'a gzip bomb': raw(gzipSync(Buffer.alloc(64 * 1024 * 1024, '0')), { 'content-encoding': 'gzip' }),
};

/** After these it is known that the call did not run. */
export const refusals: Record<string, Fault> = {
  'a refusal': envelope(400, 'WRONG_REQUEST'),
  'wrong credentials': envelope(401, 'INVALID_CREDENTIALS'),
  'a block by hand': envelope(503, 'OVERLOAD_LIMIT'),
  'a redirect': (response, request) => {
    response.writeHead(302, { location: `https://new-name.bitrix24.com${request.url}` });
    response.end();
  },
};

/** A server on a free port that answers every call with one fault, after its effect. */
export async function startFaultyPortal(fault: Fault) {
  const seen = { requests: 0 };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      seen.requests += 1;
      fault(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, seen, stop };
}
