import { describe, expect, test } from 'vitest';
import { demoSandbox, json, post } from '../support/control.ts';

describe('the journal', () => {
  const token = 'secret-token';
  const secrets: [how: string, path: string, options: RequestInit][] = [
    ['as a parameter', '/rest/im.chat.add', post({ auth: token, TITLE: 'x' })],
    ['in the query', `/rest/im.chat.add?access_token=${token}`, post({})],
    ['below a parameter', '/rest/1/secret/im.chat.add', post({ TITLE: { auth: token } })],
    ['as a list', '/rest/1/secret/im.chat.add', post({ auth: [token], token: { a: token } })],
    [
      'in JSON that was sent as a form',
      '/rest/im.chat.add',
      post(`{"TITLE": "x", "auth": "${token}"}`, {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    ],
    [
      'in JSON inside of JSON',
      '/rest/im.chat.add',
      post({ MESSAGE: JSON.stringify({ a: JSON.stringify({ auth: token }) }) }),
    ],
    [
      'in an address',
      '/rest/im.chat.add',
      post({ MESSAGE: `see https://x.example/rest/1/${token}/im.chat.add?auth=${token}` }),
    ],
    ['in the path', `/rest/1/${token}/im.chat.add`, post({})],
    ['in the place of the method', `/rest/1/${token}`, post({})],
    ['in the header', '/rest/im.chat.add', post({}, { ...json, authorization: `Bearer ${token}` })],
  ];

  test.each(secrets)('shows no secret that was sent %s', async (_, path, options) => {
    const lines: string[] = [];
    const sandbox = demoSandbox({ log: (line) => lines.push(line) });
    await sandbox.fetch(new Request(`http://x${path}`, options));
    const journal = await (await sandbox.fetch(new Request('http://x/_sandbox/journal'))).text();
    expect(JSON.parse(journal).calls).toHaveLength(1);
    expect(journal + lines.join()).not.toContain(token);
  });

  test('says what to do about an error', async () => {
    const sandbox = demoSandbox();
    await sandbox.fetch(new Request('http://x/rest/1/secret/im.chat.user.add', post({})));
    await sandbox.fetch(new Request('http://x/rest/1/secret/im.chat.add', post({})));
    const [refused, done] = sandbox.journal();
    expect(refused?.remedy).toMatch(/^Send CHAT_ID as the positive number/);
    expect(done).not.toHaveProperty('remedy');
  });

  test('shows what is no secret as it is', async () => {
    const sandbox = demoSandbox();
    const params = { TITLE: 'The author: token of respect', MESSAGE: 'a=b&c=d', USERS: [1, '2'] };
    await sandbox.fetch(new Request('http://x/rest/1/secret/im.chat.add', post(params)));
    expect(sandbox.journal()[0]?.params).toEqual(params);
  });
});
