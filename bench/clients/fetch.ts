import createFetchClient from 'openapi-fetch';
import type { paths } from '../../generated/schema.ts';
import type { Client, Setup } from './client.ts';

const baseOf = ({ origin, code = 'secret', token }: Setup) =>
  token === undefined ? `${origin}/rest/1/${code}` : `${origin}/rest`;

const within = (timeout: number | undefined) =>
  timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout) };

/** openapi-fetch with the types of the document. */
export const openapiFetch: Client = {
  name: 'openapi-fetch',
  connect(setup) {
    const client = createFetchClient<paths>({ baseUrl: baseOf(setup) });
    const auth = setup.token === undefined ? {} : { auth: setup.token };
    return {
      client,
      async add(title) {
        const body = { TITLE: title, ...auth };
        const given = await client.POST('/im.chat.add', { body, ...within(setup.timeout) });
        return { chat: given.data?.result, error: given.error, given };
      },
    };
  },
};

/** What one writes without a client. */
export const bareFetch: Client = {
  name: 'fetch',
  connect(setup) {
    const base = baseOf(setup);
    const auth = setup.token === undefined ? {} : { auth: setup.token };
    return {
      client: undefined,
      async add(title) {
        const response = await fetch(`${base}/im.chat.add`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ TITLE: title, ...auth }),
          ...within(setup.timeout),
        });
        const answer = await response.json();
        if (answer.error) throw new Error(`${answer.error}: ${answer.error_description}`);
        return { chat: answer.result, given: [response, answer] };
      },
    };
  },
};
