import { AjaxError, ApiVersion, B24Hook, B24OAuth } from '@bitrix24/b24jssdk';

type Options = NonNullable<ConstructorParameters<typeof B24Hook>[1]>;
type Client = B24Hook | B24OAuth;

/** It must begin with https. */
const address = 'https://portal.example/rest/';

/** What the SDK made of an answer. */
export interface Reported {
  result?: unknown;
  /** As its error carries them. */
  error?: { code: string; status: number; description: string };
}

/** The SDK as it is published, by the URL of a webhook. */
export function byWebhook(origin: string, { user = 1, code = 'secret', attempts = 1 } = {}) {
  const path = `rest/${user}/${code}`;
  const client = B24Hook.fromWebhookUrl(`https://portal.example/${path}/`, options(attempts));
  return at(client, `${origin}/${path}`);
}

/**
 * The SDK as it is published, by the token of an application. When a token is refused it asks for a
 * fresh one, which is `fresh` here.
 */
export function byToken(
  origin: string,
  { token = 'secret-token', fresh = 'secret-token', attempts = 1 } = {},
) {
  const expires = Math.floor(Date.now() / 1000) + 3600;
  const common = { scope: 'im,imopenlines', domain: 'portal.example', status: 'L' } as const;
  const auth = {
    ...common,
    accessToken: token,
    refreshToken: 'refresh',
    expires,
    expiresIn: 3600,
    applicationToken: 'application',
    userId: 1,
    memberId: 'member',
    clientEndpoint: address,
    serverEndpoint: address,
  };
  const client = new B24OAuth(auth, { clientId: 'local', clientSecret: 's' }, options(attempts));
  client.setCustomRefreshAuth(async () => ({
    ...common,
    access_token: fresh,
    refresh_token: 'refresh',
    member_id: 'member',
    expires: String(expires),
    expires_in: '3600',
    client_endpoint: address,
    server_endpoint: address,
  }));
  return at(client, `${origin}/rest`);
}

function options(attempts: number): Options {
  return { restrictionParams: { maxRetries: attempts } };
}

/** It takes https only; this is the way in that it leaves for a portal on this machine. */
function at(client: Client, base: string) {
  client.getTargetOriginWithPath().set(ApiVersion.v2, base);
  return (method: string, params: object): Promise<Reported> =>
    client.actions.v2.call
      .make({ method, params: { ...params } })
      .then((given) =>
        given.isSuccess
          ? { result: given.getData()?.result }
          : { error: describe([...given.getErrors()][0]) },
      )
      .catch((error: unknown) => ({ error: describe(error) }));
}

function describe(error: unknown): NonNullable<Reported['error']> {
  if (!(error instanceof AjaxError)) throw error;
  const { code, status, message } = error;
  return { code, status, description: message };
}
