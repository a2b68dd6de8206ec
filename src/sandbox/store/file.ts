import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from 'libsql';
import { applicationId, schema, schemaVersion } from './schema.ts';

/** A file that is there and is none of ours, or none that this version can read. */
class WrongFile extends Error {}

/**
 * Opens the file of a state, and makes it when it is not there.
 *
 * @throws Error with a message for people when it cannot be used; it is left as it was
 */
export function openFile(create: typeof import('libsql'), file: string): Database {
  let database: Database | undefined;
  try {
    // libsql takes a URL for a server, and ends the process at a NUL.
    if (file.includes('\0')) throw new WrongFile('has a name with a NUL');
    const path = resolve(file);
    checkBeginning(path);
    database = new create(path);
    // Other sandboxes may use the file: each call is one transaction, and waits for theirs.
    database.pragma('busy_timeout = 5000');
    makeOurs(database);
    database.pragma('journal_mode = WAL');
    // What is written to the log survives the end of the process; only a power cut can lose the last.
    database.pragma('synchronous = NORMAL');
    database.pragma('wal_autocheckpoint = 4000');
    return database;
  } catch (error) {
    database?.close();
    throw new Error(explain(file, error as Error & { code?: string }));
  }
}

const magic = 'SQLite format 3\0';

/** SQLite takes a file of a few bytes for an empty one, and opens one that it cannot write. */
function checkBeginning(path: string): void {
  const bytes = Buffer.alloc(magic.length);
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const length = readSync(file, bytes, 0, magic.length, 0);
    if (length > 0 && bytes.toString('latin1') !== magic) throw new WrongFile(notOurs);
  } finally {
    closeSync(file);
  }
}

const notOurs = 'is no state file of a sandbox';

function makeOurs(database: Database): void {
  const read = (sql: string) => Object.values(database.prepare(sql).get() as object)[0] as number;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (read('SELECT count(*) FROM sqlite_master') === 0) {
      database.exec(schema);
      database.exec(`PRAGMA application_id = ${applicationId}`);
      database.exec(`PRAGMA user_version = ${schemaVersion}`);
    }
    if (read('PRAGMA application_id') !== applicationId) throw new WrongFile(notOurs);
    const version = read('PRAGMA user_version');
    if (version !== schemaVersion) {
      throw new WrongFile(`has the format ${version}, and this version reads ${schemaVersion}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    // libsql lets go of its locks late, even those of a connection that was closed.
    database.exec('ROLLBACK');
    throw error;
  }
}

function explain(file: string, error: Error & { code?: string }): string {
  const path = file.replace(/\p{Cc}/gu, '?');
  const name = `The state file ${path}`;
  const text = `${error.code} ${error.message}`;
  if (error instanceof WrongFile) {
    return `${path} ${error.message}. Take another file, or remove it.`;
  }
  if (/BUSY|locked/i.test(text)) {
    return `${name} is locked by another program. Stop that one, or take another file.`;
  }
  if (/NOTADB|not a database|CORRUPT|malformed/i.test(text)) {
    return `${path} ${notOurs}, or is damaged. Take another file, or remove it.`;
  }
  if (/READONLY|EACCES|EPERM|EROFS/i.test(text)) {
    return `${name} may not be written by this user. Change its rights, or take another file.`;
  }
  if (/EISDIR/.test(text)) return `${name} is a folder. Name a file in it.`;
  if (/CANTOPEN|unable to open|ENOTDIR/i.test(text)) {
    return `${name} cannot be opened. Does its folder exist, and may it be written?`;
  }
  return `${name} cannot be used: ${error.message}.`;
}
