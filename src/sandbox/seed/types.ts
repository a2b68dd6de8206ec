/** The portal at its start. The JSON Schema beside this file says the same to those who write YAML. */
export interface PortalSeed {
  portal?: PortalSettings;
  users: UserSeed[];
  webhooks?: WebhookSeed[];
  tokens?: TokenSeed[];
  crmItems?: CrmItemSeed[];
  chats?: ChatSeed[];
  /** Dialogs of open channels; the last one of a CRM item is its last chat. */
  dialogs?: DialogSeed[];
}

export interface PortalSettings {
  /**
   * The moment at which the clock of the portal starts, as ISO 8601.
   *
   * @default '2026-01-12T09:00:00Z'
   */
  clock?: string;
  /** Id of the next chat; one that is taken is passed over. @default one more than the highest */
  nextChatId?: number;
  /** Id of the next message, at least. @default one more than the highest */
  nextMessageId?: number;
  /** Modules that are not installed. @default none */
  missingModules?: ('im' | 'crm')[];
  /** Whether a new member does not see earlier messages where a call does not say. @default false */
  hideHistory?: boolean;
  /** The portal answers every call with this error, which all methods have, such as `PORTAL_DELETED`. */
  refuses?: string;
}

export interface UserSeed {
  id: number;
  name?: string;
  login?: string;
  /** @default true; a dismissed employee is inactive */
  active?: boolean;
  /** @default false */
  bot?: boolean;
  /** A guest from outside. @default false */
  extranet?: boolean;
  /** CRM items that the user may read: all, none or `lead:1205` and so on. @default 'all' */
  crm?: 'all' | 'none' | string[];
  /** Whether the user may see the history of open channels. @default true */
  history?: boolean;
}

interface CredentialSeed {
  /** Id of the user that calls are made by. */
  user: number;
  /** @default both: im and imopenlines */
  scopes?: string[];
  /** Every call is answered with this error, which all methods have, such as `PAYMENT_REQUIRED`. */
  refuses?: string;
}

export interface WebhookSeed extends CredentialSeed {
  code: string;
}

export interface TokenSeed extends CredentialSeed {
  token: string;
  /** ISO 8601. @default never */
  expiresAt?: string;
}

export type CrmType = 'lead' | 'deal' | 'contact' | 'company';

export interface CrmItemSeed {
  type: CrmType;
  id: number;
  title?: string;
}

/** Ascending; a call needs at least the role that the chat asks for. */
export type Role = 'guest' | 'member' | 'manager' | 'owner';

export interface ChatSeed {
  id: number;
  /** `lines` is a chat of an open channel. @default 'chat' */
  type?: 'chat' | 'open' | 'lines' | 'general';
  title?: string;
  /** @default the first member */
  author?: number;
  members?: (number | { user: number; role?: Role })[];
  entityType?: string;
  entityId?: string;
  /** Role that is needed to add users. @default 'member' */
  addRole?: Role;
  messages?: { id?: number; author: number; text: string }[];
}

export type DialogStatus =
  | 'new'
  | 'skip'
  | 'answer'
  | 'client'
  | 'client-after-operator'
  | 'operator'
  | 'wait-client'
  | 'close'
  | 'spam'
  | 'duplicate'
  | 'silently-close';

export interface DialogSeed {
  chat: number;
  /** CRM items that it is bound to, as `lead:1205`. */
  items: string[];
  /** @default 'answer' */
  status?: DialogStatus;
  /** Whether the connector to the client's messenger works. @default true */
  connector?: boolean;
}
