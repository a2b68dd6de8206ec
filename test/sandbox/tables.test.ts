import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import type { Handler } from '../../src/sandbox/methods/handler.ts';
import { handlers } from '../../src/sandbox/methods/index.ts';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { demoPortal } from '../../src/sandbox/seed/demo.ts';
import type { Chat } from '../../src/sandbox/store/chat.ts';
import { openStore, type Store } from '../../src/sandbox/store/store.ts';
import { callOf, newSandbox } from '../support/sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

function storeOf(file?: string): Store {
  const store = openStore(demoPortal, file && join(folder, file));
  onTestFinished(() => store.close());
  return store;
}

/** How many rows each table of a file has. */
function rowsOf(file: string): Record<string, number> {
  const database = new Database(file);
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const count = (name: string) =>
    database.prepare(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`).get();
  const found = (tables as { name: string }[]).map(({ name }) => {
    return [name, (count(name) as { rows: number }).rows];
  });
  database.close();
  return Object.fromEntries(found);
}

describe('a reset', () => {
  test('leaves in each table what a new state has, and nothing in one that was added', async () => {
    const file = join(folder, 'added.db');
    const sandbox = createSandbox({ state: file });
    onTestFinished(() => sandbox.close());
    const fresh = rowsOf(file);
    const other = new Database(file);
    other.exec(`CREATE TABLE "an ""added"" one" (id INTEGER PRIMARY KEY AUTOINCREMENT)`);
    other.exec(`INSERT INTO "an ""added"" one" VALUES (1), (2)`);
    other.close();
    await callOf(sandbox, { method: 'im.chat.add', params: { MESSAGE: 'Hello' } });
    const before = sandbox.state();
    sandbox.reset();
    expect(sandbox.state()).not.toEqual(before);
    const { 'an "added" one': added, ...others } = rowsOf(file);
    expect(added).toBe(0);
    expect(others).toEqual(fresh);
  });
});

const user = { id: 900, name: 'New' };
const writes: [string, (store: Store) => void][] = [
  ['a setting', (store) => store.set('anything', 'new')],
  ['a user', (store) => store.users.seed({ users: [user] })],
  ['a webhook', (store) => store.users.seed({ users: [], webhooks: [{ user: 1, code: 'new' }] })],
  ['a token', (store) => store.users.seed({ users: [], tokens: [{ user: 1, token: 'new' }] })],
  [
    'a CRM item',
    (store) => store.crm.seed({ users: [], crmItems: [{ type: 'lead', id: 900, title: 'New' }] }),
  ],
  ['a dialog', (store) => store.crm.seed({ users: [], dialogs: [{ chat: 900, items: [] }] })],
  [
    'a chat',
    (store) => store.chats.add({ ...(store.chats.list(1340, 1)[0] as Chat), id: 900 }, []),
  ],
  ['an author', (store) => store.chats.setAuthor(1341, 1)],
  [
    'a member',
    (store) =>
      void store.chats.join(1341, { user: 103, role: 'member', firstMessage: 0, joinedAt: 0 }),
  ],
  ['who leaves', (store) => void store.chats.leave(1341, 27)],
  [
    'a message',
    (store) =>
      void store.chats.post({ chat: 1341, author: 27, text: 'new', code: '', createdAt: 0 }),
  ],
  ['where ids begin', (store) => store.chats.seed({ users: [] }, 0)],
];

describe('a method is at fault that refuses after it has written', () => {
  test.each(writes)('%s, and it is undone', async (_, write) => {
    vi.spyOn(handlers as Record<string, Handler>, 'im.chat.add').mockImplementation(({ store }) => {
      write(store);
      throw new Refusal('ACCESS_DENIED.caller');
    });
    const sandbox = newSandbox();
    const before = sandbox.state();
    expect((await callOf(sandbox, { method: 'im.chat.add' })).status).toBe(500);
    expect(sandbox.journal()[0]).toMatchObject({
      user: 1,
      problem: expect.stringMatching(/after it had changed the state/),
    });
    expect(sandbox.state()).toEqual(before);
  });
});

test('what was read once is read again when another process has written', () => {
  const [one, other] = [storeOf('cached.db'), storeOf('cached.db')];
  const [chat, owner] = [1341, 27];
  const seen = () =>
    one.transaction(() => [one.chats.roleOf(chat, owner), one.chats.get(chat)?.author]);
  const before = seen();
  other.transaction(() => {
    other.chats.leave(chat, owner);
    other.chats.setAuthor(chat, 1);
  });
  expect(before[0]).not.toBe(undefined);
  expect(seen()).toEqual([undefined, 1]);
});

test('what was written in a transaction that was undone is not remembered', () => {
  const { chats, transaction } = storeOf();
  const facts = () => [chats.roleOf(1341, 27), chats.get(1341)?.author, chats.nextChatId()];
  const before = facts();
  const add = () => chats.add({ ...(chats.list(1340, 1)[0] as Chat), id: chats.nextChatId() }, []);
  expect(() =>
    transaction(() => {
      chats.leave(1341, 27);
      chats.setAuthor(1341, 1);
      add();
      add();
      expect(facts()).not.toEqual(before);
      throw new Error('a fault');
    }),
  ).toThrow('a fault');
  expect(facts()).toEqual(before);
});

test('ids of a portal with gaps are the free ones, also after one was undone', () => {
  const { chats, transaction } = storeOf();
  const add = (id: number) => chats.add({ ...(chats.list(1340, 1)[0] as Chat), id }, []);
  chats.seed({ users: [], portal: { nextChatId: 10 } }, 0);
  add(12);
  const take = () => {
    const id = chats.nextChatId();
    add(id);
    return id;
  };
  expect(() =>
    transaction(() => {
      expect([take(), take(), take()]).toEqual([10, 11, 13]);
      throw new Error('a fault');
    }),
  ).toThrow('a fault');
  expect([take(), take(), take(), take()]).toEqual([10, 11, 13, 14]);
});
