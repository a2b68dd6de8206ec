import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { demoSandbox, json, post } from '../support/control.ts';
import { secretValue, tells, writing, writings } from '../support/secrets.ts';

const form = 'application/x-www-form-urlencoded';

/** The places of a call that a credential can come into, right or by a slip. */
const places: Record<string, (text: string) => [path: string, options: RequestInit]> = {
  title: (text) => ['/rest/1/CODE/im.chat.add', post({ TITLE: `a ${text} b`, USERS: [1] })],
  'first message': (text) => ['/rest/1/CODE/im.chat.add', post({ MESSAGE: text })],
  description: (text) => ['/rest/1/CODE/im.chat.add', post({ DESCRIPTION: text })],
  entity: (text) => [
    '/rest/1/CODE/im.chat.add',
    post({ ENTITY_TYPE: text.slice(0, 255), ENTITY_ID: text }),
  ],
  name: (text) => ['/rest/1/CODE/im.chat.add', post({ [text]: 1 })],
  'name in a list': (text) => ['/rest/1/CODE/im.chat.add', post({ USERS: [{ [text]: [text] }] })],
  'end of what is kept': (text) => [
    '/rest/1/CODE/im.chat.add',
    post({ DESCRIPTION: `${'x'.repeat(1_990)} ${text}`, [`${'y'.repeat(92)} ${text}`]: 1 }),
  ],
  query: (text) => [`/rest/1/CODE/im.chat.add?A=${encodeURIComponent(text)}`, post({})],
  form: (text) => [
    '/rest/1/CODE/im.chat.add',
    post(`TITLE=${encodeURIComponent(text)}`, { 'content-type': form }),
  ],
  'JSON as a form': (text) => [
    '/rest/1/CODE/im.chat.add',
    post(JSON.stringify({ a: text.replaceAll('&', '') }), { 'content-type': form }),
  ],
  'broken body': (text) => ['/rest/1/CODE/im.chat.add', post(`{"TITLE": "${text}`)],
  token: (text) => ['/rest/im.chat.add', post({ auth: text })],
  header: (text) => ['/rest/im.chat.add', post({}, { ...json, authorization: headerOf(text) })],
  method: (text) => [`/rest/1/CODE/${encodeURIComponent(text)}`, post({})],
  'wrong path': (text) => [`/rest/1/${encodeURIComponent(text)}`, post({})],
  'wrong code': (text) => [`/rest/1/${encodeURIComponent(text)}/im.chat.add`, post({ A: text })],
};

const headerOf = (text: string) => `Bearer ${text.replace(/[^!-~]/g, '')}`;

/** Everything that somebody can see of a sandbox, as its page does. */
async function shownBy(sandbox: ReturnType<typeof createSandbox>): Promise<string> {
  const paths = ['journal', 'state?limit=1000', 'chats', 'fail', 'events', ''];
  const end = new AbortController();
  const answers = paths.map(async (path) => {
    const request = new Request(`http://x/_sandbox/${path}`, { signal: end.signal });
    const { body } = await sandbox.fetch(request);
    const { value } = (await body?.getReader().read()) ?? {};
    return Buffer.from(value ?? []).toString();
  });
  const texts = await Promise.all(answers);
  end.abort();
  return [...texts, JSON.stringify([sandbox.journal(), sandbox.state(), sandbox.chats()])].join(
    '\n',
  );
}

describe('a credential of the portal', () => {
  property.prop([secretValue, secretValue, writing, fc.constantFrom(...Object.keys(places))], {
    numRuns: 150,
  })('is nowhere to be seen', async (code, token, way, place) => {
    const lines: string[] = [];
    const portal = {
      users: [{ id: 1 }],
      webhooks: [{ user: 1, code }],
      tokens: [{ user: 1, token: `${token}t` }],
    };
    const sandbox = createSandbox({ portal, log: (line) => lines.push(line) });
    for (const secret of [code, `${token}t`]) {
      const written = (writings[way] as (text: string) => string)(secret);
      const [path, options] = (places[place] as (typeof places)[string])(written);
      const url = `http://x${path.replace('CODE', encodeURIComponent(code))}`;
      await sandbox.fetch(new Request(url, options));
    }
    const shown = [await shownBy(sandbox), ...lines].join('\n');
    await sandbox.close();
    // A portal cuts a long title, and with it what may be written in it.
    expect([tells(shown, code), tells(shown, `${token}t`)]).toEqual([false, false]);
    expect(JSON.parse(shown.split('\n')[0] as string).calls).toHaveLength(2);
  });

  test('of another portal is hidden in the call that brings it, under whatever name', async () => {
    const sandbox = demoSandbox();
    const code = 'q7w8e9r0t1y2u3i4';
    const body = post({ TITLE: `see ${code}`, code });
    await sandbox.fetch(new Request(`http://x/rest/1/${code}/im.chat.add`, body));
    expect(sandbox.journal()[0]?.params).toEqual({ TITLE: 'see (hidden)', code: '(hidden)' });
  });

  test('is in no message of the control', async () => {
    const sandbox = demoSandbox();
    const body = post({ method: 'secret-token', error: 'WRONG_REQUEST' });
    const answer = await sandbox.fetch(new Request('http://x/_sandbox/fail', body));
    expect((await answer.json()).error).toMatch(/\(hidden\)/);
  });

  test('is hidden after a reset with another portal as well', async () => {
    const sandbox = demoSandbox();
    const code = 'another-code';
    sandbox.reset({
      users: [{ id: 1, name: `Has ${code}` }],
      webhooks: [{ user: 1, code }],
      chats: [{ id: 5, title: code, members: [1], messages: [{ author: 1, text: `:${code}:` }] }],
    });
    expect(JSON.stringify(sandbox.state())).not.toContain(code);
    expect(sandbox.chat(5)).toMatchObject({
      title: '(hidden)',
      messages: [{ text: ':(hidden):' }],
    });
  });

  test('that is a word does not change what is no text', async () => {
    const sandbox = demoSandbox();
    sandbox.reset({
      users: [{ id: 1 }],
      webhooks: [{ user: 1, code: 'chat' }],
      chats: [{ id: 5 }],
    });
    expect(sandbox.chat(5)).toMatchObject({ type: 'chat', title: 'Chat 5' });
  });
});
