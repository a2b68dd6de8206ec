import { authorise } from './authentication.ts';
import { type Answer, type Call, failureOf, type Send } from './call.ts';
import { explain, hostOf } from './connection.ts';
import { NotSentError, OutcomeUnknownError } from './errors.ts';
import { check } from './options.ts';
import { readText } from './read-text.ts';
import { redact } from './redact.ts';
import { isLoopback } from './target.ts';
import type { Fetch } from './types.ts';

/**
 * Carries calls over a fetch; without one, over the global `fetch`. It is the only place that sends:
 * it counts the attempts, and marks the call as one that may have run.
 *
 * @param maxAnswerBytes largest answer that is read, in bytes after unpacking
 */
export function overFetch(fetch?: Fetch, maxAnswerBytes = 1024 * 1024): Send {
  return async (given) => {
    const call = await authorise(given);
    const { state, signal } = call;
    if (signal?.aborted) throw signal.reason;
    if (state.isOver) throw new NotSentError(failureOf(call), 'the call has ended before');
    const send = prepare(call, fetch);
    state.attempts += 1;
    state.unresolved += 1;
    const response = await carry(call, send);
    // A stand-in for a portal can resolve to anything.
    if (!response?.headers) throw failed(call, response);
    refuseRedirect(call, response);
    return read(call, response, maxAnswerBytes, !fetch);
  };
}

/** Makes the request; what fails here has sent nothing. */
function prepare(call: Call, fetch: Fetch | undefined): () => Promise<Response> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      ...call.headers,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: write(call),
    // Following a redirect would hand the credentials to another host, and lose the body.
    redirect: 'manual',
    signal: call.signal ?? null,
  };
  const url = call.url as string;
  const { Request, fetch: own } = globalThis;
  // Next.js answers a POST from its cache otherwise; Workers that cannot be told so refuse the option.
  if (Request && 'cache' in Request.prototype) init.cache = 'no-store';
  if (!fetch) {
    checkFetch(own);
    // A Request of our own is made only for a fetch that wants one: it costs a tenth of a call.
    return () => own(url, init);
  }
  try {
    // A fetch of another library takes a Request of this runtime for a text: let it be the address.
    const request = Request && Object.assign(new Request(url, init), { toString: () => url });
    return () => (fetch as typeof globalThis.fetch)(request ?? url, init);
  } catch (error) {
    throw notSent(call, `the request cannot be made (${(error as Error)?.name})`);
  }
}

/** @throws OptionsError when there is nothing to send with */
export function checkFetch(fetch: unknown): void {
  check(typeof fetch === 'function', 'There is no fetch here: give one in the option fetch.');
}

async function carry(call: Call, send: () => Promise<Response>): Promise<Response> {
  let response: Promise<Response>;
  try {
    response = send();
  } catch (error) {
    call.state.unresolved -= 1;
    throw notSent(call, explain(error).reason);
  }
  try {
    return await response;
  } catch (error) {
    throw failed(call, error);
  }
}

async function read(call: Call, response: Response, maxBytes: number, isOurs: boolean) {
  const { status, headers } = response;
  let text: string;
  try {
    text = await readText(response, maxBytes, isOurs);
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'the answer was cut off';
    throw new OutcomeUnknownError({ ...failureOf(call), status }, reason);
  }
  const answer: Answer = { status, headers, text, body: parse(text) };
  call.state.answer = answer;
  return answer;
}

/** A portal that has moved to another domain; a browser does not let us see where. */
function refuseRedirect(call: Call, { status, headers, type, body }: Response): void {
  const location = headers.get('location');
  if (type !== 'opaqueredirect' && !(location && /30[1278]/.test(`${status}`))) return;
  void body?.cancel?.().catch(() => undefined);
  const { host } = new URL(call.url as string);
  const target = location && URL.canParse(location, call.url) && new URL(location, call.url).host;
  const where = target ? ` to ${target}` : '';
  call.state.unresolved -= 1;
  throw notSent(
    call,
    target === host
      ? 'the host redirects to another page of its own: this is not the address of its REST API'
      : `the portal has moved${where}; put its new address into the options`,
    status,
  );
}

function failed(call: Call, error: unknown) {
  const { reason, isUnsent, isTransient } = explain(error);
  const host = hostOf(call.url as string);
  const failure = { ...failureOf(call), host };
  const clean = redact(call, reason);
  if (call.signal?.aborted || !isUnsent) return new OutcomeUnknownError(failure, clean);
  call.state.unresolved -= 1;
  // On this machine nothing comes up by being waited for: somebody has to start it.
  const isRefused = /^(ECONNREFUSED|ConnectionRefused)$/.test(reason);
  const isNobody = isRefused && isLoopback(host.replace(/:\d+$/, ''));
  const hint = isNobody ? `nothing listens at ${host}; is the sandbox running? (${clean})` : clean;
  return new NotSentError(failure, clean, isTransient && !isNobody, hint);
}

function notSent(call: Call, reason: string, status?: number) {
  return new NotSentError(
    { ...failureOf(call), status: status || undefined },
    redact(call, reason),
  );
}

/** Deno sends a text once more where a connection that was in use before breaks; a Blob it does not. */
const sendsTwice = 'Deno' in globalThis;

function write(call: Call): string | Blob {
  const text = JSON.stringify(call.params);
  return sendsTwice ? new Blob([text]) : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
