import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from './database.ts';
import { applicationId, schema, schemaVersion } from './schema.ts';
import { asStateError, explained, notOurs, StateError, WrongFile } from './state-error.ts';

/**
 * Opens the file of a state, and makes it when it is not there.
 *
 * @throws StateError when it cannot be used; it is left as it was
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
    // The log survives the end of the process; only a power cut can lose the last writes.
    database.pragma('synchronous = NORMAL');
    database.pragma('wal_autocheckpoint = 4000');
    return explained(database, file);
  } catch (error) {
    database?.close();
    const { message } = error as Error;
    throw (
      asStateError(file, error as Error) ?? new StateError(`The state file ${file}: ${message}.`)
    );
  }
}

const magic = 'SQLite format 3\0';

/** SQLite takes a file of a few bytes for an empty one, and opens one that it cannot write or is cut off. */
function checkBeginning(path: string): void {
  const head = Buffer.alloc(100);
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const length = readSync(file, head, 0, head.length, 0);
    if (length > 0 && head.toString('latin1', 0, magic.length) !== magic)
      throw new WrongFile(notOurs);
    // With a log beside it, what is missing can be in there.
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (length > 0 && log === 0) checkSize(head, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/** The head of a file tells how many pages there are, where the last one who wrote it knew. */
function checkSize(head: Buffer, size: number): void {
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const isKnown = head.readUInt32BE(24) === head.readUInt32BE(92);
  const expected = head.readUInt32BE(28) * pageSize;
  if (isKnown && size < expected) {
    throw new WrongFile(`is cut off: it has ${size} bytes of ${expected}`);
  }
}

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
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
