import { inspect } from 'node:util';
import { type CallError, createClient, errorDocs } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../support/portal.ts';

const secret = 'topsecret1234567';
const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;

/** What a call rejects with, or `POST` returns, when this is the answer. */
async function failure(answer: () => Response | Promise<Response>): Promise<CallError> {
  const client = createClient({ webhook, fetch: async () => answer(), retry: false });
  return (await outcomeOf(client.call('im.chat.add'))) as CallError;
}

const refusal = (error: unknown, status = 400) =>
  Response.json({ error, error_description: 'Why' }, { status });

const fragment = (address: string) => new URL(address).hash;
const list = '#tag/errors/every-error-code';

describe('an error says where the reference describes it', () => {
  test.each([
    ['one of the portal', () => refusal('INVALID_FORMAT'), `${list}/INVALID_FORMAT`],
    ['one that may have run', () => refusal('ERROR_CORE', 500), `${list}/ERROR_CORE`],
    ['a code in lower case', () => refusal('expired_token'), `${list}/expired_token-in-lower-case`],
    ['a code of no portal', () => refusal('../?x=#y z'), list],
    ['an empty code', () => refusal(''), list],
    ['a page in the place of an answer', () => new Response('<p>'), '#operation/im.chat.add'],
    ['a result that is no id', () => Response.json({ result: 'x' }), '#operation/im.chat.add'],
    ['no answer', () => Promise.reject(new TypeError()), '#operation/im.chat.add'],
  ])('%s', async (_, answer, expected) => {
    expect(fragment((await failure(answer)).docs)).toBe(expected);
  });

  test('one that was not sent', async () => {
    const client = createClient({ webhook, fetch: async () => refusal('') });
    const call = client.call('im.chat.add', {}, { signal: AbortSignal.abort() });
    expect(await outcomeOf(call)).toMatchObject({ docs: expect.stringMatching(/#operation\//) });
  });

  test('as JSON and on the console too', async () => {
    const error = await failure(() => refusal('INVALID_FORMAT'));
    expect(JSON.parse(JSON.stringify(error)).docs).toBe(error.docs);
    expect(inspect(error)).toContain(`docs: '${error.docs}'`);
  });

  test('without a secret that the portal repeats', async () => {
    for (const code of [secret, `X_${secret}`, secret.toUpperCase()]) {
      const error = await failure(() => refusal(code));
      expect(error.docs.toLowerCase()).not.toContain(secret);
    }
  });
});

test('the error that POST returns has one by its code', async () => {
  const client = createClient({ webhook, fetch: async () => refusal('INVALID_FORMAT') });
  const { error } = await client.POST('/im.chat.add', { body: {} });
  expect(fragment(errorDocs(error?.error ?? ''))).toBe(`${list}/INVALID_FORMAT`);
});

test('no two codes of the document have the same, whatever the letter case', () => {
  const codes = Object.keys(errors);
  const addresses = codes.map((code) => errorDocs(code).toLowerCase());
  expect(new Set(addresses).size).toBe(codes.length);
});
