import type { PortalState } from '../../src/sandbox/state.ts';
import type { Call } from './sandbox.ts';

type User = PortalState['users'][0];
type Role = 'guest' | 'member' | 'manager' | 'owner';

interface Chat {
  author: number;
  addRole: Role;
  /** What forbids to add users. */
  isClosed: boolean;
  isLine: boolean;
  /** Role and first visible message by the id of the user. */
  members: Map<number, [Role, number]>;
  /** Id and author of every message. */
  messages: [number, number][];
}

const ranks: readonly Role[] = ['guest', 'member', 'manager', 'owner'];
const activeStatuses = ['answer', 'client', 'client-after-operator', 'operator'];

/**
 * What a portal ought to do, in a few lines and without a database: chats with their members, authors
 * and messages. It answers a call with its result or the code of its error.
 */
export class Model {
  readonly #portal: PortalState;
  readonly #chats: Map<number, Chat>;
  #nextMessage: number;

  constructor(portal: PortalState, nextMessage: number) {
    this.#portal = portal;
    this.#nextMessage = nextMessage;
    this.#chats = new Map(portal.chats.map((chat) => [chat.id, toChat(chat)]));
  }

  /** To compare with that of a portal. */
  summary(): unknown {
    return [...this.#chats].sort(([one], [other]) => one - other).map(summaryOf);
  }

  call({ method, params = {}, as = 1 }: Call): unknown {
    const caller = this.#user(as);
    if (!caller?.isActive) return 'authorization_error';
    const { CHAT_ID: chat = 0, USER_ID: user, USERS: users = [] } = params as unknown as Ids;
    if (method === 'im.chat.add') return this.#create(caller, users);
    if (method === 'im.chat.user.add') {
      return this.#addUsers(caller, chat, users, params.HIDE_HISTORY === 'Y');
    }
    const item = `${params.CRM_ENTITY_TYPE}:${params.CRM_ENTITY}`;
    if (!mayRead(caller, item)) return 'ACCESS_DENIED';
    if (method.endsWith('message.add')) return this.#write(item, chat, user);
    const found = chat || this.#lastChat(item);
    if (found === 0) return 0;
    if (!this.#isActive(item, found)) return 'CHAT_NOT_IN_CRM';
    return method.endsWith('add') ? this.#join(item, found, user) : this.#remove(found, user);
  }

  #create(caller: User, users: number[]): number {
    let id = 1417;
    while (this.#chats.has(id)) id += 1;
    const added = [...new Set(users)].filter(
      (user) => user !== caller.id && this.#user(user)?.isActive && this.#sees(caller, user),
    );
    const members = new Map<number, [Role, number]>([[caller.id, ['owner', 0]]]);
    for (const user of added) members.set(user, ['member', 0]);
    const kind = { addRole: 'member', isClosed: false, isLine: false } as const;
    this.#chats.set(id, { author: caller.id, ...kind, members, messages: [] });
    this.#post(id, 0);
    if (added.length > 0) this.#post(id, 0);
    return id;
  }

  #addUsers(caller: User, id: number, users: number[], hides: boolean): unknown {
    if (id <= 0) return 'CHAT_ID_EMPTY';
    const chat = this.#chats.get(id);
    if (chat?.isClosed) return 'ACCESS_ERROR';
    const [role] = chat?.members.get(caller.id) ?? [];
    const mayAdd = chat && role && ranks.indexOf(role) >= ranks.indexOf(chat.addRole);
    if (!mayAdd) return 'ACCESS_DENIED_EXTEND';
    const added = users.filter((user) => this.#user(user)?.isActive && !chat.members.has(user));
    for (const user of added) chat.members.set(user, ['member', hides ? this.#nextMessage : 0]);
    if (added.length > 0) this.#post(id, 0);
    return true;
  }

  #join(item: string, id: number, userId: number): unknown {
    const chat = this.#chats.get(id) as Chat;
    const user = this.#user(userId);
    if (!chat.isLine) return 'ACCESS_DENIED';
    if (!user?.isActive) return 'CRM_CHAT_USER_NOT_ACTIVE';
    if (!mayRead(user, item) || !user.maySeeHistory) return 'ACCESS_DENIED';
    if (user.isExtranet || chat.members.has(userId)) return id;
    chat.members.set(userId, ['member', 0]);
    this.#post(id, 0);
    return id;
  }

  #remove(id: number, userId: number): unknown {
    const chat = this.#chats.get(id) as Chat;
    if (!chat.isLine) return 'CHAT_DELETE_USER_PERMISSION_DENIED';
    if (!this.#user(userId)?.isActive) return 'CRM_CHAT_USER_NOT_ACTIVE';
    if (!chat.members.delete(userId)) return 'USER_NOT_FOUND';
    if (chat.author !== userId) return id;
    const heir = [...chat.members.keys()]
      .sort((a, b) => a - b)
      .find((one) => this.#isEmployee(one));
    chat.author = heir ?? 0;
    const member = heir === undefined ? undefined : chat.members.get(heir);
    if (member) member[0] = 'owner';
    return id;
  }

  #write(item: string, id: number, sender: number): unknown {
    const user = this.#user(sender);
    if (!user || !mayRead(user, item)) return 'ACCESS_DENIED';
    if (!this.#isActive(item, id)) return 'CHAT_NOT_IN_CRM';
    if (!this.#chats.get(id)?.members.has(sender)) return 'CANCELED';
    return this.#post(id, sender);
  }

  #post(id: number, author: number): number {
    this.#chats.get(id)?.messages.push([this.#nextMessage, author]);
    this.#nextMessage += 1;
    return this.#nextMessage - 1;
  }

  #user(id: number): User | undefined {
    return this.#portal.users.find((user) => user.id === id);
  }

  #isEmployee(id: number): boolean {
    const user = this.#user(id);
    return user?.isActive === true && !user.isBot && !user.isExtranet;
  }

  /** A guest sees only those whom it shares a chat with. */
  #sees(caller: User, user: number): boolean {
    const chats = [...this.#chats.values()];
    return (
      !caller.isExtranet || chats.some(({ members }) => members.has(caller.id) && members.has(user))
    );
  }

  #lastChat(item: string): number {
    const dialogs = this.#portal.dialogs.filter(({ items }) => items.includes(item));
    return dialogs.at(-1)?.chat ?? 0;
  }

  #isActive(item: string, id: number): boolean {
    const dialog = this.#portal.dialogs.find(({ chat }) => chat === id);
    const isUsed = dialog?.hasConnector && activeStatuses.includes(dialog.status);
    return isUsed === true && dialog?.items.includes(item) === true;
  }
}

interface Ids {
  CHAT_ID?: number;
  USER_ID: number;
  USERS?: number[];
}

/** What the model knows of a portal, read from its state. */
export function summaryOfPortal({ chats }: PortalState): unknown {
  return chats.map((chat) => summaryOf([chat.id, toChat(chat)]));
}

function summaryOf([id, { author, members, messages }]: [number, Chat]): unknown {
  return { id, author, members: [...members].sort(([one], [other]) => one - other), messages };
}

function toChat(chat: PortalState['chats'][0]): Chat {
  const { author, addRole, type, entityType } = chat;
  return {
    author,
    addRole,
    isClosed: type === 'general' || entityType === 'SONET_GROUP',
    isLine: type === 'lines',
    members: new Map(chat.members.map((one) => [one.user, [one.role, one.firstMessage]])),
    messages: chat.messages.map((one) => [one.id, one.author]),
  };
}

function mayRead({ crm }: User, item: string): boolean {
  return typeof crm === 'string' ? crm === 'all' : crm.includes(item);
}
