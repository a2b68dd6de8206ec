import { readFile } from 'node:fs/promises';
import { type Listening, type ListenOptions, listen } from '../http/listen.ts';
import { ExpectedError } from './expected-error.ts';

type Fetch = Parameters<typeof listen>[0];

/** @throws ExpectedError when the port is taken or may not be used */
export function serve(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  return listen(fetch, options).catch((error: Error) => {
    throw new ExpectedError(error.message);
  });
}

/** Serves one page at every path. It is read anew each time, so that a rebuilt one is shown. */
export function pageAt(path: string): Fetch {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Only GET is served here.\n', { status: 405, headers: { allow: 'GET' } });
    }
    const page = request.method === 'HEAD' ? null : await readFile(path);
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  };
}
