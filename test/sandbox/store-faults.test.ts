import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { methods, problems, responseValidator } from '../support/document.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const newChat = () =>
  new Request('http://x/rest/1/secret/im.chat.add', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ TITLE: 'Canteen', MESSAGE: 'private', auth: '' }),
  });

test('a fault inside is the documented 500, undoes the call and is told to the developer', async () => {
  const state = join(folder, 'broken.db');
  const log: string[] = [];
  const sandbox = createSandbox({ state, log: (line) => log.push(line) });
  const before = sandbox.state();
  // Somebody takes the table away that a chat's messages are written to, after the chat itself.
  const other = new Database(state);
  other.exec('ALTER TABLE messages RENAME TO elsewhere');

  const answer = await sandbox.fetch(newChat());
  expect(answer.status).toBe(500);
  const body = await answer.json();
  expect(body).toEqual({
    error: 'INTERNAL_SERVER_ERROR',
    error_description: 'Internal server error',
  });
  const [, operation] = methods[0] as (typeof methods)[number];
  expect(problems(responseValidator(operation, '500', 'application/json'), body)).toEqual([]);
  expect(log).toEqual([
    expect.stringMatching(
      /^POST im\.chat\.add → 500 INTERNAL_SERVER_ERROR — the sandbox failed: SqliteError: no such table: \S*messages \(.*:\d+\)$/,
    ),
  ]);
  expect(sandbox.journal()).toMatchObject([
    { status: 500, problem: expect.stringMatching(/no such table/) },
  ]);

  other.exec('ALTER TABLE elsewhere RENAME TO messages');
  expect(sandbox.state()).toEqual(before);
  expect(await (await sandbox.fetch(newChat())).json()).toMatchObject({ result: 1417 });
});
