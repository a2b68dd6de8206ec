import { type Call, failureOf, type Guard } from './call.ts';
import { unlessAborted } from './clock.ts';
import { NotSentError } from './errors.ts';
import { repeatAfter } from './verdict.ts';

/** Puts the secret of a webhook into the path of each call. */
export function withWebhook(base: string, secretPath: string): Guard {
  const secret = secretPath.split('/').at(-1) as string;
  return (send) => (call) => {
    remember(call, secret);
    return send({ ...call, url: base + secretPath + call.url.slice(base.length) });
  };
}

/**
 * Gets an access token: called before each call, and with `expired` after the portal has refused a
 * token as expired, to get another one.
 */
export type TokenSource = (event: { expired?: string }) => string | Promise<string>;

/**
 * Adds a token to the parameters of each call, as `auth`. Not as a Bearer header: the CORS headers
 * of a portal do not allow one, so browsers could not send it.
 *
 * When a token has expired it is refreshed once for all calls, and each is repeated once.
 */
export function withToken(source: TokenSource): Guard {
  const { latest, refresh } = sharedRefresh(source);
  return (send) => async (call) => {
    const sendWith = (token: string) => {
      remember(call, token);
      return send({ ...call, params: { ...call.params, auth: token } });
    };
    const token = await getToken(call, async () => latest(await source({})));
    try {
      return await sendWith(token);
    } catch (error) {
      if (repeatAfter(error) !== 'after-token-refresh') throw error;
      const fresh = await getToken(call, () => refresh(token));
      if (fresh === token) throw error;
      return sendWith(fresh);
    }
  };
}

/** Expired tokens that are remembered: those of calls under way, and one that a source keeps giving. */
const mostExpired = 8;

/** One refresh for all calls whose token has expired, the late ones included. */
function sharedRefresh(source: TokenSource) {
  /** Expired tokens that `current` stands for; the one that was asked for last comes last. */
  const expired = new Set<string>();
  let current: Promise<string>;

  /** The token that stands for this one, where the source itself does not know of it. */
  function latest(token: string): string | Promise<string> {
    if (!expired.delete(token)) return token;
    expired.add(token);
    return current;
  }

  function refresh(token: string): Promise<string> {
    if (expired.has(token)) return current;
    if (expired.size === mostExpired) expired.delete([...expired][0] as string);
    expired.add(token);
    const before = current;
    const mine = (async () => source({ expired: token }))();
    current = mine;
    // One that failed, or brought the same token, is tried again by the next call that needs it.
    const undo = () => {
      expired.delete(token);
      if (current === mine) current = before;
    };
    mine.then((fresh) => {
      if (fresh === token || !isToken(fresh)) undo();
      else expired.delete(fresh);
    }, undo);
    return mine;
  }

  return { latest, refresh };
}

/** What a token source throws may hold a secret, so it is not handed on. */
async function getToken(call: Call, get: () => string | Promise<string>): Promise<string> {
  let token: unknown;
  try {
    token = await unlessAborted(call.signal, get());
  } catch {
    if (call.signal?.aborted) throw call.signal.reason;
    throw new NotSentError(failureOf(call), 'accessToken failed to give a token');
  }
  if (isToken(token)) return token;
  throw new NotSentError(failureOf(call), 'accessToken gave no token');
}

const isToken = (token: unknown): token is string => typeof token === 'string' && token !== '';

function remember({ progress }: Call, secret: string): void {
  if (!progress.secrets.includes(secret)) progress.secrets.push(secret);
}
