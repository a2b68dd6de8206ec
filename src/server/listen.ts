import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface ListenOptions {
  /** Port to listen on; 0 takes a free one. */
  port: number;
  /** Address to listen on. @default '127.0.0.1', so that nobody else on the network reaches it */
  host?: string;
}

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a fetch-like function over HTTP.
 *
 * @throws Error with a message for people when the port is taken or may not be used
 */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  { port, host = '127.0.0.1' }: ListenOptions,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    // A request that does not arrive within a minute must not hold up others.
    serverOptions: { requestTimeout: 60_000 },
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

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${host} is in use. Stop what runs there, or choose another port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} may not be used by this user. Choose one above 1023.`);
  }
  return new Error(`Cannot listen on ${host}, port ${port}: ${error.code ?? error.message}.`);
}
