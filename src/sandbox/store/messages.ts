import type { Tables } from './tables.ts';

export interface Message {
  id: number;
  chat: number;
  /** 0 for the system. */
  author: number;
  text: string;
  /** The kind of a system message, such as `CHAT_JOIN`. */
  code: string;
  createdAt: number;
}

/** A message that may have an id. */
export type Post = Omit<Message, 'id'> & { id?: number };

/** Messages of all chats. Their ids count up, and none is given twice. */
export function createMessages({ read, write }: Tables) {
  const insert = write('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)');
  const inChat = read<Message>(`SELECT id, chat, author, text, code, created_at AS createdAt
    FROM messages WHERE chat = ? AND id > ? ORDER BY id LIMIT ?`);
  const lastInChat = read<Message>(`SELECT id, chat, author, text, code, created_at AS createdAt
    FROM messages WHERE chat = ? AND id < ? ORDER BY id DESC LIMIT ?`);
  const lastId = read<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'messages'");
  const setLastId = write("UPDATE sqlite_sequence SET seq = ? WHERE name = 'messages' AND seq < ?");
  const addLastId = write("INSERT INTO sqlite_sequence VALUES ('messages', ?)");

  return {
    nextId: () => (lastId.get()?.seq ?? 0) + 1,
    /** Posts a message, by the next id unless it has one, and answers its id. */
    post({ id, chat, author, text, code, createdAt }: Post): number {
      return Number(insert.run([id ?? null, chat, author, text, code, createdAt]).lastInsertRowid);
    },
    in: (chat: number, after = 0, limit = -1): Message[] => inChat.all([chat, after, limit]),
    /** The last ones before an id, in their order. */
    last: (chat: number, before = Number.MAX_SAFE_INTEGER, limit = -1): Message[] =>
      lastInChat.all([chat, before, limit]).reverse(),
    startAt(first = 1): void {
      if (lastId.get() === undefined) addLastId.run([first - 1]);
      else setLastId.run([first - 1, first - 1]);
    },
  };
}
