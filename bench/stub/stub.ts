import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BucketOptions, LeakyBucket } from './bucket.ts';
import { type Fault, hasRun } from './faults.ts';

export interface StubOptions {
  /** @default 0, a free one */
  port?: number;
  bucket?: BucketOptions;
  /** Address that a 302 leads to. */
  movedTo?: string;
}

/** Stands in for a portal: creates chats, as far as it lets itself be brought to. */
export class Stub {
  /** Titles of the chats created, in order. */
  readonly chats: unknown[] = [];
  requests = 0;
  /** Epoch seconds, as in `time.operating_reset_at`. */
  operatingResetAt = Math.floor(Date.now() / 1000) + 600;
  readonly bucket: LeakyBucket | undefined;
  readonly #movedTo: string | undefined;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #fault: Fault | undefined;
  #isFaulty: () => boolean = () => false;

  constructor({ bucket, movedTo }: StubOptions) {
    this.bucket = bucket && new LeakyBucket(bucket);
    this.#movedTo = movedTo;
  }

  static async start(options: StubOptions = {}): Promise<Stub> {
    const stub = new Stub(options);
    stub.#server.listen(options.port ?? 0, '127.0.0.1');
    await once(stub.#server, 'listening');
    return stub;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Shows the fault to each request for which the condition holds. */
  fail(fault: Fault, isFaulty: () => boolean = () => true): void {
    this.#fault = fault;
    this.#isFaulty = isFaulty;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    this.requests += 1;
    const fault = this.#isFaulty() ? this.#fault : undefined;
    if (this.bucket && !this.bucket.admit()) {
      answer(
        response,
        503,
        '{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}',
      );
      return;
    }
    if (!fault || hasRun(fault)) this.chats.push(memberOf(text, 'TITLE'));
    if (!fault) answer(response, 200, this.#success());
    else if (fault.how === 'reset') request.socket.resetAndDestroy();
    else if (fault.how === 'close') request.socket.end();
    else if (typeof fault.how === 'object') this.#misbehave(request, response, fault.how, text);
  }

  #misbehave(
    request: IncomingMessage,
    response: ServerResponse,
    how: Fault['how'] & object,
    sent: string,
  ): void {
    const { status, type, cut, moved } = how;
    const body = how.body.replaceAll('{request}', `${request.url} ${memberOf(sent, 'auth')}`);
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body) + (cut ? 100 : 0),
      ...(moved && { location: `${this.#movedTo}${request.url}` }),
    });
    if (cut) response.write(body, () => request.socket.destroy());
    else response.end(body);
  }

  /** The documented answer. */
  #success(): string {
    const now = Date.now() / 1000;
    const date = `${new Date().toISOString().slice(0, 19)}+00:00`;
    return JSON.stringify({
      result: 1416 + this.chats.length,
      time: {
        start: now,
        finish: now,
        duration: 0.87,
        processing: 0,
        date_start: date,
        date_finish: date,
        operating_reset_at: this.operatingResetAt,
        operating: 0.2,
      },
    });
  }
}

function answer(response: ServerResponse, status: number, body: string): void {
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function memberOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text)[name];
  } catch {
    return undefined;
  }
}
