import type { PortalSeed } from '../seed/types.ts';
import { Batch } from './batch.ts';
import { type Chats, createChats } from './chats.ts';
import { type Crm, createCrm } from './crm.ts';
import { openDatabase } from './open-database.ts';
import { createSummaries, type Summaries } from './summaries.ts';
import { createTables } from './tables.ts';
import { createUsers, type Users } from './users.ts';

/** The state of a portal. */
export interface Store {
  users: Users;
  crm: Crm;
  chats: Chats;
  summaries: Summaries;
  setting(name: string): string | undefined;
  set(name: string, value: string): void;
  /** Runs all or nothing. What it did is kept when this returns. */
  transaction<T>(run: () => T): T;
  /** The same, together with what else is asked for in this turn of the event loop. */
  batch<T>(run: () => T): Promise<T>;
  /** Forgets everything and begins with a seed. */
  reset(seed: PortalSeed): void;
  /** How often something was written. */
  writes(): number;
  /** Calls a function whenever users and settings may be others than before. */
  onChange(listener: () => void): void;
  /** Closes it in any case. @throws StateError when the last of it cannot be written to the file */
  close(): void;
}

export const defaultClock = '2026-01-12T09:00:00Z';

/**
 * Opens the state of a portal. A new one begins with the seed; one that is there goes on.
 *
 * @throws Error with a message for people when the file cannot be used
 */
export function openStore(seed: PortalSeed, file?: string): Store {
  const database = openDatabase(file);
  const tables = createTables(database);
  const get = tables.read<{ value: string }>('SELECT value FROM settings WHERE name = ?');
  const set = tables.write('INSERT OR REPLACE INTO settings VALUES (?, ?)');
  const dataVersion = tables.read<{ data_version: number }>('PRAGMA data_version');
  /** Another one when another connection has changed the file. */
  let version: number | undefined;

  /** Sees what another process has done. */
  function catchUp(): void {
    if (file === undefined) return;
    const found = dataVersion.get()?.data_version;
    if (found !== version) tables.changed();
    version = found;
  }

  function transaction<T>(run: () => T): T {
    database.exec('BEGIN IMMEDIATE');
    try {
      catchUp();
      const result = run();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // After some errors, such as a full disk, SQLite has done it itself.
      if (database.inTransaction) database.exec('ROLLBACK');
      tables.changed();
      throw error;
    }
  }

  const batch = new Batch(transaction);
  const store: Store = {
    users: createUsers(tables),
    crm: createCrm(tables),
    chats: createChats(tables),
    summaries: createSummaries(tables),
    setting: (name) => get.get([name])?.value,
    set: (name, value) => void set.run([name, value]),
    transaction,
    batch: (run) => batch.add(run),
    reset(next) {
      batch.finish();
      transaction(() => {
        tables.empty();
        begins(store, next);
      });
      tables.changed();
    },
    writes: tables.writes,
    onChange: tables.onChange,
    close() {
      try {
        batch.finish();
        if (file !== undefined) database.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        database.close();
      }
    },
  };
  // Of two processes that make the file at the same time, one begins with the seed.
  try {
    store.transaction(() => {
      if (store.setting('seeded') === undefined) begins(store, seed);
    });
    tables.changed();
  } catch (error) {
    database.close();
    throw error;
  }
  return store;
}

function begins(store: Store, seed: PortalSeed): void {
  const { clock = defaultClock, ...settings } = seed.portal ?? {};
  store.set('seeded', 'yes');
  store.set('clock', String(Date.parse(clock)));
  store.set('portal', JSON.stringify(settings));
  store.users.seed(seed);
  store.crm.seed(seed);
  store.chats.seed(seed, Date.parse(clock));
}
