import openapiFetch, { type Client as OpenapiFetchClient } from 'openapi-fetch';
import type { paths } from '../../generated/schema.ts';
import { readAnswer } from './answer.ts';
import { withToken, withWebhook } from './authentication.ts';
import { OutcomeUnknownError } from './errors.ts';
import {
  type ClientOptions,
  OptionsError,
  readPortal,
  readWebhook,
  type Target,
} from './options.ts';
import type { CallArguments, Fetch, MethodName, Success } from './types.ts';

/** An openapi-fetch client of the document, with `call` beside its `POST`. */
export interface Client extends OpenapiFetchClient<paths, 'application/json'> {
  /**
   * Calls a method.
   *
   * @throws ApiError when the portal answers with an error
   * @throws OutcomeUnknownError when no understandable answer comes back: the call may have run
   */
  call<Method extends MethodName>(
    method: Method,
    ...params: CallArguments<Method>
  ): Promise<Success<Method>>;
}

/**
 * Makes a client for one portal.
 *
 * @throws OptionsError when the options cannot work; the message never repeats a secret
 * @example
 * const client = createClient({ webhook: process.env.B24_WEBHOOK });
 * const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
 */
export function createClient(options: ClientOptions): Client {
  const { base } = readTarget(options);
  const send = withoutUrl(withCredentials(options));
  const client = openapiFetch<paths, 'application/json'>({ baseUrl: base, fetch: send });
  return Object.assign(client, {
    call: (method: MethodName, params: object = {}) => call(base, send, method, params),
  }) as Client;
}

function readTarget(options: ClientOptions): Target {
  if ('webhook' in options) return readWebhook(options.webhook);
  if ('portal' in options && options.accessToken) return readPortal(options.portal);
  throw new OptionsError('createClient takes { webhook } or { portal, accessToken }.');
}

function withCredentials(options: ClientOptions): Fetch {
  const { base, secretPath } = readTarget(options);
  const fetch = options.fetch ?? ((request) => globalThis.fetch(request));
  if (secretPath !== undefined) return withWebhook(fetch, base, secretPath);
  const { accessToken } = options as { accessToken: string | (() => string | Promise<string>) };
  return withToken(fetch, typeof accessToken === 'string' ? () => accessToken : accessToken);
}

/** A response knows its URL, and with it the webhook's secret; what is handed on does not. */
function withoutUrl(fetch: Fetch): Fetch {
  return async (request) => {
    const response = await fetch(request);
    const { status, statusText, headers } = response;
    const body = [204, 205, 304].includes(status) ? null : response.body;
    return new Response(body, { status, statusText, headers });
  };
}

async function call<Method extends MethodName>(
  base: string,
  send: Fetch,
  method: Method,
  params: object,
): Promise<Success<Method>> {
  const request = new Request(`${base}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(params),
  });
  const response = await send(request).catch((error: unknown) => {
    throw new OutcomeUnknownError(method, reasonOf(error));
  });
  return readAnswer(method, response);
}

/** The code of a network failure. Its message is left out: it may hold the URL. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? 'the connection failed';
}
