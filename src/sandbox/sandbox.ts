import type { Listening } from '../http/listen.ts';
import type { Behaviour } from './behaviour.ts';
import type { ClockMode } from './clock.ts';
import type { Rule } from './coverage/rule.ts';
import type { PlannedFailure } from './failures.ts';
import type { JournalEntry } from './journal.ts';
import type { PortalLimits } from './limits.ts';
import type { PortalSeed } from './seed/types.ts';
import type { ChatState, MessagePage, PortalState, StatePage } from './state.ts';
import type { ChatSummary } from './store/summaries.ts';

export interface SandboxOptions {
  /**
   * The portal to start with; it is checked like a file.
   *
   * @default the demo portal
   * @example
   * createSandbox({ portal: { users: [{ id: 1, name: 'Anna' }], webhooks: [{ user: 1, code: 'secret' }] } });
   */
  portal?: PortalSeed;
  /**
   * File that keeps the state; one that is there goes on.
   *
   * @default in memory
   * @example
   * createSandbox({ state: 'portal.sqlite' });
   */
  state?: string;
  /**
   * Which answers it gives where the sources disagree.
   *
   * @default 'server'
   * @example
   * createSandbox({ behaviour: 'documented' });
   */
  behaviour?: Behaviour;
  /**
   * `fixed` stands still until it is moved; `system` goes on.
   *
   * @default 'fixed'
   * @example
   * const sandbox = createSandbox({ clock: 'fixed' });
   * sandbox.advance(3_600_000);
   */
  clock?: ClockMode;
  /**
   * Limits of the rate and of the operating time.
   *
   * @default none
   * @example
   * createSandbox({ limits: { rate: true, operating: 480 } });
   */
  limits?: PortalLimits;
  /**
   * Origins of pages that may call it; `*` stands for all. A page that is named may control it as well.
   *
   * @default none
   * @example
   * createSandbox({ cors: ['http://localhost:5173'] });
   */
  cors?: readonly string[];
  /**
   * Largest body that is read, in bytes; a larger one is refused by 413.
   *
   * @default 16777216 (16 MiB)
   * @example
   * createSandbox({ maxBodyBytes: 1024 * 1024 });
   */
  maxBodyBytes?: number;
  /**
   * Called with one line per call; never with a secret.
   *
   * @default nothing is logged
   * @example
   * createSandbox({ log: console.log });
   */
  log?: (line: string) => void;
}

/** The time in a portal. */
export interface ClockState {
  /** ISO 8601, in UTC. */
  now: string;
  mode: ClockMode;
}

/** A stand-in for a portal, with a state. */
export interface Sandbox {
  /** Answers a request, as a portal does; what a client is given as its `fetch`. */
  fetch(request: Request): Promise<Response>;
  /**
   * Serves it over HTTP. On another `host` than this machine's own, such as `0.0.0.0`, everybody on
   * the network can read and control it. Calls are answered under any name in `Host`, since programs
   * can be led here by that of a portal; the control answers to addresses, and to names that no web
   * page can have.
   *
   * @default a free port on 127.0.0.1
   * @throws Error for an option that cannot be, and when the port is taken
   */
  listen(options?: { port?: number; host?: string }): Promise<Listening>;
  /**
   * Begins anew, as the sandbox was made or with another portal: with the limits of then, without
   * failures and calls. A clock that is fixed goes back to the beginning.
   *
   * @throws Error with a line for each mistake of the portal; nothing is forgotten then
   */
  reset(portal?: PortalSeed): void;
  /**
   * Everything that is there, for a test to look at; of the chats, and of the messages of each, a part
   * if asked for. Where a text holds a credential of the portal, `(hidden)` stands for it.
   */
  state(page?: StatePage): PortalState;
  /** One chat with its members and messages; of the messages the last ones, if asked for. */
  chat(id: number, page?: MessagePage): ChatState | undefined;
  /** Chats in short, those with the newest messages first. @default all */
  chats(limit?: number): ChatSummary[];
  /** The last 1000 calls, the oldest first; those after an id, and no more than a number. */
  journal(after?: number, limit?: number): JournalEntry[];
  /** Lets the next call fail. @throws Error when it cannot fail like that */
  failNext(failure: PlannedFailure): void;
  /** Failures that have not happened yet. */
  failures(): PlannedFailure[];
  clearFailures(): void;
  clock(): ClockState;
  /** Moves the clock forward, by milliseconds. @throws Error when it cannot go there */
  advance(ms: number): void;
  /** Moves the clock forward, to a moment as ISO 8601. @throws Error when it cannot go there */
  advanceTo(moment: string): void;
  /** Turns limits on and off; what is not named stays. @throws Error for one that cannot be */
  limit(options: PortalLimits): void;
  /** The limits that are on. */
  limits(): Required<PortalLimits>;
  /** Which rules of a portal the sandbox follows. */
  coverage(): readonly Rule[];
  /**
   * Ends it; a state in a file stays.
   *
   * @throws Error when the last of it cannot be written, such as on a full disk; it is closed all the same
   */
  close(): Promise<void>;
}
