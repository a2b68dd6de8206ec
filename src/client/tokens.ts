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

/** Expired tokens that are remembered; after that many the oldest is sent, and refused, once more. */
const mostExpired = 100;

/** How many sources there have been. */
let sources = 0;

/** The tokens of one source, for many calls. */
export function shareTokens(source: TokenSource, clock: Clock): Tokens {
  /** The refresh of each expired token. One source can give the tokens of several users. */
  const refreshes = new Map<string, Refresh>();
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
    const [oldest = ''] = refreshes.keys();
    if (refreshes.size === mostExpired) refreshes.delete(oldest);
    const refresh: Refresh = {
      token: ask({ expired: token }),
      waiting: 0,
      isOver: false,
      failedAt: Number.POSITIVE_INFINITY,
    };
    const end = (given?: string) => {
      refresh.isOver = true;
      // The same token again is a failure too: the next call that is made asks once more.
      if (!given || given === token) refresh.failedAt = moment++;
      // A source that gives a token which had expired before means it.
      else refreshes.delete(given);
    };
    refresh.token.then(end, () => end());
    refreshes.set(token, refresh);
    return refresh;
  }

  async function wait({ signal }: Call, token: string, refresh: Refresh): Promise<string> {
    refresh.waiting += 1;
    try {
      return await unlessAborted(signal, refresh.token);
    } finally {
      refresh.waiting -= 1;
      // One that hangs is forgotten when nobody is left who waits for it.
      const isLeft = refresh.waiting === 0 && !refresh.isOver;
      if (isLeft && refreshes.get(token) === refresh) refreshes.delete(token);
    }
  }

  function shared({ state }: Call, token: string): Refresh | undefined {
    const since = madeAt.get(state) ?? moment;
    const refresh = refreshes.get(token);
    return refresh && refresh.failedAt >= since ? refresh : undefined;
  }

  sources += 1;
  return {
    name: `token source ${sources}`,
    made: ({ state }) => void madeAt.set(state, moment),
    async current(call) {
      let token = await ask({});
      // One that was refreshed can have expired, too.
      for (;;) {
        const refresh = shared(call, token);
        const fresh = refresh ? await wait(call, token, refresh) : token;
        if (fresh === token) return token;
        token = fresh;
      }
    },
    refreshed: (call, token) => wait(call, token, shared(call, token) ?? start(token)),
  };
}
