import type { PortalSeed } from '../seed/types.ts';
import { type Chats, createChats } from './chats.ts';
import { type Crm, createCrm } from './crm.ts';
import { openDatabase } from './database.ts';
import { createSummaries, type Summaries } from './summaries.ts';
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
  /** Forgets everything and begins with a seed. */
  reset(seed: PortalSeed): void;
  close(): void;
}

const tables = [
  'settings',
  'users',
  'webhooks',
  'tokens',
  'crm_items',
  'chats',
  'members',
  'messages',
  'dialogs',
  'dialog_items',
  'sqlite_sequence',
];

export const defaultClock = '2026-01-12T09:00:00Z';

/**
 * Opens the state of a portal. A new one begins with the seed; one that is there goes on.
 *
 * @throws Error with a message for people when the file cannot be used
 */
export function openStore(seed: PortalSeed, file?: string): Store {
  const database = openDatabase(file);
  const get = database.prepare('SELECT value FROM settings WHERE name = ?');
  const set = database.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');

  const store: Store = {
    users: createUsers(database),
    crm: createCrm(database),
    chats: createChats(database),
    summaries: createSummaries(database),
    setting: (name) => (get.get(name) as { value: string } | undefined)?.value,
    set: (name, value) => void set.run(name, value),
    transaction(run) {
      begin.run();
      try {
        const result = run();
        commit.run();
        return result;
      } catch (error) {
        rollback.run();
        throw error;
      }
    },
    reset: (next) =>
      store.transaction(() => {
        for (const table of tables) database.exec(`DELETE FROM ${table}`);
        begins(store, next);
      }),
    close() {
      if (file !== undefined) database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
  if (store.setting('seeded') === undefined) store.reset(seed);
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
