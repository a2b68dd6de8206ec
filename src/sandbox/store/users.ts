import type { PortalSeed, UserSeed } from '../seed/types.ts';
import type { Tables } from './tables.ts';

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

/** The user and the rights behind a webhook or a token. */
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

/**
 * Users, and the credentials with which calls are made in their name. Calls do not change them, so
 * that each is read once.
 */
export function createUsers({ read, write, cached }: Tables) {
  const byId = read<UserRow>('SELECT * FROM users WHERE id = ?');
  const withUser = 'scopes, refuses, u.* FROM webhooks w JOIN users u ON u.id = w.user';
  const webhookById = read<CredentialRow>(`SELECT ${withUser} WHERE w.code = ? AND w.user = ?`);
  const webhookByLogin = read<CredentialRow>(`SELECT ${withUser} WHERE w.code = ? AND u.login = ?`);
  const byToken = read<CredentialRow>(
    `SELECT scopes, refuses, expires_at, u.* FROM tokens t JOIN users u ON u.id = t.user
     WHERE token = ?`,
  );
  const insertUser = write('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertWebhook = write('INSERT INTO webhooks VALUES (?, ?, ?, ?)');
  const insertToken = write('INSERT INTO tokens VALUES (?, ?, ?, ?, ?)');
  const all = read<UserRow>('SELECT * FROM users ORDER BY id');
  const bestWebhooks = read<{ user: number; code: string }>(
    `SELECT w.user, w.code FROM webhooks w JOIN users u ON u.id = w.user
     WHERE refuses IS NULL AND active = 1 ORDER BY length(scopes) DESC, w.user, w.code`,
  );
  const secrets = read<{ secret: string }>(
    'SELECT code AS secret FROM webhooks UNION SELECT token FROM tokens',
  );

  const users = cached((id: number) => map(byId.get([id]), toUser));
  const tokens = cached((token: string) => map(byToken.get([token]), toCredential));
  const webhooks = cached((userAndCode: string) => {
    const [user, code] = JSON.parse(userAndCode);
    const statement = typeof user === 'number' ? webhookById : webhookByLogin;
    return map(statement.get([code, user]), toCredential);
  });

  function add(user: UserSeed): void {
    const { id, name = `User ${id}`, login = '', active = true, bot = false } = user;
    const { extranet = false, crm = 'all', history = true } = user;
    const flags = [active, bot, extranet].map(Number);
    insertUser.run([id, name, login, ...flags, JSON.stringify(crm), Number(history)]);
  }

  return {
    get: users.get,
    all: () => all.all().map(toUser),
    /** @param user id or login, as it stands in the path */
    webhook(user: string, code: string): Credential | undefined {
      // One key for `1` and `01`, so that there are no more keys than webhooks.
      const idOrLogin = /^\d+$/.test(user) ? Number(user) : user;
      return webhooks.get(JSON.stringify([idOrLogin, code]));
    },
    /** The path of a webhook that can call most; `undefined` where a client could use none. */
    webhookPath(): string | undefined {
      const found = bestWebhooks.all().find(({ code }) => /^[\w-]+$/.test(code));
      return found && `/rest/${found.user}/${found.code}/`;
    },
    token: tokens.get,
    /** Every code and every token, to hide them. */
    credentials: () => secrets.all().map(({ secret }) => secret),
    seed(seed: PortalSeed): void {
      for (const user of seed.users) add(user);
      for (const { user, code, scopes, refuses } of seed.webhooks ?? []) {
        insertWebhook.run([user, code, list(scopes), refuses ?? null]);
      }
      for (const { user, token, scopes, expiresAt, refuses } of seed.tokens ?? []) {
        const end = expiresAt === undefined ? null : Date.parse(expiresAt);
        insertToken.run([token, user, list(scopes), end, refuses ?? null]);
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

const map = <Row, Value>(row: Row | undefined, toValue: (row: Row) => Value) =>
  row === undefined ? undefined : toValue(row);
