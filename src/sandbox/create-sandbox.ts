import { setImmediate } from 'node:timers';
import bundle from '../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../document/types.ts';
import { type Listening, listen, type PlainAnswer } from '../http/listen.ts';
import { answer, type Handled } from './answer.ts';
import { control, isControl } from './control/control.ts';
import { Events } from './control/events.ts';
import { coverage } from './coverage/coverage.ts';
import { Journal } from './journal.ts';
import { toCall, toLine } from './note.ts';
import { openPortal, resetPortal } from './open-portal.ts';
import { checkListenOptions, checkSandboxOptions } from './options.ts';
import {
  breakConnection,
  ConnectionReset,
  corsFor,
  signature,
  toAnswer,
  toResponse,
} from './respond.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { createReaders } from './state.ts';

const isClosed = 'The sandbox is closed.';

/**
 * Makes a portal of one's own.
 *
 * @throws Error with a message for people when an option cannot work
 * @example
 * const sandbox = createSandbox();
 * const client = createClient({ webhook, fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  checkSandboxOptions(options);
  const { cors = [], log } = options;
  const portal = openPortal(bundle as unknown as OpenApiDocument, options);
  const journal = new Journal();
  const servers = new Set<Listening>();
  let resets = 0;
  const events = new Events(() => ({ calls: journal.last, resets }));
  journal.onCall(() => events.tell());

  /** @param host the address that it is served on, for a request that came through a port */
  async function handle(request: Request, host?: string): Promise<Response | PlainAnswer> {
    if (closing) throw host === undefined ? new Error(isClosed) : new ConnectionReset();
    if (isControl(request)) {
      return control({ sandbox, portal, events }, request, { cors, host });
    }
    const allowed = cors.length === 0 ? {} : corsFor(request.headers.get('origin'), cors);
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...signature, ...allowed } });
    }
    const begunAfter = resets;
    const handled = await answer(portal, request);
    // The state was closed before all of it had arrived.
    if (closing && handled.problem) throw new ConnectionReset();
    note(request.method, handled, begunAfter === resets);
    const plain = toAnswer(handled.reply, handled.call.address.format, allowed);
    const fault = handled.failure?.connection;
    if (!fault) return plain;
    return breakConnection(fault, plain, AbortSignal.any([request.signal, end.signal]));
  }

  async function fetch(request: Request): Promise<Response> {
    const given = await handle(request);
    return given instanceof Response ? given : toResponse(given, request.method);
  }

  /** @param isOfNow whether there was no reset since the call began */
  function note(verb: string, handled: Handled, isOfNow: boolean): void {
    const secrets = portal.secrets.of(handled.call.credentials);
    const call = toCall(verb, portal.clock.now(), handled, secrets);
    if (isOfNow) journal.add(call, handled.call.params, secrets);
    log?.(toLine(call, handled.reply.example));
  }

  /** Wraps a change, so that it tells the listeners afterwards. */
  function told<Given extends unknown[]>(change: (...given: Given) => void) {
    return (...given: Given): void => {
      change(...given);
      events.tell();
    };
  }

  const end = new AbortController();
  let closing: Promise<void> | undefined;

  function checkOpen(): void {
    if (closing) throw new Error(isClosed);
  }

  async function close(): Promise<void> {
    events.close();
    // A server that stops resets the connections of calls that it has not answered.
    end.abort(new ConnectionReset());
    // The ends of their streams are sent before the connections are closed.
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([...servers].map((server) => server.close()));
    portal.store.close();
  }

  const sandbox: Sandbox = {
    fetch,
    async listen(where = {}) {
      checkListenOptions(where);
      checkOpen();
      const { port = 0, host = '127.0.0.1' } = where;
      const server = await listen((request) => handle(request, host), { port, host });
      servers.add(server);
      if (closing) await server.close();
      checkOpen();
      return server;
    },
    reset(next) {
      resetPortal(portal, next);
      journal.clear();
      resets += 1;
      events.tell();
    },
    ...createReaders(portal, journal),
    failNext: told((failure) => portal.failures.add(failure)),
    failures: () => portal.failures.list().map((failure) => ({ ...failure })),
    clearFailures: told(() => portal.failures.clear()),
    clock: () => ({
      now: new Date(portal.clock.read()).toISOString(),
      mode: portal.clock.mode,
    }),
    advance: told((ms) => portal.clock.advance(ms)),
    advanceTo: told((moment) => portal.clock.advanceTo(moment)),
    limit: told((limits) => portal.limits.set(limits)),
    limits: () => portal.limits.get(),
    coverage: () => coverage,
    close: () => (closing ??= close()),
  };
  return sandbox;
}
