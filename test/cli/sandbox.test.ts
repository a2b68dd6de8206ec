import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { execute } from '../support/command.ts';
import { call, createFolder, runSandbox, start } from '../support/sandbox-command.ts';

const file = createFolder();

describe('bitrix24-chat-api sandbox', () => {
  test('prints a command that works, the address of the page, and where the state is', async () => {
    const { url, output } = await start();
    const command = /curl[\s\S]*?im\.chat\.add/.exec(output())?.[0] as string;
    const { stdout } = await execute('bash', ['-c', command]);
    expect(JSON.parse(stdout)).toMatchObject({ result: 1417 });
    expect(output()).toContain(`export B24_WEBHOOK=${url}/rest/1/secret/\n`);
    expect(output()).toContain('in memory; --state FILE keeps it');
    const page = await fetch(`${url}/`, { headers: { accept: 'text/html' } });
    expect(output()).toContain(`Look at it:  ${url}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  test('logs a line for each call, without a secret', async () => {
    const { url, until, output } = await start();
    await call(url, 'topsecret123/im.chat.add', {});
    await call(url, 'secret/im.chat.add', { TITLE: 'Canteen', auth: 'topsecret123' });
    await call(url, 'secret/im.chat.add?auth=topsecret123', {});
    await call(url, 'secret/im.chat.add', {}, { authorization: 'Bearer topsecret123' });
    await call(url, 'secret/topsecret123', {});
    await until(/(\n.*→.*){5}/);
    const lines = output().split('Calls:\n')[1]?.trim().split('\n');
    expect(lines?.slice(0, 2)).toEqual([
      'POST im.chat.add → 401 INVALID_CREDENTIALS',
      'POST im.chat.add → 401 invalid_token',
    ]);
    expect(lines).toHaveLength(5);
    expect(output()).not.toContain('topsecret123');
  });

  test('has the options of the sandbox', async () => {
    const options = [
      ['--clock', 'fixed'],
      ['--behaviour', 'older'],
      ['--rate-limit', '3/0.5'],
      ['--operating-limit', '0.2'],
      ['--cors', 'http://a.example'],
      ['--cors', 'http://b.example'],
    ];
    const { url } = await start(...options.flat());
    const params = { CHAT_ID: 2935, USERS: [103] };
    const origin = { origin: 'http://b.example' };
    const repeated = await call(url, 'secret/im.chat.user.add', params, origin);
    expect(repeated.body).toMatchObject({ error: 'NOTHING_TO_ADD' });
    expect(repeated.headers.get('access-control-allow-origin')).toBe('http://b.example');
    const { body } = await call(url, 'secret/im.chat.add', {});
    expect(body.time.date_start).toBe('2026-01-12T09:00:00+00:00');
    const limits = await (await fetch(`${url}/_sandbox/limits`)).json();
    expect(limits).toMatchObject({ rate: { burst: 3, drainPerSecond: 0.5 }, operating: 0.2 });
  });

  test('goes by the clock of the system, and without limits, as it is', async () => {
    const { url } = await start();
    const clock = await (await fetch(`${url}/_sandbox/clock`)).json();
    const limits = await (await fetch(`${url}/_sandbox/limits`)).json();
    expect(clock.mode).toBe('system');
    expect(limits).toMatchObject({ rate: false, operating: false });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends by %s, at once and cleanly', async (signal) => {
    const state = file(`${signal}.db`);
    const { url, stop, output } = await start('--state', state);
    const events = await fetch(`${url}/_sandbox/events`);
    expect(await stop(signal)).toBe(0);
    expect(output()).toContain('The sandbox is closed.');
    await expect(events.text()).resolves.toBeDefined();
    expect(existsSync(`${state}-wal`)).toBe(false);
  });

  test('says that anybody can control it on the network, and nothing of it on this machine', async () => {
    const open = await start('--host', '0.0.0.0');
    expect(open.output()).toContain('Warning: at 0.0.0.0 anybody on the network can');
    expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const own = await start('--host', 'localhost');
    expect(own.output()).not.toContain('Warning');
  });

  test('explains itself, by commands that it knows', async () => {
    const { code, stdout } = await runSandbox('--help');
    expect(code).toBe(0);
    for (const [, args] of stdout.matchAll(/npx --no bitrix24-chat-api sandbox (--.*)/g)) {
      for (const option of (args as string).match(/--[a-z-]+/g) ?? []) {
        expect(stdout).toMatch(new RegExp(`^  ${option} `, 'm'));
      }
    }
  });
});
