import type { Answer, Call, Send } from './call.ts';
import { check } from './check.ts';
import { ApiError } from './errors.ts';
import { redact, redactAll, remember } from './redact.ts';
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
 * Headers that a request has beside our own arrive at the portal.
 *
 * @param base address that the calls begin with; a request to any other is refused
 */
export function asFetch(base: string, send: Send, makeCall: MakeCall): Fetch {
  return async (request) => {
    check(request.url.startsWith(`${base}/`), 'The client calls its own portal only.');
    const method = request.url.slice(base.length + 1);
    const params = JSON.parse((await request.text()) || '{}');
    const made = makeCall(method, params, request.signal);
    const call = { ...made, headers: headersOf(made, request) };
    try {
      return toResponse(call, await send(call));
    } catch (error) {
      const { answer } = call.state;
      if (error instanceof ApiError && answer && error.status >= 400) {
        return toResponse(call, answer);
      }
      throw error;
    }
  };
}

/** Headers that say who calls; what they hold is kept out of messages. */
const secretHeaders = /auth|cookie|token|key|secret/;

/** The headers that middleware has set. */
function headersOf(call: Call, { headers }: Request): Record<string, string> {
  const given = Object.fromEntries(headers.entries());
  for (const [name, value] of Object.entries(given)) {
    if (secretHeaders.test(name) && value) remember(call, value);
  }
  return given;
}

function toResponse(call: Call, { status, text, body }: Answer): Response {
  // Other headers are left out: some of them can hold an address, and with it a secret.
  const clean = redact(call, text) === text ? text : JSON.stringify(redactAll(call, body));
  return new Response(clean, { status, headers: { 'content-type': 'application/json' } });
}
