import type { Behaviour } from '../behaviour.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';

/** A call that has passed the checks of the transport. */
export interface MethodCall {
  params: Readonly<Record<string, unknown>>;
  caller: User;
  store: Store;
  /** Milliseconds since 1970. */
  now: number;
  behaviour: Behaviour;
  /** The portal's own settings. */
  portal: { missingModules: readonly string[]; hideHistory: boolean };
}

/**
 * Runs a method inside a transaction, and returns its result.
 *
 * @returns what stands in `result`
 * @throws Refusal for a documented error
 */
export type Handler = (call: MethodCall) => unknown;
