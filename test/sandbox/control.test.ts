import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type Ask, call, demoSandbox, json, post, routesOf, ways } from '../support/control.ts';

/** Only answers of the control must not be kept. */
const isControl = ({ headers }: Response) => headers.get('cache-control') === 'no-store';

describe.each(ways)('through $name', ({ open }) => {
  test('each address of the index answers, and as no portal would', async () => {
    const { ask } = await open();
    const routes = await routesOf(ask);
    expect(routes.length).toBeGreaterThan(10);
    for (const { verb, path, body } of routes) {
      const answer = await ask(path, verb === 'POST' ? post(body) : { method: verb });
      expect(answer.status, `${verb} ${path}`).toBe(200);
      expect(answer.headers.get('x-sandbox')).toBe('bitrix24-chat-api');
      await answer.body?.cancel();
    }
  });

  test('a verb that is not for an address is refused with those that are', async () => {
    const { ask } = await open();
    const routes = await routesOf(ask);
    for (const path of new Set(routes.map((route) => route.path))) {
      const verbs = routes.filter((route) => route.path === path).map(({ verb }) => verb);
      for (const verb of ['GET', 'POST', 'DELETE', 'PUT'].filter((one) => !verbs.includes(one))) {
        const answer = await ask(path, { method: verb });
        expect([answer.status, answer.headers.get('x-sandbox')]).toEqual([405, expect.anything()]);
        const allowed = answer.headers.get('allow')?.split(', ') ?? [];
        expect(allowed).toEqual(expect.arrayContaining(verbs));
        expect(allowed).not.toContain(verb);
      }
    }
  });

  test('HEAD is answered like GET, without the body', async () => {
    const { ask } = await open();
    for (const { path } of (await routesOf(ask)).filter(({ verb }) => verb === 'GET')) {
      const answer = await ask(path, { method: 'HEAD' });
      expect([answer.status, await answer.text()], path).toEqual([200, '']);
    }
  });

  test('an address that is not there is refused, and none of the API is taken', async () => {
    const { ask } = await open();
    for (const path of ['/_sandbox/nothing', '/_sandbox/chats/x', '/_sandbox/state/1']) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()]).toEqual([404, { error: expect.any(String) }]);
    }
    for (const path of ['/_sandboxes', '/rest/_sandbox/', '/x/_sandbox/state', '/im.chat.add']) {
      expect(isControl(await ask(path)), path).toBe(false);
    }
    expect(isControl(await ask('/', { method: 'POST' }))).toBe(false);
    expect(isControl(await ask('/'))).toBe(true);
  });

  test('the state is read a page at a time', async () => {
    const { sandbox, ask } = await open();
    const whole = sandbox.state();
    const chats = [];
    let next: number | null = 0;
    while (next !== null) {
      const page = await (await ask(`/_sandbox/state?after=${next}&limit=3`)).json();
      expect(page.users).toEqual(whole.users);
      chats.push(...page.chats);
      next = page.next;
    }
    expect(chats).toEqual(whole.chats);
  });

  test('a chat is what the function says', async () => {
    const { sandbox, ask } = await open();
    await call(ask, 'im.chat.user.add', { CHAT_ID: 2935, USERS: [99] });
    const chat = await (await ask('/_sandbox/chats/2935')).json();
    expect(chat).toEqual(sandbox.chat(2935));
    expect(chat.members.map((one: { user: number }) => one.user)).toContain(99);
    expect((await ask('/_sandbox/chats/99999')).status).toBe(404);
  });

  test('the chat with the newest message comes first', async () => {
    const { sandbox, ask } = await open();
    await call(ask, 'im.chat.user.add', { CHAT_ID: 1202, USERS: [99] });
    const { total, chats } = await (await ask('/_sandbox/chats?limit=5')).json();
    expect([total, chats.length]).toEqual([sandbox.state().chats.length, 5]);
    expect(chats[0]).toMatchObject({ id: 1202, members: 5, messages: 2 });
    expect(chats).toEqual(sandbox.chats(5));
    const all = sandbox.chats().map(({ id }) => id);
    expect(all.sort((a, b) => a - b)).toEqual(sandbox.state().chats.map(({ id }) => id));
  });

  test('the journal is read from where one was', async () => {
    const { sandbox, ask } = await open();
    for (const TITLE of ['one', 'two', 'three']) await call(ask, 'im.chat.add', { TITLE });
    const { calls } = await (await ask('/_sandbox/journal?after=1')).json();
    expect(calls).toEqual(sandbox.journal(1));
    expect(calls.map((one: { params: object }) => one.params)).toEqual([
      { TITLE: 'two' },
      { TITLE: 'three' },
    ]);
    expect((await (await ask('/_sandbox/journal?limit=1')).json()).calls).toHaveLength(1);
  });

  test('a reset brings back what was there at first', async () => {
    const { sandbox, ask } = await open();
    const before = sandbox.state();
    await call(ask, 'im.chat.add');
    await ask('/_sandbox/clock', post({ advance: 1000 }));
    expect(sandbox.state()).not.toEqual(before);
    const answer = await (await ask('/_sandbox/reset', post({}))).json();
    expect(answer).toEqual({ chats: before.chats.length, clock: sandbox.clock() });
    expect([sandbox.state(), sandbox.journal()]).toEqual([before, []]);
  });

  test('a reset can begin with another portal', async () => {
    const { sandbox, ask } = await open();
    const portal = { users: [{ id: 7, name: 'Only one' }] };
    await ask('/_sandbox/reset', post({ portal }));
    expect(sandbox.state()).toMatchObject({ users: [{ id: 7 }], chats: [] });
    const wrong = await ask('/_sandbox/reset', post({ portal: { users: [{ id: 'x' }] } }));
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('users[0]')]);
    expect(sandbox.state().users).toHaveLength(1);
  });

  test('failures are asked for, listed, forgotten', async () => {
    const { sandbox, ask } = await open();
    const failure = { method: 'im.chat.add', error: 'INTERNAL_SERVER_ERROR', times: 2 };
    const { failures } = await (await ask('/_sandbox/fail', post(failure))).json();
    expect(failures).toEqual([{ ...failure, when: 'before' }]);
    expect((await call(ask, 'im.chat.add')).status).toBe(500);
    expect(sandbox.failures()).toEqual([{ ...failure, when: 'before', times: 1 }]);
    expect(await (await ask('/_sandbox/fail', { method: 'DELETE' })).json()).toEqual({
      failures: [],
    });
    expect((await call(ask, 'im.chat.add')).status).toBe(200);
  });

  test('the clock goes forward, by a time or to a moment', async () => {
    const { sandbox, ask } = await open();
    expect(await (await ask('/_sandbox/clock')).json()).toEqual({
      now: '2026-01-12T09:00:00.000Z',
      mode: 'fixed',
    });
    await ask('/_sandbox/clock', post({ advance: 90_000 }));
    expect(sandbox.clock().now).toBe('2026-01-12T09:01:30.000Z');
    await ask('/_sandbox/clock', post({ to: '2026-01-12T13:00:00+03:00' }));
    expect(sandbox.clock().now).toBe('2026-01-12T10:00:00.000Z');
    expect((await call(ask, 'im.chat.add', { auth: 'hour-token' }, '')).status).toBe(401);
  });

  test('limits are turned on and off', async () => {
    const { sandbox, ask } = await open();
    const rate = { burst: 1, drainPerSecond: 1 };
    const set = await (await ask('/_sandbox/limits', post({ rate }))).json();
    expect(set).toEqual({ rate, operating: false, operatingCost: 0.1 });
    expect(await (await ask('/_sandbox/limits')).json()).toEqual(sandbox.limits());
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await call(ask, 'im.chat.add')).status);
    expect(statuses).toEqual([200, 200, 503]);
    await ask('/_sandbox/limits', post({ rate: false }));
    expect((await call(ask, 'im.chat.add')).status).toBe(200);
  });

  test('a browser gets a page where everybody else gets JSON', async () => {
    const { ask } = await open();
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const path of ['/', '/_sandbox', '/_sandbox/', '/_sandbox/coverage']) {
      const kinds = [];
      for (const accept of [browser, '*/*', 'application/json', 'text/html;q=0.1, application/*']) {
        const answer = await ask(path, { headers: { accept } });
        kinds.push(answer.headers.get('content-type')?.split(';')[0]);
        if (kinds.length > 1) continue;
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      }
      expect(kinds, path).toEqual(['text/html', ...Array(3).fill('application/json')]);
    }
  });

  test('a body that is too large is refused before it is read, and one that grows', async () => {
    const { ask } = await open({ maxBodyBytes: 1000 });
    const body = JSON.stringify({ error: 'x'.repeat(1000) });
    const stream = new Blob([body]).stream();
    const grows = { method: 'POST', headers: json, body: stream, duplex: 'half' } as RequestInit;
    for (const options of [post(body), grows]) {
      const answer = await ask('/_sandbox/fail', options);
      expect([answer.status, (await answer.json()).error]).toEqual([
        413,
        'The body must be no larger than 1000 bytes.',
      ]);
    }
  });
});

test('each function has its address, and each address its function', async () => {
  const sandbox = demoSandbox();
  const ask: Ask = (path, init) => sandbox.fetch(new Request(`http://x${path}`, init));
  const functions: Record<string, (keyof Sandbox)[]> = {
    'GET /_sandbox/state': ['state'],
    'GET /_sandbox/chats': ['chats'],
    'GET /_sandbox/chats/2935': ['chat'],
    'GET /_sandbox/journal': ['journal'],
    'GET /_sandbox/coverage': ['coverage'],
    'POST /_sandbox/reset': ['reset'],
    'GET /_sandbox/fail': ['failures'],
    'POST /_sandbox/fail': ['failNext'],
    'DELETE /_sandbox/fail': ['clearFailures'],
    'GET /_sandbox/clock': ['clock'],
    'POST /_sandbox/clock': ['advance', 'advanceTo'],
    'GET /_sandbox/limits': ['limits'],
    'POST /_sandbox/limits': ['limit'],
  };
  const routes = (await routesOf(ask)).map(({ verb, path }) => `${verb} ${path}`);
  const forPages = ['GET /_sandbox/', 'GET /_sandbox/events'];
  expect(routes.sort()).toEqual([...Object.keys(functions), ...forPages].sort());
  const atWork: (keyof Sandbox)[] = ['fetch', 'listen', 'close'];
  expect(Object.keys(sandbox).sort()).toEqual(
    [...Object.values(functions).flat(), ...atWork].sort(),
  );
});
