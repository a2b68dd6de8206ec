import { type Call, failureOf, type Guard } from './call.ts';
import { unlessAborted } from './clock.ts';
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

/** Where the token of a call comes from. */
export interface Tokens {
  /** Tells this source from others. Not a secret. */
  name?: string;
  /** Told of each call when it is made. */
  made?(call: Call): void;
  /** The token of now. */
  current(call: Call): string | Promise<string>;
  /** The token in the place of an expired one. */
  refreshed(call: Call, expired: string): string | Promise<string>;
}

/** The tokens of a source that each call asks by itself. */
export const ownTokens = (source: TokenSource): Tokens => ({
  current: () => source({}),
  refreshed: (_, expired) => source({ expired }),
});

/**
 * Adds a token to the parameters of each call, as `auth`. Not as a Bearer header: the CORS headers
 * of a portal do not allow one, so browsers could not send it.
 *
 * When a token has expired the call is repeated once with a fresh one.
 */
export function withTokens(base: string, tokens: Tokens): Guard {
  return (send) => async (call) => {
    tokens.made?.(call);
    let used = '';
    const sendWith = (get: () => string | Promise<string>) =>
      send({
        ...call,
        url: `${base}/${call.method}`,
        credential: tokens.name,
        async token() {
          used = await getToken(call, get);
          return used;
        },
      });
    try {
      return await sendWith(() => tokens.current(call));
    } catch (error) {
      if (repeatAfter(error) !== 'after-token-refresh' || !used) throw error;
      const fresh = await getToken(call, () => tokens.refreshed(call, used));
      if (fresh === used) throw error;
      return sendWith(() => fresh);
    }
  };
}

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

/** An error of a token source may hold a secret, so it is not handed on. */
async function getToken(call: Call, get: () => unknown): Promise<string> {
  let token: unknown;
  try {
    token = await unlessAborted(call.signal, (async () => get())());
  } catch {
    if (call.signal?.aborted) throw call.signal.reason;
  }
  if (token && typeof token === 'string') return token;
  throw new NotSentError(failureOf(call), 'accessToken gave no token');
}
