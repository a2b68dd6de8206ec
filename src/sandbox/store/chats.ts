import type { PortalSeed } from '../seed/types.ts';
import type { Chat, ChatHead } from './chat.ts';
import { createChatIds } from './chat-ids.ts';
import { createMembers, type Member } from './members.ts';
import { createMessages } from './messages.ts';
import { addSeeded } from './seeded-chat.ts';
import type { Tables } from './tables.ts';

const columns = `id, type, title, description, color, author, entity_type AS entityType,
  entity_id AS entityId, avatar, role_name AS roleName, add_role AS addRole,
  created_at AS createdAt`;

export type Chats = ReturnType<typeof createChats>;

/**
 * Chats with their members and messages. Ids count up, so that the same calls give the same ids.
 * Heads of chats and roles are read once.
 */
export function createChats(tables: Tables) {
  const { read, write, cached } = tables;
  const one = read<ChatHead>(`SELECT type, author, entity_type AS entityType, add_role AS addRole
    FROM chats WHERE id = ?`);
  const page = read<Chat>(`SELECT ${columns} FROM chats WHERE id > ? ORDER BY id LIMIT ?`);
  const byEntity = read<{ id: number }>(
    'SELECT id FROM chats WHERE entity_type = ? AND entity_id = ? LIMIT 1',
  );
  const insert = write('INSERT INTO chats VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const setAuthor = write('UPDATE chats SET author = ? WHERE id = ?');
  const heads = cached((id: number) => one.get([id]));
  const ids = createChatIds(tables);
  const members = createMembers(tables);
  const messages = createMessages(tables);

  const chats = {
    /** The part of a chat that methods ask for. Its texts, which can be long, are read by `list`. */
    get: heads.get,
    /** Chats in the order of their ids, from after one. */
    list: (after = 0, limit = -1): Chat[] => page.all([after, limit]),
    findByEntity: (type: string, id: string): number => byEntity.get([type, id])?.id ?? 0,
    nextChatId: ids.next,
    nextMessageId: messages.nextId,
    /** Adds a chat with its first members. */
    add(chat: Chat, first: readonly Member[]): void {
      const { id, type, title, description, color, author } = chat;
      const { entityType, entityId, avatar, roleName, addRole, createdAt } = chat;
      const texts = [entityType, entityId, avatar, roleName, addRole];
      insert.run([id, type, title, description, color, author, ...texts, createdAt]);
      ids.took(id);
      heads.set(id, { type, author, entityType, addRole });
      members.addFirst(id, first);
    },
    /** The author of a chat, who is a member of it, owns it. */
    setAuthor(chat: number, user: number): void {
      const head = heads.get(chat);
      if (!head) return;
      setAuthor.run([user, chat]);
      heads.set(chat, { ...head, author: user });
      members.setOwner(chat, user);
    },
    roleOf: members.roleOf,
    members: members.of,
    join: members.join,
    leave: members.leave,
    meet: members.meet,
    post: messages.post,
    messages: messages.in,
    lastMessages: messages.last,
    seed(seed: PortalSeed, now: number): void {
      for (const chat of seed.chats ?? []) addSeeded(chats, chat, now);
      ids.startAt(seed.portal?.nextChatId);
      messages.startAt(seed.portal?.nextMessageId);
    },
  };

  return chats;
}
