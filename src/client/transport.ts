import { type Answer, type Call, failureOf, redact, type Send } from './call.ts';
import { unlessAborted } from './clock.ts';
import { NotSentError, OutcomeUnknownError } from './errors.ts';
import { Interruption } from './interruption.ts';
import { readText } from './read-text.ts';
import type { Fetch } from './types.ts';

/** Failures from before a byte was sent, by the codes of Node, Bun and Deno. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
]);

/** Carries calls over a fetch; without one, over the global `fetch`. */
export function overFetch(fetch: Fetch | undefined, maxAnswerBytes: number): Send {
  return async (call) => {
    if (call.signal?.aborted) throw call.signal.reason;
    const init: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: write(call),
      // Following a redirect would hand the credentials to another host, and lose the body.
      redirect: 'manual',
      signal: call.signal ?? null,
    };
    const response = await carry(call, fetch, init).catch((error: unknown) => {
      throw failed(call, error);
    });
    // A stand-in for a portal can resolve to anything.
    if (!response?.headers) throw failed(call, response);
    refuseRedirect(call, response);
    return read(call, response, maxAnswerBytes);
  };
}

async function carry(call: Call, fetch: Fetch | undefined, init: RequestInit): Promise<Response> {
  // A Request of our own is made only for a fetch that wants one: it costs a tenth of a call.
  if (!fetch) return globalThis.fetch(call.url, init);
  const response = fetch(new Request(call.url, init));
  // Not every stand-in for a portal heeds a signal.
  return unlessAborted(call.signal, response);
}

async function read(call: Call, response: Response, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  const reading = unlessAborted(call.signal, readText(response, maxBytes));
  const text = await reading.catch((error: unknown) => {
    const reason =
      error instanceof RangeError ? error.message : (interrupted(call) ?? 'the answer was cut off');
    throw new OutcomeUnknownError({ ...failureOf(call), status }, reason);
  });
  return { status, headers, text, body: parse(text) };
}

const movedStatuses = [301, 302, 307, 308];

/** A portal that has moved to another domain; a browser does not let us see where. */
function refuseRedirect(call: Call, { status, headers, type, body }: Response): void {
  const location = headers.get('location');
  if (type !== 'opaqueredirect' && !(location && movedStatuses.includes(status))) return;
  void body?.cancel().catch(() => undefined);
  const host = hostOf(location, call.url);
  throw new NotSentError(
    { ...failureOf(call), status: status || undefined },
    redact(
      call,
      `the portal has moved${host ? ` to ${host}` : ''}; put its new address into the options`,
    ),
  );
}

function hostOf(location: string | null, base: string): string | undefined {
  return location && URL.canParse(location, base) ? new URL(location, base).host : undefined;
}

function failed(call: Call, error: unknown) {
  const reason = interrupted(call) ?? redact(call, reasonOf(error));
  return notSent.has(reason)
    ? new NotSentError(failureOf(call), reason, true)
    : new OutcomeUnknownError(failureOf(call), reason);
}

function interrupted({ signal }: Call): string | undefined {
  if (!signal?.aborted) return undefined;
  return signal.reason instanceof Interruption ? signal.reason.kind : 'aborted';
}

/** The code of a network failure. Its message is left out: it may hold the URL. */
function reasonOf(error: unknown): string {
  const { cause, code, name } = (error ?? {}) as Record<string, unknown>;
  const inner = (cause as { code?: unknown } | undefined)?.code ?? code;
  return typeof inner === 'string' && /^\w+$/.test(inner)
    ? inner
    : `the connection failed (${name})`;
}

function write(call: Call): string {
  try {
    return JSON.stringify(call.params);
  } catch {
    throw new NotSentError(failureOf(call), 'its parameters cannot be written as JSON');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
