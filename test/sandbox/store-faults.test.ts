import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { explained } from '../../src/sandbox/store/state-error.ts';
import { methods, problems, responseValidator } from '../support/document.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const newChat = () =>
  new Request('http://x/rest/1/secret/im.chat.add', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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

test('a full disk is named with the file, and with what to do', async () => {
  const path = join(folder, 'full.db');
  const small = new Database(path);
  small.exec('CREATE TABLE a (text TEXT); PRAGMA max_page_count = 4');
  const database = explained(small as unknown as Parameters<typeof explained>[0], path);
  const insert = database.prepare('INSERT INTO a VALUES (?)');
  const full = `The disk is full that the state file ${path} is on. Make room there`;
  expect(() => insert.run(['x'.repeat(100_000)])).toThrow(full);
  expect(() => database.exec(`INSERT INTO a VALUES ('${'x'.repeat(1e5)}')`)).toThrow(full);
  small.close();
});

/** As a disk that fills up, and without the rights to make one: no file can grow beyond a limit. */
test.skipIf(process.platform === 'win32')('a disk without room does not keep it open', () => {
  const script = fileURLToPath(new URL('../fixtures/sandbox/without-room.ts', import.meta.url));
  const path = join(folder, 'no-room.db');
  const limited = 'trap "" XFSZ; ulimit -f 2000; exec "$@"';
  const command = ['-c', limited, 'sh', process.execPath, '--import', 'tsx', script, path];
  const seen = JSON.parse(execFileSync('sh', command, { encoding: 'utf8' }));
  expect(seen).toEqual({
    call: expect.stringContaining(`The state file ${path} cannot be read or written`),
    reset: expect.stringContaining(path),
    route: [500, expect.stringContaining(path)],
    close: expect.stringContaining(path),
    after: 'The sandbox is closed.',
  });
});
