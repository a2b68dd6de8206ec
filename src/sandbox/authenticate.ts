import type { Address } from '../http/address.ts';
import { tokenOf } from '../http/credentials.ts';
import { Refusal, refuseIf } from './refusal.ts';
import type { Store } from './store/store.ts';
import type { Credential, User } from './store/users.ts';

/** The user that calls, and the account that its limits count by. */
export interface Identity {
  user: User;
  /** The key of the limits of operating time. It holds a secret: it is never shown. */
  account: string;
}

export interface Credentials {
  address: Address;
  authorization: string | null;
  params: Readonly<Record<string, unknown>>;
  /** The scope that the method needs. */
  scope: string;
}

/**
 * Finds out who calls: a token is looked for first, in the header and then in the parameters, and
 * after that the webhook. The first that is there decides.
 *
 * @throws Refusal when nobody may call like that
 */
export function authenticate(store: Store, now: number, credentials: Credentials): Identity {
  const token = tokenOf(credentials.authorization, credentials.params);
  const isToken = token !== undefined;
  const credential = isToken ? byToken(store, now, token) : byWebhook(store, credentials.address);
  if (credential.refuses !== null) throw new Refusal(credential.refuses);
  const { user } = credential;
  refuseIf(!user.isActive, 'authorization_error');
  const kind = isToken ? 'token' : 'webhook';
  refuseIf(!credential.scopes.includes(credentials.scope), `insufficient_scope.${kind}`);
  const { address } = credentials;
  const name = token ?? `${address.user}/${address.code}`;
  return { user, account: `${kind} ${name}` };
}

function byToken(store: Store, now: number, token: string): Credential {
  const credential = store.users.token(token);
  if (!credential) throw new Refusal('invalid_token');
  const { expiresAt } = credential;
  refuseIf(expiresAt !== null && expiresAt <= now, 'expired_token');
  return credential;
}

function byWebhook(store: Store, { user, code }: Address): Credential {
  if (user === undefined || code === undefined) throw new Refusal('NO_AUTH_FOUND');
  const credential = store.users.webhook(user, code);
  if (!credential) throw new Refusal('INVALID_CREDENTIALS');
  return credential;
}
