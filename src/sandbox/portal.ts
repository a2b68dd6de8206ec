import type { Behaviour } from './behaviour.ts';
import type { PortalClock } from './clock.ts';
import type { Examples } from './examples.ts';
import type { Failures } from './failures.ts';
import type { Limits } from './limits.ts';
import type { PortalSecrets } from './portal-secrets.ts';
import type { PortalSeed, PortalSettings } from './seed/types.ts';
import type { Store } from './store/store.ts';

/** The parts of a portal. */
export interface Portal {
  answers: Examples;
  /** The seed that it began with. */
  seed: PortalSeed;
  store: Store;
  clock: PortalClock;
  limits: Limits;
  failures: Failures;
  behaviour: Behaviour;
  maxBodyBytes: number;
  settings: PortalSettings;
  secrets: PortalSecrets;
}
