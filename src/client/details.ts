import { type Call, type Guard, has } from './call.ts';
import { CallError, NotSentError } from './errors.ts';
import { redact } from './redact.ts';
import { isLoopback } from './target.ts';

/**
 * Adds to an error what helps a person: host and port of a connection that failed, and the beginning
 * of a page that came in the place of a response. A port of this machine that nobody listens on is
 * told at once: nothing comes up there by being waited for.
 */
export const withDetails: Guard = (send) => async (call) => {
  try {
    return await send(call);
  } catch (error) {
    if (error instanceof CallError && error.code === undefined) detail(call, error);
    throw error;
  }
};

function detail(call: Call, error: CallError): void {
  const { answer } = call.state;
  if (error.status === undefined) nameHost(call, error);
  else if (hasMoved(error)) adviseMoved(call, error);
  else if (answer?.status === error.status && !has(answer.body, 'result')) {
    const snippet = snippetOf(call, answer.text);
    if (snippet) add(error, { snippet }, `: ${snippet}`);
  }
}

function nameHost({ url }: Call, error: CallError): void {
  if (!url || !(error as NotSentError).reason) return;
  const { hostname, port, protocol } = new URL(url);
  const host = `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
  const isRefused = error instanceof NotSentError && /Refused$/i.test(error.reason);
  if (isRefused && isLoopback(hostname)) {
    const hint = `nothing listens at ${host}; is the sandbox running?`;
    add(error, { host, isTransient: false }, `: ${hint}`);
  } else add(error, { host }, ` (${host})`);
}

const hasMoved = (error: CallError): error is NotSentError =>
  error instanceof NotSentError && /^the portal has moved/.test(error.reason);

/** A redirect to another host, or to a page of the same one. */
function adviseMoved({ url = '' }: Call, error: NotSentError): void {
  const isSame = error.reason.endsWith(` to ${new URL(url).host}`);
  const advice = 'put its new address into the options';
  add(
    error,
    {},
    `; ${isSame ? 'it is the same host: this is not the address of its REST API' : advice}`,
  );
}

function add(error: CallError, details: object, text: string): void {
  Object.assign(error, details);
  error.message += text;
}

/** Characters of a page that an error quotes. */
const snippetLength = 200;

/** The beginning of a page as a person reads it; nothing of one whose tags stand within a secret. */
function snippetOf(call: Call, text: string): string {
  const start = redact(call, text).slice(0, 20 * snippetLength);
  const words = start.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  const joined = `: ${words.replace(/\s/g, '')}`;
  return redact(call, joined) === joined ? words.trim().slice(0, snippetLength) : '';
}
