import { type TokenSource, type Tokens, withTokens } from './authentication.ts';
import type { Call, Guard } from './call.ts';
import { type Clock, systemClock, unlessAborted, within } from './clock.ts';

/**
 * Adds a token to each call. When it has expired it is refreshed once for all calls, the late ones
 * included, and each is repeated once.
 */
export function withToken(base: string, source: TokenSource, clock: Clock = systemClock): Guard {
  return withTokens(base, shareTokens(source, clock));
}

/** Milliseconds after which a token source that gives nothing is asked anew. */
const sourcePatience = 30_000;

/** A refresh for all calls whose token has expired. */
interface Refresh {
  token: Promise<string>;
  /** How many calls wait for it. */
  waiting: number;
  isOver: boolean;
  /** The moment at which it failed: calls that were made before share that. */
  failedAt: number;
}

/** The tokens of one source, for many calls. */
export function shareTokens(source: TokenSource, clock: Clock): Tokens {
  const expired = new Set<string>();
  let newest: Refresh | undefined;
  /** Counts the failures, so that it can be told which calls were made before which. */
  let moment = 0;
  const madeAt = new WeakMap<Call['state'], number>();

  const ask = (event: { expired?: string }) =>
    within(
      clock,
      sourcePatience,
      (async () => source(event))(),
      () => new Error('no token in time'),
    );

  function start(token: string): Refresh {
    const refresh: Refresh = {
      token: ask({ expired: token }),
      waiting: 0,
      isOver: false,
      failedAt: Number.POSITIVE_INFINITY,
    };
    expired.add(token);
    const end = (given?: string) => {
      refresh.isOver = true;
      // The same token again is a failure too: the next call that is made asks once more.
      if (!given || given === token) refresh.failedAt = moment++;
      // A source that gives a token which had expired before means it.
      else expired.delete(given);
    };
    refresh.token.then(end, () => end());
    newest = refresh;
    return refresh;
  }

  async function wait({ signal }: Call, refresh: Refresh): Promise<string> {
    refresh.waiting += 1;
    try {
      return await unlessAborted(signal, refresh.token);
    } finally {
      refresh.waiting -= 1;
      // One that hangs is forgotten when nobody is left who waits for it.
      const isLeft = refresh.waiting === 0 && !refresh.isOver;
      if (isLeft && newest === refresh) newest = undefined;
    }
  }

  function shared({ state }: Call, token: string): Refresh | undefined {
    const since = madeAt.get(state) ?? moment;
    return newest && expired.has(token) && newest.failedAt >= since ? newest : undefined;
  }

  return {
    made: ({ state }) => void madeAt.set(state, moment),
    async current(call) {
      const token = await unlessAborted(call.signal, ask({}));
      const refresh = shared(call, token);
      return refresh ? wait(call, refresh) : token;
    },
    refreshed: (call, token) => wait(call, shared(call, token) ?? start(token)),
  };
}
