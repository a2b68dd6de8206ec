import { authorise } from './authentication.ts';
import { type Answer, type Call, failureOf, type Send } from './call.ts';
import { explain } from './connection.ts';
import { NotSentError, OutcomeUnknownError } from './errors.ts';
import { readText } from './read-text.ts';
import { redact } from './redact.ts';
import { parseUrl } from './target.ts';
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
    if (signal?.aborted || state.isOver) throw signal?.reason ?? 'aborted';
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
  const body = JSON.stringify(call.params);
  const init: RequestInit = {
    method: 'POST',
    headers: { ...call.headers, 'content-type': 'application/json', accept: 'application/json' },
    // Deno sends a text once more where a connection that was in use before breaks; a Blob it does not.
    body: 'Deno' in globalThis ? new Blob([body]) : body,
    // Following a redirect would hand the credentials to another host, and lose the body.
    redirect: 'manual',
    signal: call.signal ?? null,
  };
  const url = call.url as string;
  const { Request, fetch: own } = globalThis;
  // Next.js answers a POST from its cache otherwise; Workers that cannot be told so refuse the option.
  if (Request && 'cache' in Request.prototype) init.cache = 'no-store';
  if (!fetch) {
    // A Request of our own is made only for a fetch that wants one: it costs a tenth of a call.
    return () => own(url, init);
  }
  try {
    // A fetch of another library takes a Request of this runtime for a text: let it be the address.
    const request = Request && Object.assign(new Request(url, init), { toString: () => url });
    return () => (fetch as typeof globalThis.fetch)(request ?? url, init);
  } catch (error) {
    throw notSent(call, explain(error).reason);
  }
}

async function carry(call: Call, send: () => Promise<Response>): Promise<Response> {
  let response: Promise<Response> | undefined;
  try {
    response = send();
    return await response;
  } catch (error) {
    // An error that a fetch throws at once comes from before it sent anything.
    throw failed(call, error, !response);
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
function refuseRedirect(call: Call, response: Response): void {
  const { status, headers, type, body, url: end } = response;
  // React Native follows whatever it is told, and a POST becomes a GET on the way.
  const { redirected = end && end !== call.url } = response;
  if (redirected) throw failed(call, { code: 'a redirect was followed' });
  const location = headers.get('location');
  if (type !== 'opaqueredirect' && !(location && /30[1278]/.test(`${status}`))) return;
  void body?.cancel?.().catch(() => undefined);
  const { url } = call;
  const host = location && parseUrl(location, url).host;
  call.state.unresolved -= 1;
  throw notSent(call, `the portal has moved${host ? ` to ${host}` : ''}`, status);
}

function failed(call: Call, error: unknown, isUnsentYet = false) {
  const { reason, isUnsent, isTransient } = explain(error);
  const clean = redact(call, reason);
  if (!isUnsentYet && (call.signal?.aborted || !isUnsent)) {
    return new OutcomeUnknownError(failureOf(call), clean);
  }
  call.state.unresolved -= 1;
  return new NotSentError(failureOf(call), clean, isTransient);
}

function notSent(call: Call, reason: string, status = 0) {
  return new NotSentError(
    { ...failureOf(call), status: status || undefined },
    redact(call, reason),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
