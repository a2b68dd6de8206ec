import type { Journal, JournalEntry } from './journal.ts';
import { checkPage } from './options.ts';
import type { Chat } from './store/chats.ts';
import type { Dialog } from './store/crm.ts';
import type { Member } from './store/members.ts';
import type { Message } from './store/messages.ts';
import type { Store } from './store/store.ts';
import type { ChatSummary } from './store/summaries.ts';
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

/** What a test looks at. @throws InputError, all of them, for a part of a list that cannot be */
export function createReaders(store: Store, journal: Journal) {
  const { users, crm, chats, summaries } = store;
  const read = (chat: Chat): ChatState => ({
    ...chat,
    members: chats.members(chat.id),
    messages: chats.messages(chat.id),
  });

  return {
    state({ after, limit }: { after?: number; limit?: number } = {}): PortalState {
      checkPage({ after, limit });
      return {
        users: users.all(),
        crmItems: crm.items(),
        dialogs: crm.dialogs(),
        chats: chats.list(after, limit).map(read),
      };
    },
    chat(id: number): ChatState | undefined {
      // A row that is read alone carries how long that took, which is never the same.
      const [chat] = chats.list(id - 1, 1);
      return chat?.id === id ? read(chat) : undefined;
    },
    chats(limit?: number): ChatSummary[] {
      checkPage({ limit });
      return summaries.list(limit);
    },
    journal(after?: number, limit?: number): JournalEntry[] {
      checkPage({ after, limit });
      return journal.list(after, limit);
    },
  };
}
