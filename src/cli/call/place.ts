import type { TokenOptions, WebhookOptions } from '../../index.ts';
import { readPort } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { webhookOf } from './local-webhook.ts';

/** The place to call, as the command line names it. */
export interface GivenPlace {
  sandbox?: boolean | undefined;
  mock?: boolean | undefined;
  port?: string | undefined;
  webhook?: string | undefined;
  portal?: string | undefined;
}

/** The place that a call goes to. A secret that is not given is asked for. */
export type CallPlace =
  | { kind: 'local'; name: 'sandbox' | 'mock'; url: string }
  | { kind: 'webhook'; from?: '--webhook' | 'B24_WEBHOOK'; webhook?: string }
  | { kind: 'token'; portal: string; token?: string };

const localPorts = { sandbox: '4020', mock: '4010' };

/**
 * Finds out where to call: what the command line names, or else the variables of the environment.
 *
 * @throws UsageError when it names several, or does not belong together
 */
export function placeOf(given: GivenPlace, env: NodeJS.ProcessEnv): CallPlace {
  const { sandbox, mock, webhook, portal } = given;
  const named = { '--sandbox': sandbox, '--mock': mock, '--webhook': webhook, '--portal': portal };
  const options = Object.entries(named).filter(([, value]) => value !== undefined);
  if (options.length > 1) {
    throw new UsageError(`Give one of ${options.map(([name]) => name).join(' and ')}.`);
  }
  if (given.port !== undefined && !sandbox && !mock) {
    throw new UsageError('--port belongs to --sandbox or --mock.');
  }
  if (sandbox || mock) return local(sandbox ? 'sandbox' : 'mock', given.port);
  if (webhook !== undefined) return { kind: 'webhook', from: '--webhook', webhook };
  if (portal !== undefined) return withToken(portal, env);
  return fromEnvironment(env);
}

function local(name: 'sandbox' | 'mock', port = localPorts[name]): CallPlace {
  return { kind: 'local', name, url: `http://127.0.0.1:${readPort(port)}` };
}

function fromEnvironment(env: NodeJS.ProcessEnv): CallPlace {
  const webhook = env.B24_WEBHOOK?.trim();
  const portal = env.B24_PORTAL?.trim();
  const token = env.B24_TOKEN?.trim();
  if (webhook && portal) {
    throw new UsageError('Both B24_WEBHOOK and B24_PORTAL are set. Unset the one you do not mean.');
  }
  if (portal) return withToken(portal, env);
  if (webhook) return { kind: 'webhook', from: 'B24_WEBHOOK', webhook };
  if (token) throw new UsageError('B24_TOKEN is set without B24_PORTAL, the host of the portal.');
  return { kind: 'webhook' };
}

function withToken(portal: string, { B24_TOKEN }: NodeJS.ProcessEnv): CallPlace {
  const token = B24_TOKEN?.trim();
  return { kind: 'token', portal, ...(token && { token }) };
}

/** Asks for a secret; undefined where nobody can be asked. */
export type Ask = ((question: string) => Promise<string>) | undefined;

/**
 * Returns the credentials that a client needs to call there.
 *
 * @throws UsageError when a secret is missing and nobody can be asked for it
 */
export async function askCredentials(
  place: CallPlace,
  ask: Ask,
): Promise<WebhookOptions | TokenOptions> {
  if (place.kind === 'local') return { webhook: await webhookOf(place) };
  if (place.kind === 'webhook') {
    return {
      webhook:
        place.webhook ?? (await answer(ask, 'URL of the webhook, https://…/rest/1/…/', howToName)),
    };
  }
  const { portal, token } = place;
  return { portal, accessToken: token ?? (await answer(ask, 'Access token', howToGiveToken)) };
}

async function answer(ask: Ask, what: string, otherwise: string): Promise<string> {
  const given = await ask?.(`${what} (it is not shown): `);
  if (given) return given.trim();
  throw new UsageError(otherwise);
}

const howToGiveToken = 'There is no access token. Put it into the variable B24_TOKEN.';

const howToName = `Say which portal to call, in one of these ways:

  B24_WEBHOOK             variable with the URL of an incoming webhook
  B24_PORTAL, B24_TOKEN   variables with the host of the portal and an access token
  --sandbox, --mock       what \`npx --no bitrix24-chat-api sandbox\` or \`mock\` runs on this machine`;
