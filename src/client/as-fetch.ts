import { type Answer, type Call, redact, redactAll, type Send } from './call.ts';
import { CallError } from './errors.ts';
import { OptionsError } from './options.ts';
import type { Fetch } from './types.ts';
import { answerOf } from './verdict.ts';

/** Makes the call that a request asks for. */
export type MakeCall = (
  method: string,
  params: Record<string, unknown>,
  signal: AbortSignal,
) => Call;

/**
 * Gives guarded calls the face of a fetch, for clients that want one. An answer with an error status
 * is handed on; all else that is no success rejects, an error in a 200 included. No response knows
 * its URL, which holds the webhook's secret.
 *
 * @param base address that the calls begin with; a request to any other is refused
 */
export function asFetch(base: string, send: Send, makeCall: MakeCall): Fetch {
  return async (request) => {
    if (!request.url.startsWith(`${base}/`)) {
      throw new OptionsError('The client calls its own portal only.');
    }
    const method = request.url.slice(base.length + 1);
    const call = makeCall(method, JSON.parse((await request.text()) || '{}'), request.signal);
    try {
      return toResponse(call, await send(call));
    } catch (error) {
      const answer = error instanceof CallError ? answerOf(error) : undefined;
      if (answer && answer.status >= 400) return toResponse(call, answer);
      throw error;
    }
  };
}

function toResponse(call: Call, { status, headers, text, body }: Answer): Response {
  const isJson = body !== undefined;
  const type = isJson
    ? 'application/json'
    : headers.get('content-type')?.match(/^text\/(html|plain)/i)?.[0];
  return new Response(isJson ? JSON.stringify(redactAll(call, body)) : redact(call, text), {
    status,
    // Other headers are left out: some of them can hold an address, and with it a secret.
    headers: type ? { 'content-type': type } : {},
  });
}
