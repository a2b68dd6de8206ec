import { type Call, failureOf, type Guard } from './call.ts';
import { type Clock, systemClock, unlessAborted, within } from './clock.ts';
import { NotSentError } from './errors.ts';
import { remember } from './redact.ts';
import { repeatAfter } from './verdict.ts';

/** Puts the secret of a webhook into the path of each call. */
export function withWebhook(base: string, secretPath: string): Guard {
  const secret = secretPath.split('/').at(-1) as string;
  return (send) => (call) => {
    remember(call, secret);
    return send({ ...call, url: `${base}${secretPath}/${call.method}` });
  };
}

/**
 * Gets an access token: called before each call, when it leaves the queue, and with `expired`
 * after the portal has refused a token as expired, to get another one. One that gives nothing within
 * 30 seconds fails the calls that wait for it, and is asked again by the next.
 */
export type TokenSource = (event: { expired?: string }) => string | Promise<string>;

/**
 * Adds a token to the parameters of each call, as `auth`. Not as a Bearer header: the CORS headers
 * of a portal do not allow one, so browsers could not send it.
 *
 * When a token has expired it is refreshed once for all calls, and each is repeated once.
 */
export function withToken(base: string, source: TokenSource, clock: Clock = systemClock): Guard {
  const tokens = new Tokens(source, clock);
  sources += 1;
  const credential = `token source ${sources}`;
  return (send) => async (call) => {
    const since = tokens.moment;
    let used: string | undefined;
    const sendWith = (get: () => Promise<string>) => {
      const token = async () => {
        used = await getToken(call, get);
        return used;
      };
      return send({ ...call, url: `${base}/${call.method}`, credential, token });
    };
    try {
      return await sendWith(() => tokens.current(since, call.signal));
    } catch (error) {
      if (repeatAfter(error) !== 'after-token-refresh' || used === undefined) throw error;
      const expired = used;
      const fresh = await getToken(call, () => tokens.refreshed(expired, since, call.signal));
      if (fresh === expired) throw error;
      return sendWith(() => tokens.latest(fresh, since, call.signal));
    }
  };
}

/** Gives each source a name of its own. */
let sources = 0;

/** Puts the token in at the last moment: one that was taken before a long queue could expire there. */
export const withCredentials: Guard = (send) => async (call) => send(await authorise(call));

/** The call with its token; by webhook it has its secret already. */
export async function authorise(call: Call): Promise<Call> {
  if (!call.token) return call;
  const auth = await call.token();
  remember(call, auth);
  const { token, ...rest } = call;
  return { ...rest, params: { ...call.params, auth } };
}

/** Milliseconds after which a token source that gives nothing is asked anew. */
const sourcePatience = 30_000;
/** Expired tokens that are remembered; after that many the oldest is sent, and refused, once more. */
const mostExpired = 100;

/** The refresh of one expired token. */
interface Refresh {
  token: Promise<string>;
  /** How many calls wait for it. */
  waiting: number;
  isOver: boolean;
  /** The moment at which it failed: calls that were made before share that. */
  failedAt: number;
}

/** The tokens of one source: one refresh for all calls whose token has expired, the late ones too. */
class Tokens {
  readonly #source: TokenSource;
  readonly #clock: Clock;
  /** What the source gave in the place of each expired token, the oldest first. */
  readonly #refreshes = new Map<string, Refresh>();
  /** Counts the failures, so that it can be told what was made before which. */
  moment = 0;

  constructor(source: TokenSource, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** The token of now, where the source itself does not know of a refresh. */
  async current(since: number, signal: AbortSignal | undefined): Promise<string> {
    return this.latest(await unlessAborted(signal, this.#ask({})), since, signal);
  }

  /** The token that stands for this one by now. */
  async latest(given: string, since: number, signal: AbortSignal | undefined): Promise<string> {
    for (let token = given; ; ) {
      const refresh = this.#refreshes.get(token);
      if (!refresh || refresh.failedAt < since) return token;
      const fresh = await this.#wait(token, refresh, signal);
      if (fresh === token) return token;
      token = fresh;
    }
  }

  /** The token in the place of an expired one. */
  refreshed(expired: string, since: number, signal: AbortSignal | undefined): Promise<string> {
    const known = this.#refreshes.get(expired);
    const refresh = known && known.failedAt >= since ? known : this.#start(expired);
    return this.#wait(expired, refresh, signal);
  }

  #start(expired: string): Refresh {
    const [oldest = ''] = this.#refreshes.keys();
    if (this.#refreshes.size === mostExpired) this.#refreshes.delete(oldest);
    const refresh: Refresh = {
      token: this.#ask({ expired }),
      waiting: 0,
      isOver: false,
      failedAt: Number.POSITIVE_INFINITY,
    };
    this.#refreshes.set(expired, refresh);
    const end = (given?: unknown) => {
      refresh.isOver = true;
      // The same token again is a failure too: the next call that is made asks once more.
      if (!isToken(given) || given === expired) refresh.failedAt = this.moment++;
      // A source that gives a token which had expired before means it.
      else this.#refreshes.delete(given);
    };
    refresh.token.then(end, () => end());
    return refresh;
  }

  /** Waits for a refresh. One that hangs is forgotten when nobody is left who waits for it. */
  async #wait(expired: string, refresh: Refresh, signal: AbortSignal | undefined) {
    refresh.waiting += 1;
    try {
      return await unlessAborted(signal, refresh.token);
    } finally {
      refresh.waiting -= 1;
      const isLeft = refresh.waiting === 0 && !refresh.isOver;
      if (isLeft && this.#refreshes.get(expired) === refresh) this.#refreshes.delete(expired);
    }
  }

  #ask(event: { expired?: string }): Promise<string> {
    const given = (async () => this.#source(event))();
    return within(this.#clock, sourcePatience, given, () => new Error('no token in time'));
  }
}

/** What a token source throws may hold a secret, so it is not handed on. */
async function getToken(call: Call, get: () => Promise<string>): Promise<string> {
  let token: unknown;
  try {
    token = await get();
  } catch {
    if (call.signal?.aborted) throw call.signal.reason;
    throw new NotSentError(failureOf(call), 'accessToken failed to give a token');
  }
  if (isToken(token)) return token;
  throw new NotSentError(failureOf(call), 'accessToken gave no token');
}

const isToken = (token: unknown): token is string => typeof token === 'string' && token !== '';
