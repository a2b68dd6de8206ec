import type { ChatSeed, PortalSeed, Role } from '../seed/types.ts';
import { createCache } from './cache.ts';
import { createChatIds } from './chat-ids.ts';
import type { Database } from './database.ts';

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

export interface Member {
  user: number;
  role: Role;
  /** Id of the first message that the member sees. */
  firstMessage: number;
  joinedAt: number;
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
  const setOwner = prepare("UPDATE members SET role = 'owner' WHERE chat = ? AND user = ?");
  const memberOf = prepare('SELECT role FROM members WHERE chat = ? AND user = ?');
  const membersOf = prepare(`SELECT user, role, first_message AS firstMessage, joined_at AS joinedAt
    FROM members WHERE chat = ? ORDER BY joined_at, user`);
  const join = prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?)');
  const leave = prepare('DELETE FROM members WHERE chat = ? AND user = ?');
  const post = prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?)');
  const messagesOf = prepare(`SELECT id, chat, author, text, code, created_at AS createdAt
    FROM messages WHERE chat = ? AND id > ? ORDER BY id LIMIT ?`);
  const meets = prepare(`SELECT 1 FROM members a JOIN members b ON b.chat = a.chat
    WHERE a.user = ? AND b.user = ? LIMIT 1`);
  const lastId = prepare('SELECT seq FROM sqlite_sequence WHERE name = ?');
  const setLastId = prepare('UPDATE sqlite_sequence SET seq = ? WHERE name = ? AND seq < ?');
  const addLastId = prepare('INSERT INTO sqlite_sequence VALUES (?, ?)');
  const ids = createChatIds(database);

  const known = createCache((id: number) => one.get([id]) as Chat | undefined);
  const roles = createCache((chatAndUser: string) => {
    const row = memberOf.get(chatAndUser.split(' ').map(Number));
    return (row as { role: Role } | undefined)?.role;
  });
  const keyOf = (chat: number, user: number) => `${chat} ${user}`;
  /** How often anything was changed. */
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
    add(chat: Chat): void {
      const { id, type, title, description, color, author } = chat;
      const { entityType, entityId, avatar, roleName, addRole, createdAt } = chat;
      const texts = [entityType, entityId, avatar, roleName, addRole];
      insert.run([id, type, title, description, color, author, ...texts, createdAt]);
      changes += 1;
      ids.took(id);
      known.set(id, chat);
    },
    /** The author of a chat, who is a member of it, owns it. */
    setAuthor(chat: number, user: number): void {
      setAuthor.run([user, chat]);
      setOwner.run([chat, user]);
      changes += 1;
      known.forget();
      roles.forget();
    },
    roleOf: (chat: number, user: number): Role | undefined => roles.get(keyOf(chat, user)),
    members: (chat: number): Member[] => membersOf.all([chat]) as Member[],
    /** Adds a member; one that is there already is left as it is. Answers whether it was added. */
    join(chat: number, { user, role, firstMessage, joinedAt }: Member): boolean {
      const key = keyOf(chat, user);
      if (roles.get(key)) return false;
      join.run([chat, user, role, firstMessage, joinedAt]);
      changes += 1;
      roles.set(key, role);
      return true;
    },
    /** Answers whether the user was a member. */
    leave(chat: number, user: number): boolean {
      const key = keyOf(chat, user);
      if (!roles.get(key)) return false;
      leave.run([chat, user]);
      changes += 1;
      roles.set(key, undefined);
      return true;
    },
    /** Whether two users are members of one chat. */
    meet: (one: number, other: number): boolean => meets.get([one, other]) !== undefined,
    post({ chat, author, text, code, createdAt }: Omit<Message, 'id'>): number {
      changes += 1;
      return Number(post.run([null, chat, author, text, code, createdAt]).lastInsertRowid);
    },
    messages: (chat: number, after = 0, limit = -1): Message[] =>
      messagesOf.all([chat, after, limit]) as Message[],
    changes: () => changes,
    forget(): void {
      for (const one of [ids, known, roles]) one.forget();
    },
    seed(seed: PortalSeed, now: number): void {
      for (const chat of seed.chats ?? []) addSeeded(chat, now);
      ids.startAt(seed.portal?.nextChatId);
      startMessageIdsAt(seed.portal?.nextMessageId);
    },
  };

  function addSeeded(seed: ChatSeed, now: number): void {
    const { id, type = 'chat', title = `Chat ${id}`, members = [], messages = [] } = seed;
    const { entityType = '', entityId = '', addRole = 'member' } = seed;
    const people = members.map((one) => (typeof one === 'number' ? { user: one } : one));
    const first = seed.author ?? people[0]?.user ?? 0;
    chats.add({
      ...{ id, type, title, entityType, entityId, addRole, author: first, createdAt: now },
      ...{ description: '', color: 'AZURE', avatar: '', roleName: '' },
    });
    for (const { user, role = user === first ? 'owner' : 'member' } of people) {
      chats.join(id, { user, role, firstMessage: 0, joinedAt: now });
    }
    for (const { id: messageId, author: from, text } of messages) {
      post.run([messageId ?? null, id, from, text, '', now]);
    }
  }

  return chats;
}
