import type { Database } from './database.ts';

export type ChatIds = ReturnType<typeof createChatIds>;

/** Ids of new chats: the free ones, from where the portal begins to count. */
export function createChatIds(database: Database) {
  const seeded = database.prepare("SELECT value FROM settings WHERE name = 'seeded'");
  const first = database.prepare("SELECT value FROM settings WHERE name = 'first chat'");
  const setFirst = database.prepare("INSERT OR REPLACE INTO settings VALUES ('first chat', ?)");
  const highest = database.prepare('SELECT max(id) AS id FROM chats');
  const nextFree =
    database.prepare(`SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM chats WHERE id = ?1) THEN ?1
    ELSE (SELECT id + 1 FROM chats c WHERE id >= ?1
      AND NOT EXISTS (SELECT 1 FROM chats WHERE id = c.id + 1) ORDER BY id LIMIT 1) END AS id`);
  const nextTaken = database.prepare('SELECT min(id) AS id FROM chats WHERE id > ?');

  const settingOf = (row: unknown) => (row as { value: string } | undefined)?.value;
  const idOf = (row: unknown) => (row as { id: number | null }).id;
  /** The gap between chats that ids are taken from; `undefined` when it is to be looked for. */
  let gap: { free: number; end: number } | undefined;
  /** Chats are never removed, so that no id below one that was free is free again before a reset. */
  let lowest: number | undefined;
  let seed: string | undefined;

  function findGap(): { free: number; end: number } {
    const found = settingOf(seeded.get());
    if (found !== seed) lowest = undefined;
    seed = found;
    lowest ??= Number(settingOf(first.get()) ?? 1);
    const free = idOf(nextFree.get([lowest])) as number;
    return { free, end: idOf(nextTaken.get([free])) ?? Number.POSITIVE_INFINITY };
  }

  function forget(): void {
    gap = undefined;
    lowest = undefined;
  }

  return {
    /** The first free id. Inside a transaction no other process takes it. */
    next(): number {
      gap ??= findGap();
      return gap.free;
    },
    /** A chat has got an id. */
    took(id: number): void {
      if (id !== gap?.free) {
        gap = undefined;
        return;
      }
      lowest = id + 1;
      gap = lowest < gap.end ? { free: lowest, end: gap.end } : undefined;
    },
    /** @param id where to begin; without one, after the chats that there are */
    startAt(id = (idOf(highest.get()) ?? 0) + 1): void {
      setFirst.run([String(id)]);
      forget();
    },
    /** When a reset, or another process, may have changed the chats. */
    lookAgain(): void {
      gap = undefined;
    },
    /** After a transaction that was undone. */
    forget,
  };
}
