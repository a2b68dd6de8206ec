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
 * When a token has expired it is refreshed once for all calls in flight, and each is repeated once.
 */
export function withToken(source: TokenSource): Guard {
  const refresh = sharedRefresh(source);
  return (send) => async (call) => {
    const sendWith = (token: string) => {
      remember(call, token);
      return send({ ...call, params: { ...call.params, auth: token } });
    };
    const token = await getToken(call, () => source({}));
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

/** One refresh for all calls whose token has expired, the late ones included. */
function sharedRefresh(source: TokenSource): (expired: string) => Promise<string> {
  let last: { expired: string; fresh: Promise<string> } | undefined;
  return (expired) => {
    if (last?.expired === expired) return last.fresh;
    const mine = { expired, fresh: Promise.resolve(source({ expired })) };
    last = mine;
    // One that failed, or brought the same token, is tried again by the next call that needs it.
    const forget = () => {
      if (last === mine) last = undefined;
    };
    mine.fresh.then((fresh) => fresh === expired && forget(), forget);
    return mine.fresh;
  };
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
  if (typeof token === 'string' && token !== '') return token;
  throw new NotSentError(failureOf(call), 'accessToken gave no token');
}

function remember({ progress }: Call, secret: string): void {
  if (!progress.secrets.includes(secret)) progress.secrets.push(secret);
}
