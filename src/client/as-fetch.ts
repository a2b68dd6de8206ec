import { type Answer, type Call, redact, redactAll, type Send } from './call.ts';
import { ApiError } from './errors.ts';
import { check } from './options.ts';
import type { Fetch } from './types.ts';

/** Makes the call that a request asks for. */
export type MakeCall = (
  method: string,
  params: Record<string, unknown>,
  signal: AbortSignal,
) => Call;

/**
 * Gives guarded calls the face of a fetch, for clients that want one. An error that says that the
 * call did not run is handed on under its status; all else that is no success rejects: a call of
 * unknown outcome, and an error in a 200. No response knows its URL, which holds the webhook's secret.
 *
 * @param base address that the calls begin with; a request to any other is refused
 */
export function asFetch(base: string, send: Send, makeCall: MakeCall): Fetch {
  return async (request) => {
    check(request.url.startsWith(`${base}/`), 'The client calls its own portal only.');
    const method = request.url.slice(base.length + 1);
    const call = makeCall(method, JSON.parse((await request.text()) || '{}'), request.signal);
    try {
      return toResponse(call, await send(call));
    } catch (error) {
      const { answer } = call.progress;
      if (error instanceof ApiError && answer && error.status >= 400) {
        return toResponse(call, answer);
      }
      throw error;
    }
  };
}

function toResponse(call: Call, { status, text, body }: Answer): Response {
  // Other headers are left out: some of them can hold an address, and with it a secret.
  return new Response(masked(call, text, body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

/** In text without escapes a secret shows itself; what has some is written anew. */
function masked(call: Call, text: string, body: unknown): string {
  const clean = text.includes('\\') ? undefined : redact(call, text);
  return clean === text ? text : JSON.stringify(redactAll(call, body));
}
