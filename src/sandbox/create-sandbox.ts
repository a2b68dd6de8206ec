import bundle from '../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../document/types.ts';
import { showMethod } from '../request/address.ts';
import { type Listening, listen, type PlainAnswer } from '../server/listen.ts';
import type { ClockMode } from './clock.ts';
import { control } from './control/control.ts';
import type { Failure } from './failures.ts';
import { Journal, type JournalEntry } from './journal.ts';
import type { LimitOptions } from './limits.ts';
import type { Behaviour } from './methods/handler.ts';
import { openPortal, resetPortal } from './open-portal.ts';
import { answer, type Outcome } from './pipeline.ts';
import { breakConnection, corsFor, toAnswer, toResponse } from './respond.ts';
import { demoPortal } from './seed/demo.ts';
import type { PortalSeed } from './seed/types.ts';
import { type PortalState, readState } from './state.ts';

export interface SandboxOptions {
  /** What the portal starts with. @default the demo portal */
  portal?: PortalSeed;
  /** File that keeps the state; one that is there goes on. @default in memory */
  state?: string;
  /** Which answers it gives where the sources disagree. @default 'server' */
  behaviour?: Behaviour;
  /** `fixed` stands still until it is moved; `system` goes on. @default 'fixed' */
  clock?: ClockMode;
  /** Limits of the rate and of the operating time. @default none */
  limits?: LimitOptions;
  /** Origins of pages that may call it; `*` stands for all. @default none */
  cors?: readonly string[];
  /** Largest body that is read, in bytes. @default 33554432 (32 MiB) */
  maxBodyBytes?: number;
  /** Called with one line per call; never with a secret. @default nothing is logged */
  log?: (line: string) => void;
}

/** A stand-in for a portal, with a state. */
export interface Sandbox {
  /** Answers a request, as a portal does; what a client is given as its `fetch`. */
  fetch(request: Request): Promise<Response>;
  /** Serves it over HTTP. @default a free port on 127.0.0.1 */
  listen(options?: { port?: number; host?: string }): Promise<Listening>;
  /** Forgets everything that was done, and begins anew. */
  reset(portal?: PortalSeed): void;
  /** Everything that is there, for a test to look at. */
  state(): PortalState;
  /** The last 1000 calls, the oldest first. */
  journal(after?: number): JournalEntry[];
  /** Lets the next call fail. @throws Error when it cannot fail like that */
  failNext(failure: Failure): void;
  /** Moves the clock forward, by milliseconds. */
  advance(ms: number): void;
  /** Turns limits on and off. */
  limit(options: LimitOptions): void;
  /** Ends it; a state in a file stays. */
  close(): Promise<void>;
}

/**
 * Makes a portal of one's own.
 *
 * @throws Error with a message for people when an option cannot work
 * @example
 * const sandbox = createSandbox();
 * const client = createClient({ webhook, fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { portal: seed = demoPortal, cors = [], log } = options;
  const portal = openPortal(bundle as unknown as OpenApiDocument, seed, options);
  const journal = new Journal();
  const servers = new Set<Listening>();

  async function handle(request: Request): Promise<Response | PlainAnswer> {
    const allowed = corsFor(request.headers.get('origin'), cors);
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed });
    const controlled = await control(sandbox, portal, request);
    if (controlled) return controlled;
    const outcome = await answer(portal, request);
    note(request.method, outcome);
    const plain = toAnswer(outcome.reply, allowed);
    const fault = outcome.failure?.connection;
    if (!fault) return plain;
    return breakConnection(fault, toResponse(plain, request.method), request.signal);
  }

  async function fetch(request: Request): Promise<Response> {
    const given = await handle(request);
    return given instanceof Response ? given : toResponse(given, request.method);
  }

  function note(verb: string, { address, params, reply, user, failure }: Outcome): void {
    const method = showMethod(address);
    const name = failure?.connection ?? failure?.error;
    journal.add({
      ...{ at: new Date(portal.clock.now()).toISOString(), verb, method, form: address.form, user },
      ...{
        params,
        status: failure?.connection ? 0 : reply.status,
        answer: reply.body,
        ...(name && { failure: name }),
      },
    });
    log?.(`${verb} ${method} → ${name ?? `${reply.status} ${reply.example ?? ''}`}`.trimEnd());
  }

  const sandbox: Sandbox = {
    fetch,
    async listen({ port = 0, host } = {}) {
      const server = await listen(handle, { port, ...(host !== undefined && { host }) });
      servers.add(server);
      return server;
    },
    reset(next = seed) {
      resetPortal(portal, next);
      journal.clear();
    },
    state: () => readState(portal.store),
    journal: (after) => journal.list(after),
    failNext: (failure) => portal.failures.add(failure),
    advance: (ms) => portal.clock.advance(ms),
    limit: (limits) => portal.limits.set(limits),
    async close() {
      await Promise.all([...servers].map((server) => server.close()));
      portal.store.close();
    },
  };
  return sandbox;
}
