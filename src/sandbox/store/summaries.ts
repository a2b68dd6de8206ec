import type { Chat } from './chat.ts';
import type { Tables } from './tables.ts';

/** A chat in short, for lists. */
export interface ChatSummary {
  id: number;
  type: Chat['type'];
  title: string;
  /** How many members it has. */
  members: number;
  messages: number;
}

export type Summaries = ReturnType<typeof createSummaries>;

export function createSummaries({ read }: Tables) {
  // To look at the last messages of all chats, and not of each, takes the same time in a large portal.
  const page = read<ChatSummary>(`WITH
    recent AS (SELECT chat, max(id) AS last
      FROM (SELECT id, chat FROM messages ORDER BY id DESC LIMIT 1000) GROUP BY chat),
    others AS (SELECT id AS chat, 0 AS last FROM chats
      WHERE id NOT IN (SELECT chat FROM recent) ORDER BY id DESC LIMIT ?),
    picked AS (SELECT * FROM recent UNION ALL SELECT * FROM others)
    SELECT id, type, title,
      (SELECT count(*) FROM members WHERE chat = chats.id) AS members,
      (SELECT count(*) FROM messages WHERE chat = chats.id) AS messages
    FROM picked JOIN chats ON chats.id = picked.chat ORDER BY last DESC, id DESC LIMIT ?`);
  const all = read<{ count: number }>('SELECT count(*) AS count FROM chats');

  return {
    /** Chats with the newest messages first; after a thousand messages the rest, by their ids. */
    list: (limit = -1) => page.all([limit, limit]),
    count: () => all.get()?.count ?? 0,
  };
}
