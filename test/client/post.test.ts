import { CallError, DeadlineError, OutcomeUnknownError } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import {
  type Answering,
  clientOver,
  json,
  outcomeOf,
  portal,
  refusal,
  secret,
} from '../support/portal.ts';

describe('POST', () => {
  const post = (answer: Answering) =>
    outcomeOf(clientOver(portal(answer).fetch).POST('/im.chat.add', { body: {} }));

  test('returns an error that came with an error status, whole', async () => {
    const envelope = { error: 'WRONG_REQUEST', error_description: 'Why', more: 5 };
    expect(await post(() => json(envelope, 400))).toMatchObject({
      error: envelope,
      response: { status: 400 },
    });
  });

  test.each([
    ['a page', '<html>', 502],
    ['a status without text', '', 503],
    ['JSON that is no envelope', 'null', 200],
    ['an error that leaves open whether the call ran', '{"error":"INTERNAL_SERVER_ERROR"}', 500],
  ])('rejects after %s, since the call may have run', async (_, text, status) => {
    expect(await post(() => new Response(text, { status }))).toBeInstanceOf(OutcomeUnknownError);
  });

  test('takes the options of a call', async () => {
    const clock = new ManualClock();
    const { fetch, requests } = portal(() => refusal('QUERY_LIMIT_EXCEEDED', 503));
    const client = clientOver(fetch, { clock });
    const once = await client.POST('/im.chat.add', { body: {}, retry: false });
    expect(once.error).toMatchObject({ error: 'QUERY_LIMIT_EXCEEDED' });
    expect(requests).toHaveLength(1);
    const late = outcomeOf(client.POST('/im.chat.add', { body: {}, deadline: 100 }));
    await clock.advance();
    expect(await late).toBeInstanceOf(DeadlineError);
    const controller = new AbortController();
    controller.abort();
    const given = client.POST('/im.chat.add', { body: {}, signal: controller.signal });
    expect(await outcomeOf(given)).toMatchObject({ name: 'NotSentError', reason: 'aborted' });
  });

  test('masks a token that stands among the parameters', async () => {
    const token = 'a-token-of-the-caller';
    const { fetch } = portal(() => json({ error: 'X', error_description: token }, 400));
    const { error } = await clientOver(fetch).POST('/im.chat.add', { body: { auth: token } });
    expect(JSON.stringify(error)).not.toContain(token);
  });

  test('hands on an error that is nested very deeply', async () => {
    const deep = '['.repeat(9e4) + ']'.repeat(9e4);
    const text = `{"error":"X","error_description":"\\u0041","more":${deep}}`;
    const posted = await post(() => new Response(text, { status: 400 }));
    expect(posted).toMatchObject({ error: { error: 'X', error_description: 'A' } });
  });

  test.each([
    ['as it is', `{"error":"X","error_description":"${secret}"}`],
    ['in escapes', `{"error":"X","error_description":"\\u0074opsecret123"}`],
    ['in the name of a member', `{"error":"X","error_description":"","${secret}":1}`],
    ['in other letters', `{"error":"X","error_description":"${secret.toUpperCase()}"}`],
  ])('masks a secret that the portal answers with %s', async (_, text) => {
    const { error } = (await post(() => new Response(text, { status: 400 }))) as { error: object };
    expect(JSON.stringify(error).toLowerCase()).not.toContain(secret);
    expect(error).toMatchObject({ error: 'X' });
  });

  test.each([
    ['an error', () => json({ error: 'X', error_description: '' })],
    ['a page', () => new Response('<html></html>')],
    ['nothing', () => new Response('')],
  ])('does not take %s in a 200 for a success', async (_, answer) => {
    expect(await post(answer)).toBeInstanceOf(CallError);
  });

  test('goes to its own portal only', async () => {
    const client = clientOver(portal(() => json({ result: 1 })).fetch);
    client.use({ onRequest: ({ request }) => new Request('https://evil.example/rest', request) });
    const error = await outcomeOf(client.POST('/im.chat.add', { body: {} }));
    expect(String(error)).toContain('its own portal only');
  });
});
