import { type Cache, createCache } from './cache.ts';
import type { Database } from './database.ts';

/** Values are bound as one list, which libsql takes faster than one by one. */
export interface Read<Row> {
  get(values?: unknown[]): Row | undefined;
  all(values?: unknown[]): Row[];
}

export interface Write {
  run(values: unknown[]): { lastInsertRowid: number | bigint };
}

export type Tables = ReturnType<typeof createTables>;

/**
 * Makes the statements by which all parts of a store read and write. It counts what is written, and
 * tells those who keep what they have read when it may be another.
 */
export function createTables(database: Database) {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
  const listeners: (() => void)[] = [];
  let writes = 0;

  return {
    read: <Row>(sql: string) => database.prepare(sql) as Read<Row>,
    write(sql: string): Write {
      const statement = database.prepare(sql);
      return {
        run(values) {
          writes += 1;
          return statement.run(values);
        },
      };
    },
    /** Reads once. Whoever writes what it reads sets what would be read then. */
    cached<Key, Found>(read: (key: Key) => Found | undefined): Omit<Cache<Key, Found>, 'clear'> {
      const cache = createCache(read);
      listeners.push(cache.clear);
      return cache;
    },
    /** How often something was written. */
    writes: () => writes,
    /** Calls a function whenever rows may be others than those that were read. */
    onChange: (listener: () => void) => void listeners.push(listener),
    /** After a reset, what another process has done, and a transaction that was undone. */
    changed(): void {
      for (const listener of listeners) listener();
    },
    /** Removes all rows, also of tables that no statement here knows. */
    empty(): void {
      for (const { name } of names.all() as { name: string }[]) {
        database.exec(`DELETE FROM "${name.replaceAll('"', '""')}"`);
      }
    },
  };
}
