import type { Address } from '../http/address.ts';
import { tokenOf } from '../http/credentials.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store/store.ts';
import type { Credential, User } from './store/users.ts';

/** The user that calls, and the account that its limits count by. */
export interface Identity {
  user: User;
  kind: 'token' | 'webhook';
  /** Scopes that it may call methods of. */
  scopes: readonly string[];
  /** The key of the limits of operating time. It holds a secret: it is never shown. */
  account: string;
}

export interface Credentials {
  address: Address;
  authorization: string | null;
  /** All parameters, those of the transport as well. */
  all: Readonly<Record<string, unknown>>;
}

/**
 * Finds out who calls: a token is looked for first, in the header and then in the parameters, and
 * after that the webhook. The first that is there decides. Nobody may call by what is refused.
 */
export function authenticate(
  store: Store,
  now: number,
  { address, authorization, all }: Credentials,
): Identity | Refusal {
  const token = tokenOf(authorization, all);
  const found = token === undefined ? byWebhook(store, address) : byToken(store, now, token);
  if (found instanceof Refusal) return found;
  const { user, scopes, refuses } = found;
  if (refuses !== null) return new Refusal(refuses);
  if (!user.isActive) return new Refusal('authorization_error');
  const kind = token === undefined ? 'webhook' : 'token';
  const name = token ?? `${address.user}/${address.code}`;
  return { user, kind, scopes, account: `${kind} ${name}` };
}

function byToken(store: Store, now: number, token: string): Credential | Refusal {
  const credential = store.users.token(token);
  if (!credential) return new Refusal('invalid_token');
  const { expiresAt } = credential;
  return expiresAt !== null && expiresAt <= now ? new Refusal('expired_token') : credential;
}

function byWebhook(store: Store, { user, code }: Address): Credential | Refusal {
  if (user === undefined || code === undefined) return new Refusal('NO_AUTH_FOUND');
  return store.users.webhook(user, code) ?? new Refusal('INVALID_CREDENTIALS');
}
