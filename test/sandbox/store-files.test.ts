import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);

/** Makes a SQLite file. */
function database(name: string, sql: string): string {
  const made = new Database(file(name));
  made.exec(sql);
  made.close();
  return file(name);
}

function written(name: string, content: string): string {
  writeFileSync(file(name), content);
  return file(name);
}

async function stateOf(name: string): Promise<string> {
  await createSandbox({ state: file(name) }).close();
  return file(name);
}

const call = (state: string) =>
  createSandbox({ state }).fetch(
    new Request('http://x/rest/1/secret/im.chat.add', { method: 'POST' }),
  );

describe('a state file', () => {
  const cannot: [what: string, make: () => string | Promise<string>, message: RegExp][] = [
    [
      'a text',
      () => written('text', 'one line of a text\n'.repeat(200)),
      /is no state file of a sandbox/,
    ],
    ['one letter', () => written('letter', 'x'), /is no state file of a sandbox/],
    [
      'a database of others',
      () => database('other', 'CREATE TABLE a (b)'),
      /is no state file of a sandbox/,
    ],
    [
      'a database of others with tables of the same names',
      () => database('same', 'CREATE TABLE chats (id); PRAGMA user_version = 1'),
      /is no state file of a sandbox/,
    ],
    [
      'of a newer version',
      async () => {
        await stateOf('newer');
        return database('newer', 'PRAGMA user_version = 99');
      },
      /has the format 99, and this version reads 1/,
    ],
    [
      'of an older version',
      async () => {
        await stateOf('older');
        return database('older', 'PRAGMA user_version = 0');
      },
      /has the format 0, and this version reads 1/,
    ],
    [
      'cut off',
      async () => {
        truncateSync(await stateOf('cut'), 8192);
        return file('cut');
      },
      /is cut off: it has 8192 bytes of \d+/,
    ],
    [
      'overwritten in part',
      async () => {
        const path = await stateOf('overwritten');
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill('x', 100, 4096));
        return path;
      },
      /is damaged\. Take another file, or remove it/,
    ],
    [
      'a folder',
      () => {
        mkdirSync(file('folder'));
        return file('folder');
      },
      /is a folder/,
    ],
    ['in a folder that is missing', () => file('none/state.db'), /Does its folder exist/],
    ['in a file', () => join(written('plain', ''), 'state.db'), /Does its folder exist/],
    ['on a server', () => 'http://127.0.0.1:9/state', /Does its folder exist/],
    ['without a name', () => '', /must be the path of a file/],
    ['with a NUL in its name', () => file('a\0b'), /has a name with a NUL/],
  ];

  test.each(cannot)('cannot be %s', async (_, make, message) => {
    const state = await make();
    const before = contentOf(state);
    for (const _time of ['once', 'again']) {
      expect(() => createSandbox({ state })).toThrow(message);
      if (state !== '') expect(() => createSandbox({ state })).toThrow(state.replace('\0', '?'));
    }
    expect(contentOf(state)).toEqual(before);
  });

  test('that is damaged further on is named by the call that meets it', async () => {
    const state = await stateOf('damaged');
    const bytes = readFileSync(state);
    writeFileSync(state, bytes.fill('x', 8192));
    let log = '';
    const open = () =>
      createSandbox({
        state,
        log: (line) => {
          log = line;
        },
      });
    const read = async () => {
      await open().fetch(new Request('http://x/rest/1/secret/im.chat.add', { method: 'POST' }));
      throw new Error(log);
    };
    await expect(read()).rejects.toThrow(`The state file ${state} is damaged.`);
  });

  // The superuser may write everything.
  test.skipIf(process.getuid?.() === 0)('cannot be read-only', async () => {
    const state = await stateOf('read-only');
    chmodSync(state, 0o444);
    expect(() => createSandbox({ state })).toThrow(/may not be written by this user/);
  });

  test('cannot be one that another program holds', async () => {
    const state = await stateOf('held');
    const holder = new Database(state);
    holder.exec('BEGIN IMMEDIATE');
    expect(() => createSandbox({ state })).toThrow(/is locked by another program/);
    holder.exec('ROLLBACK');
    expect((await call(state)).status).toBe(200);
  });

  test('can be empty', async () => {
    expect((await call(written('empty', ''))).status).toBe(200);
  });

  test('goes on where it was: chats, ids and the clock', async () => {
    const state = file('kept');
    const first = createSandbox({ state });
    first.advance(60_000);
    await first.close();
    const ids: number[] = [];
    for (const _time of ['once', 'again']) {
      const sandbox = createSandbox({ state, portal: { users: [] } });
      const request = new Request('http://x/rest/1/secret/im.chat.add', { method: 'POST' });
      const { result, time } = await (await sandbox.fetch(request)).json();
      expect(time.date_start).toBe('2026-01-12T09:01:00+00:00');
      ids.push(result);
      expect(sandbox.state().chats.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      await sandbox.close();
    }
    expect(ids).toEqual([1417, 1418]);
  });
});

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
