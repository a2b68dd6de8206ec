import type { Chat } from './store/chats.ts';
import type { Dialog } from './store/crm.ts';
import type { Member } from './store/members.ts';
import type { Message } from './store/messages.ts';
import type { Store } from './store/store.ts';
import type { User } from './store/users.ts';

export interface ChatState extends Chat {
  members: Member[];
  messages: Message[];
}

/** Everything that a portal holds, credentials apart. */
export interface PortalState {
  users: User[];
  crmItems: { type: string; id: number; title: string }[];
  dialogs: Dialog[];
  /** In the order of their ids. */
  chats: ChatState[];
}

export function readState(store: Store, after = 0, limit = -1): PortalState {
  const { users, crm, chats } = store;
  return {
    users: users.all(),
    crmItems: crm.items(),
    dialogs: crm.dialogs(),
    chats: chats.list(after, limit).map((chat) => readChat(store, chat)),
  };
}

export function readChat({ chats }: Store, chat: Chat): ChatState {
  return { ...chat, members: chats.members(chat.id), messages: chats.messages(chat.id) };
}
