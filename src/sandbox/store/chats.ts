import type { PortalSeed } from '../seed/types.ts';
import { createCache } from './cache.ts';
import type { Chat, ChatHead } from './chat.ts';
import { createChatIds } from './chat-ids.ts';
import type { Database } from './database.ts';
import { createMembers, type Member } from './members.ts';
import { createMessages } from './messages.ts';
import { addSeeded } from './seeded-chat.ts';

const columns = `id, type, title, description, color, author, entity_type AS entityType,
  entity_id AS entityId, avatar, role_name AS roleName, add_role AS addRole,
  created_at AS createdAt`;

export type Chats = ReturnType<typeof createChats>;

/**
 * Chats with their members and messages. Ids count up, so that the same calls give the same ids.
 * Heads of chats and roles are read once. Values are bound as one list, which libsql takes faster than
 * one by one.
 */
export function createChats(database: Database) {
  const prepare = (sql: string) => database.prepare(sql);
  const one = prepare(`SELECT type, author, entity_type AS entityType, add_role AS addRole
    FROM chats WHERE id = ?`);
  const page = prepare(`SELECT ${columns} FROM chats WHERE id > ? ORDER BY id LIMIT ?`);
  const byEntity = prepare('SELECT id FROM chats WHERE entity_type = ? AND entity_id = ? LIMIT 1');
  const insert = prepare('INSERT INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const setAuthor = prepare('UPDATE chats SET author = ? WHERE id = ?');
  const ids = createChatIds(database);
  const members = createMembers(database);
  const messages = createMessages(database);

  const heads = createCache((id: number) => one.get([id]) as ChatHead | undefined);
  /** How often a chat was changed. */
  let changes = 0;

  const chats = {
    /** What methods ask of a chat. Its texts, which can be long, are read by `list`. */
    get: heads.get,
    /** Chats in the order of their ids, from after one. */
    list: (after = 0, limit = -1): Chat[] => page.all([after, limit]) as Chat[],
    findByEntity: (type: string, id: string): number =>
      (byEntity.get([type, id]) as { id: number } | undefined)?.id ?? 0,
    nextChatId: ids.next,
    nextMessageId: messages.nextId,
    /** Adds a chat with its first members. */
    add(chat: Chat, first: readonly Member[]): void {
      const { id, type, title, description, color, author } = chat;
      const { entityType, entityId, avatar, roleName, addRole, createdAt } = chat;
      const texts = [entityType, entityId, avatar, roleName, addRole];
      insert.run([id, type, title, description, color, author, ...texts, createdAt]);
      changes += 1;
      ids.took(id);
      heads.set(id, { type, author, entityType, addRole });
      members.addFirst(id, first);
    },
    /** The author of a chat, who is a member of it, owns it. */
    setAuthor(chat: number, user: number): void {
      setAuthor.run([user, chat]);
      members.setOwner(chat, user);
      changes += 1;
      heads.forget();
    },
    roleOf: members.roleOf,
    members: members.of,
    join: members.join,
    leave: members.leave,
    meet: members.meet,
    post: messages.post,
    messages: messages.in,
    lastMessages: messages.last,
    changes: () => changes + members.changes() + messages.changes(),
    /** When a reset, or another process, may have changed what was read. */
    lookAgain(): void {
      for (const one of [heads, members]) one.forget();
      ids.lookAgain();
    },
    /** After a transaction that was undone. */
    forget(): void {
      for (const one of [ids, heads, members]) one.forget();
    },
    seed(seed: PortalSeed, now: number): void {
      for (const chat of seed.chats ?? []) addSeeded(chats, chat, now);
      ids.startAt(seed.portal?.nextChatId);
      messages.startAt(seed.portal?.nextMessageId);
    },
  };

  return chats;
}
