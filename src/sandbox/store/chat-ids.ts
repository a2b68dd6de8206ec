import type { Database } from './database.ts';

export type ChatIds = ReturnType<typeof createChatIds>;

/** Ids of new chats: the free ones, from where the portal begins to count. */
export function createChatIds(database: Database) {
  const first = database.prepare("SELECT value FROM settings WHERE name = 'first chat'");
  const setFirst = database.prepare("INSERT OR REPLACE INTO settings VALUES ('first chat', ?)");
  const highest = database.prepare('SELECT max(id) AS id FROM chats');
  const nextFree =
    database.prepare(`SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM chats WHERE id = ?1) THEN ?1
    ELSE (SELECT id + 1 FROM chats c WHERE id >= ?1
      AND NOT EXISTS (SELECT 1 FROM chats WHERE id = c.id + 1) ORDER BY id LIMIT 1) END AS id`);

  const readFirst = () => Number((first.get() as { value: string } | undefined)?.value ?? 1);

  // Chats are never removed, so that no id below one that was free is ever free again.
  let free = readFirst();

  return {
    /** The first free id. Inside a transaction no other process takes it. */
    next(): number {
      free = (nextFree.get([free]) as { id: number }).id;
      return free;
    },
    /** @param id where to begin; without one, after the chats that there are */
    startAt(id?: number): void {
      free = id ?? ((highest.get() as { id: number | null }).id ?? 0) + 1;
      setFirst.run([String(free)]);
    },
    /** After a reset, which another process may have made. */
    forget(): void {
      free = readFirst();
    },
  };
}
