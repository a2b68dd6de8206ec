import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, readSeed } from 'bitrix24-chat-api/sandbox';
import { afterAll, expect, test } from 'vitest';
import { cannotListen } from '../../src/cli/serve.ts';
import { ExpectedError } from '../../src/expected-error.ts';
import { listen } from '../../src/http/listen.ts';
import { findPeer } from '../../src/peer.ts';

const folder = mkdtempSync(join(tmpdir(), 'expected-'));
const noState = join(folder, 'no-state.db');
writeFileSync(noState, 'This is no database.');

const sandbox = createSandbox();
const busy = await listen(async () => new Response(), { port: 0 });
afterAll(async () => {
  await sandbox.close();
  await busy.close();
  rmSync(folder, { recursive: true });
});

/** What a person can fix, in each part that can meet it. */
const mistakes: Record<string, () => unknown> = {
  'an option that cannot be': () => createSandbox({ maxBodyBytes: -1 }),
  'a portal with mistakes': () => sandbox.reset({ users: [{ id: 0 }] }),
  'a file of a portal with mistakes': () => readSeed('users: [{ id: 0 }]'),
  'an empty file of a portal': () => readSeed(''),
  'a file that is no state': () => createSandbox({ state: noState }),
  'a failure that cannot happen': () => sandbox.failNext({ error: 'NO_SUCH_ERROR' }),
  'a clock that goes back': () => sandbox.advance(-1),
  'a port in use': () => listen(async () => new Response(), { port: busy.port }),
  'a package that is not installed': () => findPeer('no-such-package'),
};

test.each(Object.entries(mistakes))('%s is an error that a person can fix', async (_, make) => {
  await expect((async () => make())()).rejects.toBeInstanceOf(ExpectedError);
});

test('a bug is not taken for a mistake, and keeps its stack', () => {
  const bug = new TypeError('x is not a function');
  expect(cannotListen(bug)).toBe(bug);
});
