import { type Call, type ClientOptions, createClient, type Fetch } from 'bitrix24-chat-api';

/** The secret of every webhook in the tests. */
export const secret = 'topsecret123';
export const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;

export const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

export const success = (result: unknown = 1417, time?: object) => json({ result, time });

export const refusal = (error: string, status: number) =>
  json({ error, error_description: 'Why' }, status);

/** What a call ends with, whichever way. */
export const outcomeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => error);

/** A failure of the network as Node's fetch reports it. */
export const networkFailure = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: { code } });

export type Answering = () => Response | Promise<Response>;

/** A portal that gives these answers one after the other, the last one again and again. */
export function portal(...answers: Answering[]) {
  const requests: Request[] = [];
  const fetch: Fetch = async (request) => {
    requests.push(request);
    return (answers[Math.min(requests.length, answers.length) - 1] as Answering)();
  };
  return { fetch, requests };
}

/** A client by webhook over a handed-in fetch. */
export const clientOver = (fetch: Fetch, options: Partial<ClientOptions> = {}) =>
  createClient({
    webhook,
    fetch,
    rateLimit: false,
    // All clients of a process with the system's clock share what they learn: one test would hold up another.
    ...(options.clock ? {} : { operatingLimit: false }),
    ...options,
  } as ClientOptions);

export const lost =
  (code: string): Answering =>
  () =>
    Promise.reject(networkFailure(code));

/** A call as a guard gets it, before anything became of it. */
export const newCall = (): Call => ({
  method: 'im.chat.add',
  params: {},
  options: {},
  hooks: {},
  state: { requestId: '1', attempts: 0, unresolved: 0, secrets: [] },
});
