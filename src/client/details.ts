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
  else if (answer?.status === error.status && !has(answer.body, 'result')) {
    const snippet = snippetOf(call, answer.text);
    if (snippet) add(error, { snippet }, `: ${snippet}`);
  }
}

function nameHost({ url }: Call, error: CallError): void {
  if (!url || !(error as NotSentError).reason) return;
  const { hostname, port, protocol } = new URL(url);
  const host = `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}`;
  add(error, { host }, ` (${host})`);
  const isRefused = error instanceof NotSentError && /Refused$/i.test(error.reason);
  if (isRefused && isLoopback(hostname)) {
    const hint = '; nothing listens there, is the sandbox running?';
    add(error, { isTransient: false }, hint);
  }
}

function add(error: CallError, details: object, text: string): void {
  Object.assign(error, details);
  error.message += text;
}

/** Characters of a page that an error quotes. */
const snippetLength = 200;

/** The beginning of a page as a person reads it. Masked twice: a tag can stand within a secret. */
function snippetOf(call: Call, text: string): string {
  const start = redact(call, text).slice(0, 20 * snippetLength);
  const words = start.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  return redact(call, words).trim().slice(0, snippetLength);
}
