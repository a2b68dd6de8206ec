import type { PortalSeed, UserSeed } from '../seed/types.ts';
import type { Database } from './database.ts';

export interface User {
  id: number;
  name: string;
  login: string;
  isActive: boolean;
  isBot: boolean;
  isExtranet: boolean;
  /** `all`, `none` or a list of items such as `lead:1205`. */
  crm: 'all' | 'none' | readonly string[];
  maySeeHistory: boolean;
}

/** What a webhook or a token stands for. */
export interface Credential {
  user: User;
  scopes: readonly string[];
  /** Name of the error that every call is answered with. */
  refuses: string | null;
  /** Milliseconds since 1970; only of a token. */
  expiresAt: number | null;
}

type UserRow = Record<'id' | 'active' | 'bot' | 'extranet' | 'history', number> &
  Record<'name' | 'login' | 'crm', string>;
interface CredentialRow extends UserRow {
  scopes: string;
  refuses: string | null;
  expires_at?: number | null;
}

export type Users = ReturnType<typeof createUsers>;

/** Users, and the credentials with which calls are made in their name. */
export function createUsers(database: Database) {
  const byId = database.prepare('SELECT * FROM users WHERE id = ?');
  const withUser = 'scopes, refuses, u.* FROM webhooks w JOIN users u ON u.id = w.user';
  const webhookById = database.prepare(`SELECT ${withUser} WHERE w.code = ? AND w.user = ?`);
  const webhookByLogin = database.prepare(`SELECT ${withUser} WHERE w.code = ? AND u.login = ?`);
  const byToken = database.prepare(
    `SELECT scopes, refuses, expires_at, u.* FROM tokens t JOIN users u ON u.id = t.user
     WHERE token = ?`,
  );
  const insertUser = database.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertWebhook = database.prepare('INSERT INTO webhooks VALUES (?, ?, ?, ?)');
  const insertToken = database.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?)');
  const all = database.prepare('SELECT * FROM users ORDER BY id');

  function add(user: UserSeed): void {
    const { id, name = `User ${id}`, login = '', active = true, bot = false } = user;
    const { extranet = false, crm = 'all', history = true } = user;
    const flags = [active, bot, extranet].map(Number);
    insertUser.run(id, name, login, ...flags, JSON.stringify(crm), Number(history));
  }

  return {
    get(id: number): User | undefined {
      const row = byId.get(id) as UserRow | undefined;
      return row && toUser(row);
    },
    all: () => (all.all() as UserRow[]).map(toUser),
    /** @param user id or login, as it stands in the path */
    webhook(user: string, code: string): Credential | undefined {
      const row = /^\d+$/.test(user)
        ? webhookById.get(code, Number(user))
        : webhookByLogin.get(code, user);
      return row ? toCredential(row as CredentialRow) : undefined;
    },
    token(token: string): Credential | undefined {
      const row = byToken.get(token);
      return row ? toCredential(row as CredentialRow) : undefined;
    },
    seed({ users, webhooks = [], tokens = [] }: PortalSeed): void {
      for (const user of users) add(user);
      for (const { user, code, scopes, refuses } of webhooks) {
        insertWebhook.run(user, code, list(scopes), refuses ?? null);
      }
      for (const { user, token, scopes, expiresAt, refuses } of tokens) {
        const end = expiresAt === undefined ? null : Date.parse(expiresAt);
        insertToken.run(token, user, list(scopes), end, refuses ?? null);
      }
    },
  };
}

const list = (scopes = ['im', 'imopenlines']) => scopes.join(' ');

function toUser({ id, name, login, active, bot, extranet, crm, history }: UserRow): User {
  return {
    id,
    name,
    login,
    isActive: active === 1,
    isBot: bot === 1,
    isExtranet: extranet === 1,
    crm: JSON.parse(crm),
    maySeeHistory: history === 1,
  };
}

function toCredential({ scopes, refuses, expires_at, ...user }: CredentialRow): Credential {
  return { user: toUser(user), scopes: scopes.split(' '), refuses, expiresAt: expires_at ?? null };
}
