import type { ChatSeed } from '../seed/types.ts';
import type { Chat } from './chat.ts';
import type { Member } from './members.ts';
import type { Post } from './messages.ts';

/** Where chats and messages are put. */
interface Receiver {
  add(chat: Chat, members: readonly Member[]): void;
  post(message: Post): unknown;
}

/** Adds a chat that a seed describes, and fills in what it leaves out. */
export function addSeeded(chats: Receiver, seed: ChatSeed, now: number): void {
  const { id, type = 'chat', title = `Chat ${id}`, members = [], messages = [] } = seed;
  const { entityType = '', entityId = '', addRole = 'member' } = seed;
  const people = members.map((one) => (typeof one === 'number' ? { user: one } : one));
  const author = seed.author ?? people[0]?.user ?? 0;
  const chat = {
    id,
    type,
    title,
    entityType,
    entityId,
    addRole,
    author,
    createdAt: now,
    description: '',
    color: 'AZURE',
    avatar: '',
    roleName: '',
  };
  chats.add(
    chat,
    people.map(({ user, role = user === author ? 'owner' : 'member' }): Member => {
      return { user, role, firstMessage: 0, joinedAt: now };
    }),
  );
  for (const { id: messageId, author: from, text } of messages) {
    const message = { chat: id, author: from, text, code: '', createdAt: now };
    chats.post(messageId === undefined ? message : { ...message, id: messageId });
  }
}
