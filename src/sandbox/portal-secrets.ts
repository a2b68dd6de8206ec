import { createKnownSecrets, type KnownSecrets } from '../http/known-secrets.ts';
import { createSecrets, type Secrets } from '../http/secrets.ts';
import type { Store } from './store/store.ts';

export interface PortalSecrets {
  /** Hides the credentials of the portal. */
  all(): Secrets;
  /** Hides those of a call as well. */
  of(credentials: readonly string[]): Secrets;
}

/** Hides the codes and tokens of a portal. The list of them is made when it is needed first. */
export function createPortalSecrets({ users, onChange }: Store): PortalSecrets {
  let values = new Set(users.credentials());
  let known: KnownSecrets | undefined;
  let secrets: Secrets | undefined;

  // At once: when a call is noted, the state can be closed.
  onChange(() => {
    values = new Set(users.credentials());
    known = undefined;
    secrets = undefined;
  });
  const read = () => (known ??= createKnownSecrets(values));
  const all = () => (secrets ??= createSecrets(read()));

  return {
    all,
    of(credentials) {
      const others = credentials.filter((one) => !values.has(one));
      return others.length === 0 ? all() : createSecrets(read(), createKnownSecrets(others));
    },
  };
}
