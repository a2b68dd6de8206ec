import type { Address } from '../http/address.ts';
import type { PlainAnswer } from '../http/listen.ts';
import type { PortalReply } from './examples.ts';
import type { ConnectionFault } from './failures.ts';
import { toXml } from './xml.ts';

/** A header of each response, so that nobody takes it for one of Bitrix24. */
export const signature = { 'x-sandbox': 'bitrix24-chat-api' };

/** The headers of a portal and the signature; those of CORS only for pages that are let in. */
export function toAnswer(
  { status, body }: PortalReply,
  format: Address['format'],
  cors: Record<string, string>,
): PlainAnswer {
  const type = typeof body === 'string' ? 'text/html' : types[format];
  const headers = {
    ...cors,
    'content-type': `${type}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    ...signature,
  };
  return { status, headers, text: toText(body, format) };
}

const types = { json: 'application/json', xml: 'text/xml' };

function toText(body: object | string, format: Address['format']): string {
  if (typeof body === 'string') return body;
  return format === 'xml' ? toXml(body) : JSON.stringify(body);
}

export function toResponse(answer: PlainAnswer, verb: string): Response {
  const { status, headers, text, isCut } = answer;
  const body = isCut ? halfOf(text) : text;
  return new Response(verb === 'HEAD' ? null : body, { status, headers });
}

/** Lets pages of these origins read answers; `*` stands for all. */
export function corsFor(origin: string | null, allowed: readonly string[]): Record<string, string> {
  const isOpen = allowed.includes('*');
  if (origin === null || !(isOpen || allowed.includes(origin))) return {};
  return {
    'access-control-allow-origin': isOpen ? '*' : origin,
    'access-control-allow-headers': 'origin, content-type, accept',
    ...(!isOpen && { vary: 'origin' }),
  };
}

/** The error that fetch of Node rejects with when a connection is reset. */
export class ConnectionReset extends TypeError {
  override readonly cause = { code: 'ECONNRESET' };

  constructor() {
    super('fetch failed');
  }
}

/**
 * Ends a call the way that was asked for.
 *
 * @throws ConnectionReset for `reset`; what serves over HTTP then resets its connection
 */
export function breakConnection(
  fault: ConnectionFault,
  answer: PlainAnswer,
  signal: AbortSignal,
): Promise<PlainAnswer> {
  if (fault === 'reset') return Promise.reject(new ConnectionReset());
  if (fault === 'hang') return untilAborted(signal);
  const { headers } = answer;
  return Promise.resolve(
    fault === 'empty' ? { status: 200, headers, text: '' } : { ...answer, isCut: true },
  );
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Half of a text, after which the connection breaks. */
function halfOf(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let isSent = false;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) return controller.error(new ConnectionReset());
      isSent = true;
      controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    },
  });
}
