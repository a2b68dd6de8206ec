import { createRequire } from 'node:module';
import type { Database } from 'libsql';
import { schema, schemaVersion } from './schema.ts';

export type { Database } from 'libsql';

/** What can be bound to a statement. */
export type Value = string | number | null;

/**
 * Opens the state: in memory, or in a file that is created when it is not there.
 *
 * @throws Error with a message for people when the file cannot be used
 */
export function openDatabase(file?: string): Database {
  const create = loadDriver();
  let database: Database | undefined;
  try {
    database = new create(file ?? ':memory:');
    prepare(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw new Error(explain(file, error as Error & { code?: string }));
  }
}

function loadDriver(): typeof import('libsql') {
  try {
    return createRequire(import.meta.url)('libsql');
  } catch {
    throw new Error('The sandbox keeps its state by libsql. Install it: npm install -D libsql');
  }
}

function prepare(database: Database, file?: string): void {
  if (file !== undefined) {
    // Other sandboxes may use the file: each call is one transaction, and waits for theirs.
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    // What is written to the log survives the end of the process; only a power cut can lose the last.
    database.pragma('synchronous = NORMAL');
    database.pragma('wal_autocheckpoint = 4000');
  } else {
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
  }
  database.exec('BEGIN IMMEDIATE');
  const version = versionOf(database);
  if (version === 0) database.exec(`${schema}\nPRAGMA user_version = ${schemaVersion};`);
  else if (version !== schemaVersion) throw new Error(`it has the format ${version}`);
  database.exec('COMMIT');
}

function versionOf(database: Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

function explain(file: string | undefined, { code, message }: Error & { code?: string }): string {
  const name = file ?? 'the memory';
  if (/BUSY|locked/i.test(`${code} ${message}`)) {
    return `The state file ${name} is locked by another program. Stop that one, or take another file.`;
  }
  if (/NOTADB|not a database|CORRUPT/i.test(`${code} ${message}`)) {
    return `${name} is no state file of a sandbox. Take another file, or remove it.`;
  }
  if (/CANTOPEN|unable to open/i.test(`${code} ${message}`)) {
    return `The state file ${name} cannot be opened. Does its folder exist, and may it be written?`;
  }
  return `The state file ${name} cannot be used: ${message}.`;
}
