import type { Reply } from '../http/reply.ts';

/** An answer of the mock. */
export interface MockReply extends Reply {
  headers: Record<string, string>;
  /** The faults of the request, in words for the developer. */
  causes: string[];
}

/** The headers that a portal sends; a browser may also send `Prefer`, which a portal does not know. */
const portalHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept, prefer',
  'access-control-expose-headers': 'x-mock-example, x-mock-cause',
  'x-content-type-options': 'nosniff',
};

const longestCause = 500;

export function respond(
  { status, headers, body, example, causes }: MockReply,
  verb: string,
): Response {
  const isText = typeof body === 'string';
  const hasBody = verb !== 'HEAD' && body !== undefined && body !== null;
  const { 'Content-type': _, ...otherHeaders } = headers;
  return new Response(hasBody ? (isText ? body : JSON.stringify(body)) : null, {
    status,
    headers: {
      ...otherHeaders,
      ...portalHeaders,
      ...(hasBody && {
        'content-type': `${isText ? 'text/html' : 'application/json'}; charset=utf-8`,
      }),
      ...(example && { 'x-mock-example': example }),
      ...(causes.length > 0 && { 'x-mock-cause': toAscii(causes.join('; ')) }),
    },
  });
}

export function preflight(): Response {
  return new Response(null, { status: 204, headers: portalHeaders });
}

/** Headers carry ASCII only; anything else is written as a JSON escape. */
function toAscii(text: string): string {
  return text
    .slice(0, longestCause)
    .replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
