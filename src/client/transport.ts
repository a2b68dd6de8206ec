import { type Answer, type Call, failureOf, redact, type Send } from './call.ts';
import { unlessAborted } from './clock.ts';
import { NotSentError, OutcomeUnknownError } from './errors.ts';
import type { Interruption } from './interruption.ts';
import { readText } from './read-text.ts';
import type { Fetch } from './types.ts';

/** Failures from before a byte was sent, by the codes of Node and Bun. */
const unsentCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;
/** The portal's certificate was refused: that ends a connection before anything is sent. */
const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT)/;
/** What Node was about when it failed; the same code of a `read` comes from after the sending. */
const unsentCalls = /^(connect|getaddrinfo)$/;

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
  const answer = { status, headers, text, body: parse(text) };
  call.progress.answer = answer;
  return answer;
}

/** A portal that has moved to another domain; a browser does not let us see where. */
function refuseRedirect(call: Call, { status, headers, type, body }: Response): void {
  const location = headers.get('location');
  if (type !== 'opaqueredirect' && !(location && /30[1278]/.test(`${status}`))) return;
  void body?.cancel().catch(() => undefined);
  const isKnown = location && URL.canParse(location, call.url);
  const where = isKnown ? ` to ${new URL(location, call.url).host}` : '';
  throw new NotSentError(
    { ...failureOf(call), status: status || undefined },
    redact(call, `the portal has moved${where}; put its new address into the options`),
  );
}

function failed(call: Call, error: unknown) {
  const ended = interrupted(call);
  const { reason, during } = explain(error);
  const isTransient = unsentCodes.test(reason) || unsentCalls.test(during);
  return !ended && (isTransient || certificateCodes.test(reason))
    ? new NotSentError(failureOf(call), redact(call, reason), isTransient)
    : new OutcomeUnknownError(failureOf(call), redact(call, ended ?? reason));
}

function interrupted({ signal }: Call): string | undefined {
  return signal?.aborted ? (signal.reason as Interruption).kind : undefined;
}

/** A failure as runtimes report it: the own one of fetch, or the one below it. */
interface NetworkFailure {
  name?: string;
  message?: string;
  code?: unknown;
  syscall?: string;
  cause?: NetworkFailure;
  /** Of one that tried several addresses. */
  errors?: NetworkFailure[];
}

/** The code of a network failure. Its message is left out: it may hold the URL. */
function explain(error: unknown): { reason: string; during: string } {
  const failure = (error ?? {}) as NetworkFailure;
  const { code, syscall, errors } = failure.cause?.code ? failure.cause : failure;
  // Deno says it in its text alone, which also holds the URL.
  if (/client error \(Connect\)/.test(`${failure.cause?.message}`)) {
    return { reason: 'no connection', during: 'connect' };
  }
  const isCode = typeof code === 'string' && /^\w+$/.test(code);
  const reason = isCode ? code : `the connection failed (${failure.name})`;
  const [during = '', ...others] = errors?.map((one) => one?.syscall ?? '') ?? [syscall ?? ''];
  return { reason, during: others.every((one) => unsentCalls.test(one)) ? during : '' };
}

/** Deno sends a text once more where a connection that was in use before breaks; a Blob it does not. */
const sendsTwice = 'Deno' in globalThis;

function write(call: Call): string | Blob {
  try {
    const text = JSON.stringify(call.params);
    return sendsTwice ? new Blob([text]) : text;
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
