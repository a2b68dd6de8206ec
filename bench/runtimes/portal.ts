import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../free-port.ts';

/** As a portal sends them: without, a page of another origin sees no answer. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
};

/** Stands in for a portal: what happens to a call is the first word of its title. */
export class Portal {
  /** How often each title has come. */
  readonly #seen = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://portal');
    if (request.method === 'OPTIONS') {
      response.writeHead(200, cors).end();
    } else if (pathname === '/seen') {
      answer(response, 200, { seen: this.#seen.get(searchParams.get('title') ?? '') ?? 0 });
    } else if (pathname === '/drop') {
      answer(response, 200, {}, { connection: 'close' });
      this.#server.closeIdleConnections();
    } else {
      // A redirect that was followed has no body, but the title in its query.
      const { TITLE: title = searchParams.get('title'), auth } = JSON.parse(text || '{}');
      const seen = (this.#seen.get(title) ?? 0) + 1;
      this.#seen.set(title, seen);
      this.#play(title, seen, auth, request, response);
    }
  }

  #play(
    title: string,
    seen: number,
    auth: unknown,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const fail = (status: number, error: string) =>
      answer(response, status, { error, error_description: 'As asked for' });
    const [how] = title.split(' ');
    if (how === 'hang') return;
    if (how === 'reset') request.socket.resetAndDestroy();
    else if (how === 'argument') fail(400, 'ERROR_ARGUMENT');
    else if (how === 'busy' && seen === 1) fail(503, 'QUERY_LIMIT_EXCEEDED');
    else if (how === 'token' && auth !== 'fresh') fail(401, 'expired_token');
    else if (how === 'large') answer(response, 200, { result: 1, more: 'x'.repeat(100_000) });
    else if (how === 'moved') {
      const place = `http://localhost:${this.port}/?title=${encodeURIComponent(`followed ${title}`)}`;
      response.writeHead(302, { ...cors, location: place }).end();
    } else answer(response, 200, { result: seen });
  }
}

function answer(response: ServerResponse, status: number, body: unknown, more = {}): void {
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { ...cors, 'content-type': type, ...more });
  response.end(JSON.stringify(body));
}

/** An address at which nobody listens. */
export async function closedOrigin(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}
