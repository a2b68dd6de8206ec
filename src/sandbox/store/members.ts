import type { Role } from '../seed/types.ts';
import type { Tables } from './tables.ts';

export interface Member {
  user: number;
  role: Role;
  /** Id of the first message that the member sees. */
  firstMessage: number;
  joinedAt: number;
}

/** The members of each chat. Roles are read once. */
export function createMembers({ read, write, cached }: Tables) {
  const setOwner = write("UPDATE members SET role = 'owner' WHERE chat = ? AND user = ?");
  const memberOf = read<{ role: Role }>('SELECT role FROM members WHERE chat = ? AND user = ?');
  const membersOf = read<Member>(`SELECT user, role, first_message AS firstMessage,
    joined_at AS joinedAt FROM members WHERE chat = ? ORDER BY joined_at, user`);
  const insert = write('INSERT INTO members VALUES (?, ?, ?, ?, ?)');
  const leave = write('DELETE FROM members WHERE chat = ? AND user = ?');
  const meets = read(`SELECT 1 FROM members a JOIN members b ON b.chat = a.chat
    WHERE a.user = ? AND b.user = ? LIMIT 1`);

  const roles = cached((chatAndUser: string): Role | 'none' => {
    return memberOf.get(chatAndUser.split(' ').map(Number))?.role ?? 'none';
  });
  const keyOf = (chat: number, user: number) => `${chat} ${user}`;

  function roleOf(chat: number, user: number): Role | undefined {
    const role = roles.get(keyOf(chat, user));
    return role === 'none' ? undefined : role;
  }

  function add(chat: number, { user, role, firstMessage, joinedAt }: Member): void {
    insert.run([chat, user, role, firstMessage, joinedAt]);
    roles.set(keyOf(chat, user), role);
  }

  return {
    roleOf,
    of: (chat: number): Member[] => membersOf.all([chat]),
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
      leave.run([chat, user]);
      roles.set(keyOf(chat, user), 'none');
      return true;
    },
    /** Makes a member the owner. */
    setOwner(chat: number, user: number): void {
      if (!roleOf(chat, user)) return;
      setOwner.run([chat, user]);
      roles.set(keyOf(chat, user), 'owner');
    },
    /** Whether two users are members of one chat. */
    meet: (one: number, other: number): boolean => meets.get([one, other]) !== undefined,
  };
}
