import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { execute } from '../support/command.ts';
import { call, createFolder, runSandbox, start, takePort } from '../support/sandbox-command.ts';

const file = createFolder();
const busyPort = await takePort();
const own = 'users: [{ id: 1 }]\nwebhooks: [{ user: 1, code: topsecret123 }]\n';

describe('bitrix24-chat-api sandbox with a state file', () => {
  const add = (url: string) => call(url, 'secret/im.chat.add', { TITLE: 'Canteen' });

  test('goes on with it, and begins anew with --reset', async () => {
    const state = file('state.db');
    const first = await start('--state', state);
    expect(first.output()).toContain(`in ${state}, which is new`);
    expect((await add(first.url)).body.result).toBe(1417);
    await first.stop();

    const second = await start('--state', state);
    expect(second.output()).toContain(`in ${state}, which continues`);
    expect((await add(second.url)).body.result).toBe(1418);
    await second.stop();

    const third = await start('--state', state, '--reset');
    expect(third.output()).toContain(`in ${state}, reset`);
    expect((await add(third.url)).body.result).toBe(1417);
  });

  test('shares it with another one on the same file', async () => {
    const state = file('shared.db');
    const servers = [await start('--state', state), await start('--state', state)];
    const answers = await Promise.all([...servers, ...servers].map(({ url }) => add(url)));
    const ids = answers.map(({ body }) => body.result);
    expect(ids.sort()).toEqual([1417, 1418, 1419, 1420]);
  });

  test('is left alone by a start that fails', async () => {
    const state = file('kept.db');
    const first = await start('--state', state);
    await add(first.url);
    await first.stop();
    const args = ['--state', state, '--reset', '--port', busyPort];
    expect((await runSandbox(...args)).code).toBe(1);
    const kept = createSandbox({ state });
    onTestFinished(() => kept.close());
    expect(kept.state().chats.some(({ title }) => title === 'Canteen')).toBe(true);
  });

  test('says when a portal is not used, since the file goes on', async () => {
    const [state, portal] = [file('used.db'), file('own.yaml', own)];
    await (await start('--state', state, '--portal', portal)).stop();
    const again = await start('--state', state, '--portal', portal);
    expect(again.output()).toContain(`${portal} is not used, since ${state} continues.`);
    expect(again.output()).toContain(`with a webhook of the portal that ${state} began with`);
    expect(again.output().split(portal)).toHaveLength(2);
  });
});

describe('bitrix24-chat-api sandbox with a portal of its own', () => {
  test.each([
    ['YAML', 'portal.yaml', own],
    ['JSON', 'portal.json', '{"users":[{"id":1}],"webhooks":[{"user":1,"code":"topsecret123"}]}'],
  ])('reads it from %s, and does not print its code', async (_, name, text) => {
    const { url, output } = await start('--portal', file(name, text));
    expect((await call(url, 'topsecret123/im.chat.add', {})).body.result).toBe(1);
    expect((await call(url, 'secret/im.chat.add', {})).status).toBe(401);
    expect(output()).toContain('with a webhook of');
    expect(output()).not.toContain('topsecret123');
    const line = /export B24_WEBHOOK=\S.*/.exec(output())?.[0] ?? '';
    const { stdout } = await execute('bash', ['-c', `${line}; echo "$B24_WEBHOOK"`]);
    expect(stdout).toBe(`${url}/rest/1/topsecret123/\n`);
  });

  test('tells all that is wrong with it, by line', async () => {
    const text = 'users:\n  - id: one\nwebhooks:\n  - { user: 1, code: x, refuses: PAYMENT }\n';
    const portal = file('wrong.yaml', text);
    const { code, stderr } = await runSandbox('--portal', portal);
    expect(code).toBe(1);
    const [first, second, ...rest] = stderr.trim().split('\n');
    expect(first).toBe(`${portal}:2:9 users[0].id must be a whole number`);
    expect(second).toContain(`${portal}:4:`);
    expect(second).toContain('refuses');
    expect(rest).toEqual([]);
  });
});
