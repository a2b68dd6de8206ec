import type { PortalSeed, Role } from '../seed/types.ts';
import { createCache } from './cache.ts';
import { createChatIds } from './chat-ids.ts';
import type { Database } from './database.ts';
import { createMembers, type Member } from './members.ts';
import { addSeeded } from './seeded-chat.ts';

export interface Chat {
  id: number;
  type: 'chat' | 'open' | 'lines' | 'general';
  title: string;
  description: string;
  color: string;
  author: number;
  entityType: string;
  entityId: string;
  avatar: string;
  /** Content of `COPILOT_MAIN_ROLE`. */
  roleName: string;
  addRole: Role;
  /** Milliseconds since 1970. */
  createdAt: number;
}

export interface Message {
  id: number;
  chat: number;
  /** 0 for the system. */
  author: number;
  text: string;
  /** What kind of system message it is, such as `CHAT_JOIN`. */
  code: string;
  createdAt: number;
}

/** A message that may have an id. */
export type Post = Omit<Message, 'id'> & { id?: number };

const columns = `id, type, title, description, color, author, entity_type AS entityType,
  entity_id AS entityId, avatar, role_name AS roleName, add_role AS addRole,
  created_at AS createdAt`;

export type Chats = ReturnType<typeof createChats>;

/**
 * Chats with their members and messages. Ids count up, so that the same calls give the same ids.
 * Chats and roles are read once; `forget` is for when they may be others than were read. Values are
 * bound as one list, which libsql takes faster than one by one.
 */
export function createChats(database: Database) {
  const prepare = (sql: string) => database.prepare(sql);
  const one = prepare(`SELECT ${columns} FROM chats WHERE id = ?`);
  const page = prepare(`SELECT ${columns} FROM chats WHERE id > ? ORDER BY id LIMIT ?`);
  const byEntity = prepare('SELECT id FROM chats WHERE entity_type = ? AND entity_id = ? LIMIT 1');
  const insert = prepare('INSERT INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const setAuthor = prepare('UPDATE chats SET author = ? WHERE id = ?');
  const post = prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)');
  const messagesOf = prepare(`SELECT id, chat, author, text, code, created_at AS createdAt
    FROM messages WHERE chat = ? AND id > ? ORDER BY id LIMIT ?`);
  const lastId = prepare('SELECT seq FROM sqlite_sequence WHERE name = ?');
  const setLastId = prepare('UPDATE sqlite_sequence SET seq = ? WHERE name = ? AND seq < ?');
  const addLastId = prepare('INSERT INTO sqlite_sequence VALUES (?, ?)');
  const ids = createChatIds(database);
  const members = createMembers(database);

  const known = createCache((id: number) => one.get([id]) as Chat | undefined);
  /** How often anything but members was changed. */
  let changes = 0;

  function startMessageIdsAt(first = 1): void {
    if (lastId.get('messages') === undefined) addLastId.run('messages', first - 1);
    else setLastId.run(first - 1, 'messages', first - 1);
  }

  const chats = {
    get: known.get,
    /** Chats in the order of their ids, from after one. */
    list: (after = 0, limit = -1): Chat[] => page.all([after, limit]) as Chat[],
    findByEntity: (type: string, id: string): number =>
      (byEntity.get([type, id]) as { id: number } | undefined)?.id ?? 0,
    nextChatId: ids.next,
    nextMessageId: () => ((lastId.get(['messages']) as { seq: number } | undefined)?.seq ?? 0) + 1,
    /** Adds a chat with its first members. */
    add(chat: Chat, first: readonly Member[]): void {
      const { id, type, title, description, color, author } = chat;
      const { entityType, entityId, avatar, roleName, addRole, createdAt } = chat;
      const texts = [entityType, entityId, avatar, roleName, addRole];
      insert.run([id, type, title, description, color, author, ...texts, createdAt]);
      changes += 1;
      ids.took(id);
      known.set(id, chat);
      members.addFirst(id, first);
    },
    /** The author of a chat, who is a member of it, owns it. */
    setAuthor(chat: number, user: number): void {
      setAuthor.run([user, chat]);
      members.setOwner(chat, user);
      changes += 1;
      known.forget();
    },
    roleOf: members.roleOf,
    members: members.of,
    join: members.join,
    leave: members.leave,
    meet: members.meet,
    /** Posts a message, by the next id unless it has one, and answers its id. */
    post({ id, chat, author, text, code, createdAt }: Post): number {
      changes += 1;
      return Number(post.run([id ?? null, chat, author, text, code, createdAt]).lastInsertRowid);
    },
    messages: (chat: number, after = 0, limit = -1): Message[] =>
      messagesOf.all([chat, after, limit]) as Message[],
    changes: () => changes + members.changes(),
    forget(): void {
      for (const one of [ids, known, members]) one.forget();
    },
    seed(seed: PortalSeed, now: number): void {
      for (const chat of seed.chats ?? []) addSeeded(chats, chat, now);
      ids.startAt(seed.portal?.nextChatId);
      startMessageIdsAt(seed.portal?.nextMessageId);
    },
  };

  return chats;
}
