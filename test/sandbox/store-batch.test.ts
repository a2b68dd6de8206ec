import { afterEach, expect, test, vi } from 'vitest';
import bundle from '../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../src/document/types.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import type { Handler } from '../../src/sandbox/methods/handler.ts';
import { handlers } from '../../src/sandbox/methods/index.ts';
import { openPortal } from '../../src/sandbox/open-portal.ts';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { demoPortal } from '../../src/sandbox/seed/demo.ts';
import { Batch } from '../../src/sandbox/store/batch.ts';
import type { Chat } from '../../src/sandbox/store/chat.ts';
import { openStore } from '../../src/sandbox/store/store.ts';

const post = (text: string) => ({ chat: 1341, author: 27, text, code: '', createdAt: 0 });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('of what is done in one turn only that is undone which fails', async () => {
  const { chats, batch } = openStore(demoPortal);
  const done = await Promise.allSettled([
    batch(() => chats.post(post('first'))),
    batch(() => {
      chats.post(post('second'));
      chats.join(1341, { user: 103, role: 'member', firstMessage: 0, joinedAt: 0 });
      throw new Error('a fault');
    }),
    batch(() => [chats.post(post('third')), chats.roleOf(1341, 103)]),
  ]);
  const [first, second, third] = done;
  expect(second).toMatchObject({ status: 'rejected', reason: { message: 'a fault' } });
  const id = first?.status === 'fulfilled' ? (first.value as number) : 0;
  expect(third).toEqual({ status: 'fulfilled', value: [id + 1, undefined] });
  expect(chats.messages(1341, id - 1).map(({ text }) => text)).toEqual(['first', 'third']);
});

test('what is done in one turn sees what was done before', async () => {
  const { chats, batch } = openStore(demoPortal);
  const add = () => {
    const id = chats.nextChatId();
    chats.add({ ...(chats.list(1340, 1)[0] as Chat), id }, []);
    return id;
  };
  const ids = await Promise.all([batch(add), batch(add), batch(add)]);
  expect(ids).toEqual([ids[0], (ids[0] ?? 0) + 1, (ids[0] ?? 0) + 2]);
});

test('a reset comes after the calls that were there before it', async () => {
  const store = openStore(demoPortal);
  const posted = store.batch(() => store.chats.post(post('before')));
  store.reset(demoPortal);
  await posted;
  expect(store.chats.messages(1341).map(({ text }) => text)).not.toContain('before');
});

const newChat = () => new Request('http://x/rest/1/secret/im.chat.add', { method: 'POST' });

test('tests with fake timers get their answers, and an end', async () => {
  vi.useFakeTimers();
  const sandbox = createSandbox();
  expect((await sandbox.fetch(newChat())).status).toBe(200);
  await sandbox.close();
});

test('a transaction that cannot begin is tried once for all who wait for it', async () => {
  let tries = 0;
  const batch = new Batch(() => {
    tries += 1;
    throw new Error('the file is locked');
  });
  const done = await Promise.allSettled([batch.add(() => 1), batch.add(() => 2)]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(tries).toBe(1);
});

test('a method that refuses after it has changed something is at fault, and is undone', async () => {
  const method = handlers as Record<'im.chat.add', Handler>;
  vi.spyOn(method, 'im.chat.add').mockImplementation(({ store }) => {
    store.chats.post(post('too early'));
    throw new Refusal('ACCESS_DENIED.caller');
  });
  const sandbox = createSandbox();
  const before = sandbox.state();
  expect((await sandbox.fetch(newChat())).status).toBe(500);
  expect(sandbox.journal()[0]?.problem).toMatch(/after it had changed the state/);
  expect(sandbox.state()).toEqual(before);
});

test('a clock that could not be moved stands where it stood', () => {
  const sandbox = createSandbox();
  const before = sandbox.clock();
  const { store, clock } = openPortal(bundle as unknown as OpenApiDocument, {});
  vi.spyOn(store, 'set').mockImplementation(() => {
    throw new Error('the disk is full');
  });
  expect(() => clock.advance(5000)).toThrow('the disk is full');
  expect(new Date(clock.now()).toISOString()).toBe(before.now);
});

test('a clock that goes on follows the time that a test sets, and its end', () => {
  const sandbox = createSandbox({ clock: 'system' });
  vi.useFakeTimers({ now: Date.parse('2041-01-01T00:00:00Z') });
  expect(sandbox.clock().now).toBe('2041-01-01T00:00:00.000Z');
  vi.useRealTimers();
  expect(Date.parse(sandbox.clock().now)).toBeLessThan(Date.parse('2041-01-01T00:00:00Z'));
});
