import type { ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ExpectedError } from '../expected-error.ts';

export interface ListenOptions {
  /** Port to listen on; 0 takes a free one. */
  port: number;
  /** Address to listen on. @default '127.0.0.1', so that nobody else on the network reaches it */
  host?: string;
  /** Milliseconds for a request to arrive; after them it is answered by 408. @default 60000 */
  requestTimeout?: number;
}

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** An answer in one piece. To make a Response of it, only to take it apart, halves the speed. */
export interface PlainAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The connection ends after half of it. */
  isCut?: boolean;
}

/**
 * Serves a fetch-like function over HTTP.
 *
 * @throws ExpectedError when the port is taken or may not be used
 */
export function listen(
  fetch: (request: Request) => Promise<Response | PlainAnswer>,
  { port, host = '127.0.0.1', requestTimeout = 60_000 }: ListenOptions,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: async (request, { incoming, outgoing }) => {
      try {
        const answer = await fetch(request);
        if (answer instanceof Response) return answer;
        write(answer, outgoing as ServerResponse);
        return RESPONSE_ALREADY_SENT;
      } catch (error) {
        return endConnection(incoming.socket as Socket, error);
      }
    },
    overrideGlobalObjects: false,
    serverOptions: {
      // A request that does not arrive must not hold up others.
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 20_000),
      connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
        port: actual,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function write(answer: PlainAnswer, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return;
  const { status, headers, text, isCut } = answer;
  // Without its length an answer goes out in chunks, which takes twice as long.
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  if (isCut) outgoing.write(text.slice(0, Math.ceil(text.length / 2)), () => outgoing.destroy());
  else outgoing.end(text);
}

/** A fetch that rejects as if the connection was reset gets it reset. */
function endConnection(socket: Socket, error: unknown): Response {
  if ((error as { cause?: { code?: string } }).cause?.code !== 'ECONNRESET') throw error;
  socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): ExpectedError {
  if (error.code === 'EADDRINUSE') {
    return new ExpectedError(
      `Port ${port} on ${host} is in use. Stop what runs there, or choose another port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new ExpectedError(`Port ${port} may not be used by this user. Choose one above 1023.`);
  }
  return new ExpectedError(
    `Cannot listen on ${host}, port ${port}: ${error.code ?? error.message}.`,
  );
}
