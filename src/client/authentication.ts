import type { Fetch } from './types.ts';

/** Puts the secret of a webhook into the path of each request. */
export function withWebhook(fetch: Fetch, base: string, secretPath: string): Fetch {
  return async (request) => {
    const url = base + secretPath + request.url.slice(base.length);
    return fetch(await rebuild(request, url, (body) => body));
  };
}

/**
 * Adds a token to the body of each request, as `auth`. Not as a Bearer header: the CORS headers of
 * a portal do not allow one, so browsers could not send it.
 */
export function withToken(fetch: Fetch, token: () => string | Promise<string>): Fetch {
  return async (request) => {
    const auth = await token();
    const add = (body: string) => JSON.stringify({ ...JSON.parse(body || '{}'), auth });
    return fetch(await rebuild(request, request.url, add));
  };
}

/**
 * The same request with another URL and body. The body is read as text: a stream would make
 * browsers ask for HTTP/2.
 */
async function rebuild(request: Request, url: string, change: (body: string) => string) {
  const { method, headers, signal } = request;
  const body = change(await request.text());
  // Following a redirect would hand the credentials to another host, and lose the body.
  return new Request(url, { method, headers, signal, body, redirect: 'manual' });
}
