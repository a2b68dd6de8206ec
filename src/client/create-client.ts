import openapiFetch, { type FetchResponse, type Client as OpenapiFetchClient } from 'openapi-fetch';
import type { paths } from '../../generated/schema.ts';
import { asFetch } from './as-fetch.ts';
import { type Caller, createParts } from './create-caller.ts';
import type { ClientOptions } from './options.ts';

type Body<Path extends keyof paths> =
  paths[Path]['post']['requestBody']['content']['application/json'];

/**
 * Calls a method the way of openapi-fetch: an answer of the portal with an error status is returned
 * as `error`. Whatever else goes wrong rejects, as with `call`.
 */
type Post = <Path extends keyof paths>(
  path: Path,
  init: { body: Body<Path>; signal?: AbortSignal },
) => Promise<FetchResponse<paths[Path]['post'], object, `${string}/${string}`>>;

/**
 * An openapi-fetch client of the document, with `call` beside its `POST`. Middleware of `use` sees
 * what goes through `POST`.
 */
export interface Client extends Pick<OpenapiFetchClient<paths>, 'use' | 'eject'>, Caller {
  POST: Post;
}

/**
 * Makes a client for one portal. Both of its faces, `call` and `POST`, go through the same guards.
 *
 * @throws OptionsError when the options cannot work; the message never repeats a secret
 * @example
 * const client = createClient({ webhook: process.env.B24_WEBHOOK });
 * const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
 */
export function createClient(options: ClientOptions): Client {
  const { base, send, makeCall, caller } = createParts(options);
  const fetch = asFetch(base, send, (method, params, signal) =>
    makeCall(method, params, { signal }),
  );
  const { POST, use, eject } = openapiFetch<paths>({ baseUrl: base, fetch });
  return { ...caller, POST: POST as Post, use, eject };
}
