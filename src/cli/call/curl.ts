import { readTarget } from '../../client/target.ts';
import { demoPath } from './local-webhook.ts';
import type { CallPlace } from './place.ts';

/**
 * The call as a command of curl, with variables of the shell in the place of secrets. It is put together
 * from where the secrets are not, so that none can be in it.
 */
export function toCurl(place: CallPlace, method: string, params: object): string {
  const body =
    place.kind === 'token'
      ? withTokenVariable(JSON.stringify(params), Object.keys(params).length > 0)
      : quote(JSON.stringify(params));
  return `curl -H 'Content-Type: application/json' \\
  -d ${body} \\
  ${addressOf(place, method)}`;
}

/** Says which variable the shell needs before the command works, if any. */
export function variableToSet(place: CallPlace): string | undefined {
  if (place.kind === 'webhook' && place.from !== 'B24_WEBHOOK') {
    return 'The variable B24_WEBHOOK has to hold the URL of the webhook when you run this:';
  }
  if (place.kind === 'token' && place.token === undefined) {
    return 'The variable B24_TOKEN has to hold the access token when you run this:';
  }
  return undefined;
}

function addressOf(place: CallPlace, method: string): string {
  if (place.kind === 'local') return quote(`${place.url}${demoPath}${method}`);
  // With or without a slash at its end.
  if (place.kind === 'webhook') return `"\${B24_WEBHOOK%/}/${method}"`;
  // The address that a client would call; whether it may is checked elsewhere.
  const { base } = readTarget({ portal: place.portal, accessToken: 'none', allowHttp: true });
  return quote(`${base}/${method}`);
}

/** The token ends the object; what a shell would read in the rest stays in single quotes. */
function withTokenVariable(json: string, hasOthers: boolean): string {
  const start = quote(`${json.slice(0, -1)}${hasOthers ? ',' : ''}"auth":"`);
  return `${start}"$B24_TOKEN"'"}'`;
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
