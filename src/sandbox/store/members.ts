import type { Role } from '../seed/types.ts';
import { createCache } from './cache.ts';
import type { Database } from './database.ts';

export interface Member {
  user: number;
  role: Role;
  /** Id of the first message that the member sees. */
  firstMessage: number;
  joinedAt: number;
}

/** Who is in which chat. Roles are read once; `forget` is for when they may be others. */
export function createMembers(database: Database) {
  const prepare = (sql: string) => database.prepare(sql);
  const setOwner = prepare("UPDATE members SET role = 'owner' WHERE chat = ? AND user = ?");
  const memberOf = prepare('SELECT role FROM members WHERE chat = ? AND user = ?');
  const membersOf = prepare(`SELECT user, role, first_message AS firstMessage, joined_at AS joinedAt
    FROM members WHERE chat = ? ORDER BY joined_at, user`);
  const insert = prepare('INSERT INTO members VALUES (?, ?, ?, ?, ?)');
  const leave = prepare('DELETE FROM members WHERE chat = ? AND user = ?');
  const meets = prepare(`SELECT 1 FROM members a JOIN members b ON b.chat = a.chat
    WHERE a.user = ? AND b.user = ? LIMIT 1`);

  const roles = createCache((chatAndUser: string): Role | 'none' => {
    const row = memberOf.get(chatAndUser.split(' ').map(Number));
    return (row as { role: Role } | undefined)?.role ?? 'none';
  });
  const keyOf = (chat: number, user: number) => `${chat} ${user}`;
  let changes = 0;

  function roleOf(chat: number, user: number): Role | undefined {
    const role = roles.get(keyOf(chat, user));
    return role === 'none' ? undefined : role;
  }

  function add(chat: number, { user, role, firstMessage, joinedAt }: Member): void {
    changes += 1;
    insert.run([chat, user, role, firstMessage, joinedAt]);
    roles.set(keyOf(chat, user), role);
  }

  return {
    roleOf,
    of: (chat: number): Member[] => membersOf.all([chat]) as Member[],
    /** For a new chat, of which nothing has to be read; who stands there twice joins as at first. */
    addFirst(chat: number, members: readonly Member[]): void {
      const joined = new Set<number>();
      for (const member of members) {
        if (!joined.has(member.user)) add(chat, member);
        joined.add(member.user);
      }
    },
    /** Adds a member; one that is there already is left as it is. Answers whether it was added. */
    join(chat: number, member: Member): boolean {
      if (roleOf(chat, member.user)) return false;
      add(chat, member);
      return true;
    },
    /** Answers whether the user was a member. */
    leave(chat: number, user: number): boolean {
      if (!roleOf(chat, user)) return false;
      changes += 1;
      leave.run([chat, user]);
      roles.set(keyOf(chat, user), 'none');
      return true;
    },
    setOwner(chat: number, user: number): void {
      changes += 1;
      setOwner.run([chat, user]);
      roles.forget();
    },
    /** Whether two users are members of one chat. */
    meet: (one: number, other: number): boolean => meets.get([one, other]) !== undefined,
    changes: () => changes,
    forget: roles.forget,
  };
}
