import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from 'bitrix24-chat-api';
import type { Sandbox } from 'bitrix24-chat-api/sandbox';
import { misbehave, refuseToken, send } from './misbehave.ts';
import type { Strike } from './plan.ts';
import { numberIn } from './subject.ts';

/** What the portal asks about a call that has arrived. */
export interface Script {
  /** Whether the call belongs to those that are under way. */
  knows(number: number): boolean;
  /** What goes wrong with this attempt. */
  take(number: number): Strike | undefined;
  /** Whether this attempt finds nobody who listens, where the client can be led astray. */
  isRefused(number: number): boolean;
  /** Whether the token in the call is good. */
  isGood(number: number, token: string): boolean;
  onArrival(number: number): void;
  onRun(number: number): void;
}

/** The sandbox behind real connections, and behind what goes wrong with them. */
export class FaultyPortal {
  requests = 0;
  /** Requests that came when their call had ended, and all that belongs to it: they are not done. */
  late = 0;
  /** Requests that have arrived and are being worked on. */
  busy = 0;
  /** Requests that wait for a moment, of the clock of the clients. */
  slow = 0;
  readonly #hanging = new Set<ServerResponse>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #sandbox: Sandbox;
  readonly #script: Script;
  readonly #clock: Clock;

  constructor(sandbox: Sandbox, script: Script, clock: Clock) {
    this.#sandbox = sandbox;
    this.#script = script;
    this.#clock = clock;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get hanging(): number {
    return this.#hanging.size;
  }

  /** Ends the connections that hang. */
  release(): void {
    for (const response of this.#hanging) response.destroy();
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.busy += 1;
    try {
      let text = '';
      for await (const chunk of request) text += chunk;
      this.requests += 1;
      await this.#answer(request, response, JSON.parse(text));
    } catch {
      // The client has left before its request was here.
      response.destroy();
    } finally {
      this.busy -= 1;
    }
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    params: Record<string, unknown>,
  ): Promise<void> {
    const number = numberIn(params);
    if (!this.#script.knows(number)) {
      this.late += 1;
      return void response.destroy();
    }
    this.#script.onArrival(number);
    if (params.auth !== undefined) {
      if (!this.#script.isGood(number, `${params.auth}`)) return refuseToken(response);
      params.auth = 'secret-token';
    }
    const strike = this.#script.take(number);
    if (strike?.waits === 'before') await this.#wait(strike.delay);
    let success = '{"result":1}';
    let status = 200;
    if (!strike || strike.runs) {
      const answer = await this.#run(request.url as string, params);
      ({ status } = answer);
      success = await answer.text();
      this.#script.onRun(number);
    }
    if (strike?.waits === 'after') await this.#wait(strike.delay);
    if (!strike?.fault) send(response, status, 'application/json', success);
    else if (strike.fault.how === 'hang') this.#hang(response);
    else misbehave(response, strike.fault.how, success);
  }

  #run(path: string, params: object): Promise<Response> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify(params);
    return this.#sandbox.fetch(new Request(`http://portal${path}`, { ...init, body }));
  }

  async #wait(ms: number): Promise<void> {
    this.busy -= 1;
    this.slow += 1;
    await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, ms));
    this.slow -= 1;
    this.busy += 1;
  }

  #hang(response: ServerResponse): void {
    if (response.destroyed) return;
    this.#hanging.add(response);
    response.on('close', () => this.#hanging.delete(response));
  }
}
