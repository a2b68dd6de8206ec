import { ApiVersion, B24Hook, B24OAuth, type LoggerInterface } from '@bitrix24/b24jssdk';
import type { Client, Setup } from './client.ts';

type Options = NonNullable<ConstructorParameters<typeof B24Hook>[1]>;
type Restrictions = NonNullable<Options['restrictionParams']>;

/** The official SDK, with the options that its documentation names. */
function sdk(name: string, restrictions: Restrictions): Client {
  return {
    name,
    connect(setup) {
      const client = make(setup, {
        ...restrictions,
        ...rateOf(setup),
        ...(setup.once && { maxRetries: 1 }),
      });
      return {
        client,
        async add(title) {
          const params = { TITLE: title };
          const given = await client.actions.v2.call.make({ method: 'im.chat.add', params });
          return given.isSuccess
            ? { chat: given.getData()?.result, given }
            : { error: [...given.getErrors()][0], given };
        },
      };
    },
  };
}

function make({ origin, code = 'secret', token, timeout, listener }: Setup, params: Restrictions) {
  const options = { restrictionParams: params };
  const client =
    token === undefined
      ? B24Hook.fromWebhookUrl(`https://portal.example/rest/1/${code}/`, options)
      : makeOAuth(token, options);
  // It takes https only; this is the way in that it leaves for a portal on this machine.
  const base = token === undefined ? `${origin}/rest/1/${code}` : `${origin}/rest`;
  client.getTargetOriginWithPath().set(ApiVersion.v2, base);
  const { defaults } = client.getHttpClient(ApiVersion.v2).ajaxClient;
  if (timeout !== undefined) defaults.timeout = timeout;
  if (listener) client.setLogger(logger(listener));
  return client;
}

function makeOAuth(token: string, options: ConstructorParameters<typeof B24OAuth>[2]) {
  const auth = {
    applicationToken: 'application',
    userId: 1,
    memberId: 'member',
    accessToken: token,
    refreshToken: 'refresh',
    expires: Math.floor(Date.now() / 1000) + 3600,
    expiresIn: 3600,
    scope: 'im',
    domain: 'portal.example',
    clientEndpoint: 'https://portal.example/rest/',
    serverEndpoint: 'https://portal.example/rest/',
    status: 'L',
  };
  const secret = { clientId: 'local.1', clientSecret: 'client' };
  return new B24OAuth(auth as ConstructorParameters<typeof B24OAuth>[0], secret, options);
}

function rateOf({ rateLimit }: Setup): Restrictions {
  if (rateLimit === undefined) return {};
  const { burst, drainPerSecond } = rateLimit || { burst: 1e9, drainPerSecond: 1e9 };
  return { rateLimit: { burstLimit: burst, drainRate: drainPerSecond, adaptiveEnabled: true } };
}

function logger(listener: (payload: unknown) => void): LoggerInterface {
  const log = async (...line: unknown[]) => listener(line);
  return {
    log,
    debug: log,
    info: log,
    notice: log,
    warning: log,
    error: log,
    critical: log,
    alert: log,
    emergency: log,
  };
}

export const official = sdk('b24jssdk', {});

/** With the remedy that its documentation has for calls that must not run twice. */
export const officialWithRemedy = sdk('b24jssdk, `retryOnNetworkError: false`', {
  retryOnNetworkError: false,
});
