import type { Journal, JournalEntry } from './journal.ts';
import { checkPage } from './options.ts';
import type { Portal } from './portal.ts';
import type { Chat } from './store/chat.ts';
import type { Dialog } from './store/crm.ts';
import type { Member } from './store/members.ts';
import type { Message } from './store/messages.ts';
import type { ChatSummary } from './store/summaries.ts';
import type { User } from './store/users.ts';

export interface ChatState extends Chat {
  members: Member[];
  /** Messages in their order; the last ones, where only some were asked for. */
  messages: Message[];
  /** Id before which there are earlier messages that are not among them; `null` without any. */
  earlier: number | null;
}

/** Everything that a portal holds, credentials apart. */
export interface PortalState {
  users: User[];
  crmItems: { type: string; id: number; title: string }[];
  dialogs: Dialog[];
  /** In the order of their ids. */
  chats: ChatState[];
}

/** Which chats, and how many messages of each. */
export interface StatePage {
  /** Chats with ids above this one. @default from the first one */
  after?: number | undefined;
  /** Number of chats. @default all */
  limit?: number | undefined;
  /** Number of last messages of each chat. @default all */
  messages?: number | undefined;
}

/** Which messages of a chat. */
export interface MessagePage {
  /** Messages before this id. @default to the last one */
  before?: number | undefined;
  /** Number of messages. @default all */
  limit?: number | undefined;
}

/** Fields that calls can fill, and that can hold a credential. */
const texts = [
  'name',
  'login',
  'title',
  'description',
  'entityType',
  'entityId',
  'avatar',
  'roleName',
  'text',
];

/**
 * Makes the functions that tests read the state by.
 *
 * @throws InputError, all of them, for a part of a list that cannot be
 */
export function createReaders({ store, secrets }: Portal, journal: Journal) {
  const { users, crm, chats, summaries } = store;

  function hidden<Row extends object>(row: Row): Row {
    const entries = Object.entries(row).map(([name, value]) => {
      return [name, texts.includes(name) ? secrets.all().known(value) : value];
    });
    return Object.fromEntries(entries) as Row;
  }

  function read(chat: Chat, { before, limit = -1 }: MessagePage): ChatState {
    // One more shows whether there is more.
    const found = chats.lastMessages(chat.id, before, limit < 0 ? -1 : limit + 1);
    const hasMore = limit >= 0 && found.length > limit;
    const messages = hasMore ? found.slice(1) : found;
    const earlier = hasMore ? (messages[0]?.id ?? before ?? (found[0] as Message).id + 1) : null;
    const members = chats.members(chat.id);
    return { ...hidden(chat), members, messages: messages.map(hidden), earlier };
  }

  return {
    state({ after, limit, messages }: StatePage = {}): PortalState {
      checkPage({ after, limit, messages });
      return {
        users: users.all().map(hidden),
        crmItems: crm.items().map(hidden),
        dialogs: crm.dialogs(),
        chats: chats.list(after, limit).map((chat) => read(chat, { limit: messages })),
      };
    },
    chat(id: number, page: MessagePage = {}): ChatState | undefined {
      checkPage({ before: page.before, limit: page.limit });
      // A row that is read alone carries how long that took, which is never the same.
      const [chat] = chats.list(id - 1, 1);
      return chat?.id === id ? read(chat, page) : undefined;
    },
    chats(limit?: number): ChatSummary[] {
      checkPage({ limit });
      return summaries.list(limit).map(hidden);
    },
    journal(after?: number, limit?: number): JournalEntry[] {
      checkPage({ after, limit });
      return journal.list(after, limit);
    },
  };
}
