import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { createSandbox, type PortalState } from '../../src/sandbox/index.ts';
import { serveSandbox } from '../support/served-sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Served = Awaited<ReturnType<typeof serveSandbox>>;

/** What a portal has acknowledged: title and text by the id that it gave. */
interface Acknowledged {
  chats: Map<number, string>;
  messages: Map<number, string>;
}

const nothing = (): Acknowledged => ({ chats: new Map(), messages: new Map() });
const bound = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341 };

/** Makes chats and messages in turns, until there are enough or a call fails. */
async function work(
  sandbox: Served,
  name: string,
  { chats, messages }: Acknowledged,
  count: number,
  onCall = () => {},
) {
  for (let i = 0; i < count; i += 1) {
    const title = `${name} ${i}`;
    chats.set(await resultOf(sandbox.call('im.chat.add', { TITLE: title })), title);
    const sent = sandbox.call('imopenlines.crm.message.add', { ...bound, MESSAGE: title });
    messages.set(await resultOf(sent), title);
    onCall();
  }
}

async function resultOf(answer: Promise<Response>): Promise<number> {
  const { result } = (await (await answer).json()) as { result?: number };
  if (result === undefined) throw new Error('the call failed');
  return result;
}

function expectAll({ chats }: PortalState, acknowledged: Acknowledged): void {
  const titles = new Map(chats.map(({ id, title }) => [id, title]));
  const texts = new Map(
    chats.flatMap(({ messages }) => messages.map(({ id, text }) => [id, text] as const)),
  );
  for (const [id, title] of acknowledged.chats) expect(titles.get(id)).toBe(title);
  for (const [id, text] of acknowledged.messages) expect(texts.get(id)).toBe(text);
}

test('what was acknowledged is there after each kill -9 under load', async () => {
  const state = join(folder, 'killed.db');
  const acknowledged = nothing();
  for (const round of [1, 2, 3, 4]) {
    const sandbox = await serveSandbox({ state });
    const enough = acknowledged.chats.size + 20 + Math.floor(Math.random() * 200);
    const killWhenEnough = () => {
      if (acknowledged.chats.size >= enough) void sandbox.kill();
    };
    const lanes = Array.from({ length: 8 }, (_, lane) =>
      work(sandbox, `round ${round}, lane ${lane},`, acknowledged, 10_000, killWhenEnough),
    );
    // Each ends with a call that got no answer.
    const ended = await Promise.allSettled(lanes);
    expect(ended.map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
    await sandbox.kill();

    const after = createSandbox({ state });
    expectAll(after.state(), acknowledged);
    await after.close();
  }
  expect(acknowledged.chats.size).toBeGreaterThan(80);
});

describe('two processes with one file', () => {
  async function serveTwo(name: string): Promise<[Served, Served]> {
    const state = join(folder, name);
    // Neither finds a file; one of them makes it.
    const two = await Promise.all([serveSandbox({ state }), serveSandbox({ state })]);
    onTestFinished(async () => {
      await Promise.all(two.map((one) => one.kill()));
    });
    return two;
  }

  test('give each id once, and lose nothing', async () => {
    const two = await serveTwo('shared.db');
    const given = two.map(() => nothing());
    await Promise.all(
      two.flatMap((one, i) =>
        [1, 2, 3, 4].map((lane) => work(one, `${i} ${lane}`, given[i] as Acknowledged, 25)),
      ),
    );
    const all: Acknowledged = {
      chats: new Map(given.flatMap(({ chats }) => [...chats])),
      messages: new Map(given.flatMap(({ messages }) => [...messages])),
    };
    expect([all.chats.size, all.messages.size]).toEqual([200, 200]);
    for (const one of two) {
      const state = await fetch(`${one.origin}/_sandbox/state?limit=1000`);
      expectAll((await state.json()) as PortalState, all);
    }
  });

  const control = (one: Served, path: string, body: object) =>
    fetch(`${one.origin}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('see what the other has reset', async () => {
    const [one, other] = await serveTwo('reset.db');
    for (const each of [one, other]) {
      expect((await each.call('im.chat.add', {})).status).toBe(200);
    }
    const portal = {
      portal: { nextChatId: 7, clock: '2030-01-01T00:00:00Z' },
      users: [{ id: 1, name: 'Nora' }],
      webhooks: [{ user: 1, code: 'new' }],
    };
    expect((await control(one, 'reset', { portal })).status).toBe(200);
    expect((await other.call('im.chat.add', {})).status).toBe(401);
    const answer = await fetch(`${other.origin}/rest/1/new/im.chat.add`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({
      result: 7,
      time: { date_start: '2030-01-01T00:00:00+00:00' },
    });
  });

  test('see that the other has moved the clock, and move it on from there', async () => {
    const [one, other] = await serveTwo('clock.db');
    await control(one, 'clock', { advance: 60_000 });
    await control(other, 'clock', { advance: 60_000 });
    for (const each of [one, other]) {
      expect(await (await each.call('im.chat.add', {})).json()).toMatchObject({
        time: { date_start: '2026-01-12T09:02:00+00:00' },
      });
    }
  });
});
