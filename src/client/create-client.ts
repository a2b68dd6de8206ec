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
export interface Client extends OpenapiFetchClient<paths> {
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
  const send = sealed(withCredentials(options), base);
  const client = openapiFetch<paths>({ baseUrl: base, fetch: send });
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

/**
 * Lets no secret out: a response knows its URL, and with it the webhook's code, and the failure of
 * a fetch can quote it.
 */
function sealed(fetch: Fetch, base: string): Fetch {
  return async (request) => {
    const response = await fetch(request).catch((error: unknown) => {
      const method = request.url.slice(base.length + 1) as MethodName;
      throw new OutcomeUnknownError(method, reasonOf(error));
    });
    const { status, statusText, headers } = response;
    const body = [204, 205, 304].includes(status) ? null : response.body;
    return new Response(body, { status, statusText, headers });
  };
}

/** The code of a network failure. Its message is left out: it may hold the URL. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? 'the connection failed';
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
  return readAnswer(method, await send(request));
}
