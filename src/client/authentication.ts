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

/** Expired tokens that are remembered; after that many the oldest is sent, and refused, once more. */
const mostExpired = 100;

/** One refresh for all calls whose token has expired, the late ones included. */
function sharedRefresh(source: TokenSource) {
  /** What the source gave in the place of each expired token, the oldest first. */
  const replacements = new Map<string, Promise<string>>();

  /** The token that stands for this one, where the source itself does not know of it. */
  async function latest(token: string): Promise<string> {
    let last = token;
    for (let next = replacements.get(last); next; next = replacements.get(last)) last = await next;
    return last;
  }

  function refresh(token: string): Promise<string> {
    if (replacements.has(token)) return latest(token);
    const [oldest = ''] = replacements.keys();
    if (replacements.size === mostExpired) replacements.delete(oldest);
    const fresh = (async () => source({ expired: token }))();
    replacements.set(token, fresh);
    // One that failed, or brought the same token, is tried again by the next call that needs it.
    const forget = () => void replacements.delete(token);
    fresh.then((given) => (isToken(given) ? replacements.delete(given) : forget()), forget);
    return fresh;
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
