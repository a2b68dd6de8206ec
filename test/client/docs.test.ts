import { inspect } from 'node:util';
import { type CallError, createClient, errorDocs, OptionsError } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../support/portal.ts';

const secret = 'topsecret1234567';
const webhook = `https://acme.bitrix24.com/rest/1/${secret}/`;
const docs = 'https://docs.acme.com/chat/';
const list = `${docs}#tag/errors/every-error-code`;

type Given = { docs?: string; signal?: AbortSignal; deadline?: number };

/** What a call rejects with when this is the response. */
async function failure(
  respond: () => Response | Promise<Response>,
  { signal, ...options }: Given = { docs },
): Promise<CallError> {
  const fetch = async () => respond();
  const client = createClient({ webhook, fetch, retry: false, ...options });
  return (await outcomeOf(client.call('im.chat.add', {}, { signal }))) as CallError;
}

const refusal = (error: unknown, status = 400) =>
  Response.json({ error, error_description: 'Why' }, { status });

describe('an error', () => {
  test('has no address as long as nobody says where the reference is', async () => {
    const error = await failure(() => refusal('INVALID_FORMAT'), {});
    expect(error).not.toHaveProperty('docs');
    expect(`${error.message} ${inspect({ ...error })}`).not.toMatch(/docs|https?:/);
  });

  test.each([
    ['one of the portal', () => refusal('INVALID_FORMAT'), `${list}/INVALID_FORMAT`],
    ['one that may have run', () => refusal('ERROR_CORE', 500), `${list}/ERROR_CORE`],
    ['a code in lower case', () => refusal('expired_token'), `${list}/expired_token-in-lower-case`],
    ['a code of no portal', () => refusal('../?x=#y z'), list],
    ['an empty code', () => refusal(''), list],
    ['a page in place of a response', () => new Response('<p>'), `${docs}#operation/im.chat.add`],
    [
      'a result that is no id',
      () => Response.json({ result: 'x' }),
      `${docs}#operation/im.chat.add`,
    ],
    ['no response', () => Promise.reject(new TypeError()), `${docs}#operation/im.chat.add`],
  ])('of a client that knows where has one: %s', async (_, respond, expected) => {
    expect((await failure(respond)).docs).toBe(expected);
  });

  test('that was not sent has one too', async () => {
    const error = await failure(() => refusal(''), { docs, signal: AbortSignal.abort() });
    expect(error.docs).toBe(`${docs}#operation/im.chat.add`);
  });

  test('shows it as JSON and on the console', async () => {
    const error = await failure(() => refusal('INVALID_FORMAT'));
    expect(JSON.parse(JSON.stringify(error)).docs).toBe(error.docs);
    expect(inspect(error)).toContain(`docs: '${error.docs}'`);
  });

  test('shows in it no secret that the portal repeats', async () => {
    for (const code of [secret, `X_${secret}`, secret.toUpperCase()]) {
      const error = await failure(() => refusal(code));
      expect(error.docs?.toLowerCase()).not.toContain(secret);
    }
  });
});

test.each(['', 'docs.acme.com', 5])('docs of %j is refused', (given) => {
  const options = { webhook, docs: given as string };
  expect(() => createClient(options)).toThrow(OptionsError);
  expect(() => createClient(options)).toThrow('docs must be a URL.');
});

test('the error that POST returns has an address by its code', async () => {
  const client = createClient({ webhook, fetch: async () => refusal('INVALID_FORMAT') });
  const { error } = await client.POST('/im.chat.add', { body: {} });
  expect(errorDocs(error?.error ?? '', docs)).toBe(`${list}/INVALID_FORMAT`);
});

test('an error that POST rejects with has one', async () => {
  const client = createClient({ webhook, docs, fetch: async () => new Response('<p>') });
  const error = await outcomeOf(client.POST('/im.chat.add', { body: {} }));
  expect(error).toMatchObject({ docs: `${docs}#operation/im.chat.add` });
});

test('no two codes of the document have the same address, whatever the letter case', () => {
  const codes = Object.keys(errors);
  const addresses = codes.map((code) => errorDocs(code, docs).toLowerCase());
  expect(new Set(addresses).size).toBe(codes.length);
});
