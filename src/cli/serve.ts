import { readFile } from 'node:fs/promises';
import { ExpectedError } from '../expected-error.ts';
import { type Listening, type ListenOptions, listen } from '../http/listen.ts';

type Fetch = Parameters<typeof listen>[0];

/** A port that is taken, and what comes there waits until it is known how to answer. */
export interface Taken extends Listening {
  answerBy(fetch: Fetch): void;
}

/**
 * Takes a port before the slow work that the responses need, so that one which is in use is told at once.
 *
 * @param option how another port is chosen
 * @throws ExpectedError when the port is taken or may not be used
 */
export async function takePort(options: ListenOptions, option = '--port'): Promise<Taken> {
  let answerBy: Taken['answerBy'] = () => undefined;
  const ready = new Promise<Fetch>((resolve) => {
    answerBy = resolve;
  });
  const fetch: Fetch = async (request) => (await ready)(request);
  const listening = await listen(fetch, options).catch((error: Error) => {
    throw cannotListen(error, option);
  });
  return { ...listening, answerBy };
}

/**
 * Takes a port, does the slow work, and answers by what comes of it. When the work fails, the port is
 * given back.
 *
 * @throws ExpectedError when the port is taken or may not be used, and what `prepare` throws
 */
export async function serve(
  prepare: () => Promise<Fetch>,
  options: ListenOptions,
): Promise<Listening> {
  const taken = await takePort(options);
  try {
    taken.answerBy(await prepare());
    return taken;
  } catch (error) {
    await taken.close();
    throw error;
  }
}

/** Why nothing can be served there; of a port that is in use, also the option by which another is chosen. */
export function cannotListen(error: Error, option = '--port'): Error {
  const isBusy = error instanceof ExpectedError && error.message.includes('is in use');
  const advice = `: ${option} 0 takes a free one.`;
  return isBusy ? new ExpectedError(error.message.replace(/\.$/, advice)) : error;
}

/** Serves one page at every path. */
export function pageOf(read: () => Promise<Uint8Array<ArrayBuffer>>): Fetch {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Only GET is served here.\n', { status: 405, headers: { allow: 'GET' } });
    }
    const page = request.method === 'HEAD' ? null : await read();
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  };
}

/** Serves a file at every path. It is read again each time, so that a rebuilt one is shown. */
export function pageAt(path: string): Fetch {
  return pageOf(() => readFile(path));
}
