import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createSandbox, demoPortal, type PortalSeed } from '../../src/sandbox/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two sandboxes of one process that have one state. */
function openTwo(name: string, portal: PortalSeed = demoPortal) {
  const state = join(folder, name);
  const two = [createSandbox({ state, portal }), createSandbox({ state, portal })] as const;
  onTestFinished(async () => {
    for (const one of two) await one.close();
  });
  return two;
}

const get = (path: string) => new Request(`http://x/rest/${path}/im.chat.add`);
const resultOf = async (answer: Promise<Response>) =>
  ((await (await answer).json()) as { result?: number }).result;

test('two sandboxes give each id once, after a reset of the other as well', async () => {
  const [one, other] = openTwo('ids.db');
  const ids = async () => [
    ...(await Promise.all([one, other, one].map((each) => resultOf(each.fetch(get('1/secret')))))),
    await resultOf(other.fetch(get('1/secret'))),
  ];
  const first = await ids();
  expect(new Set(first).size).toBe(4);
  expect(Math.min(...(first as number[]))).toBe(1417);
  other.reset();
  expect(await ids()).toEqual(first);
});

test('nobody calls who was gone by the reset of the other, even in the same turn', async () => {
  const portal = { users: [{ id: 5 }], webhooks: [{ user: 5, code: 'new' }] };
  const [one, other] = openTwo('gone.db', portal);
  const call = one.fetch(get('5/new'));
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
  other.reset(demoPortal);
  expect((await call).status).toBe(401);
  expect(other.state().chats.filter(({ author }) => author === 5)).toEqual([]);
});

test('the clock that one has moved is that of the other at once', () => {
  const [one, other] = openTwo('clock.db');
  one.advance(60_000);
  expect(other.clock()).toEqual(one.clock());
});
