import { describe, expect, test } from 'vitest';
import { call, demoSandbox, ways } from '../support/control.ts';

describe.each(ways)('through $name', ({ open }) => {
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

  test('the messages of a chat are read a page at a time, from the last one', async () => {
    const { sandbox, ask } = await open();
    const texts = Array.from({ length: 250 }, (_, i) => ({ author: 1, text: `${i}` }));
    sandbox.reset({ users: [{ id: 1 }], chats: [{ id: 5, members: [1], messages: texts }] });
    const whole = sandbox.chat(5)?.messages;
    const found = [];
    let query = '';
    while (query !== 'end') {
      const chat = await (await ask(`/_sandbox/chats/5${query}`)).json();
      expect(chat.messages.length).toBeLessThanOrEqual(100);
      found.unshift(...chat.messages);
      query = chat.earlier === null ? 'end' : `?before=${chat.earlier}`;
    }
    expect(found).toEqual(whole);
    expect(sandbox.state({ messages: 0 }).chats[0]).toMatchObject({ messages: [], earlier: 251 });
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
});

describe('the webhook to call it with', () => {
  const users = [{ id: 7 }, { id: 8, active: false }];
  const full = { user: 7, code: 'topsecret123' };
  const less = [
    { user: 8, code: 'of-dismissed' },
    { user: 7, code: 'a-refused', refuses: 'PORTAL_DELETED' },
    { user: 7, code: 'a-small', scopes: ['im'] },
    { user: 7, code: '**placeholder**' },
  ];

  test.each(ways)('of the demo portal is that of user 1, through $name', async ({ open }) => {
    const { ask, origin } = await open();
    const response = await ask('/_sandbox/webhook');
    expect(await response.text()).toBe(`${origin}/rest/1/secret/\n`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test.each(ways)(
    'of another portal is the one that can call most, through $name',
    async ({ open }) => {
      const { ask, origin } = await open({ portal: { users, webhooks: [...less, full] } });
      const response = await ask('/_sandbox/webhook');
      expect(await response.text()).toBe(`${origin}/rest/7/topsecret123/\n`);
    },
  );

  test.each(ways)('is not there where none can call, through $name', async ({ open }) => {
    const { ask } = await open({
      portal: { users, webhooks: less.filter(({ scopes }) => !scopes) },
    });
    const response = await ask('/_sandbox/webhook');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: expect.stringContaining('below webhooks') });
  });

  test('is kept from the network, whatever name a request gives', async () => {
    const sandbox = demoSandbox({ portal: { users, webhooks: [full] } });
    const { port } = await sandbox.listen({ host: '0.0.0.0' });
    const response = await fetch(`http://127.0.0.1:${port}/_sandbox/webhook`);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('topsecret123');
  });

  test('is kept from pages of others', async () => {
    const { url } = await demoSandbox().listen();
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${url}/_sandbox/webhook`, { headers })).status).toBe(403);
  });
});
