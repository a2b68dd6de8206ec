import type { Tables } from './tables.ts';

export type ChatIds = ReturnType<typeof createChatIds>;

/** Ids of new chats: the free ones, from where the portal begins to count. */
export function createChatIds({ read, write, onChange }: Tables) {
  const first = read<{ value: string }>("SELECT value FROM settings WHERE name = 'first chat'");
  const setFirst = write("INSERT OR REPLACE INTO settings VALUES ('first chat', ?)");
  const highest = read<{ id: number | null }>('SELECT max(id) AS id FROM chats');
  const nextFree = read<{
    id: number;
  }>(`SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM chats WHERE id = ?1) THEN ?1
    ELSE (SELECT id + 1 FROM chats c WHERE id >= ?1
      AND NOT EXISTS (SELECT 1 FROM chats WHERE id = c.id + 1) ORDER BY id LIMIT 1) END AS id`);
  const nextTaken = read<{ id: number | null }>('SELECT min(id) AS id FROM chats WHERE id > ?');

  /** The gap between chats that ids are taken from; `undefined` when it is to be looked for. */
  let gap: { free: number; end: number; isNew: boolean } | undefined;
  onChange(() => {
    gap = undefined;
  });

  function findGap() {
    const free = nextFree.get([Number(first.get()?.value ?? 1)])?.id as number;
    return { free, end: nextTaken.get([free])?.id ?? Number.POSITIVE_INFINITY, isNew: true };
  }

  function startAt(id: number): void {
    setFirst.run([String(id)]);
    gap = undefined;
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
      const { end, isNew } = gap;
      // Chats are never removed: the next search need not begin any earlier.
      if (isNew) startAt(id + 1);
      gap = id + 1 < end ? { free: id + 1, end, isNew: false } : undefined;
    },
    /** @param id where to begin; without one, after the chats that there are */
    startAt: (id?: number) => startAt(id ?? (highest.get()?.id ?? 0) + 1),
  };
}
