import { isThisMachine } from '../../http/host.ts';
import type { GivenOptions } from './options.ts';

/** Lists what a user should know before the sandbox goes on. */
export function warnings({ host, portal, state }: GivenOptions, goesOn: boolean): string[] {
  return [
    ...(!isThisMachine(host)
      ? [
          `Warning: at ${host} anybody on the network can call this sandbox, read all that is in it, and control it.`,
        ]
      : []),
    ...(goesOn && portal !== undefined
      ? [
          `${portal} is not used, since ${state} continues. With --reset it starts from there again.`,
        ]
      : []),
  ];
}

/** Says what the sandbox is, how to call it, and where its state is. */
export function greeting(url: string, given: GivenOptions, goesOn: boolean): string {
  // On all addresses of a machine it can be called at this one.
  const address = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  return `Sandbox of a Bitrix24 portal at ${address}. It is not Bitrix24.

Look at it:  ${address}/
${howToCall(address, given, goesOn)}
State:       ${whereKept(given, goesOn)}

Stop with Ctrl+C. Calls:`;
}

/** A webhook of a portal of one's own is not printed: its code is a secret. The sandbox can be asked for it. */
function howToCall(
  address: string,
  { portal, state, host }: GivenOptions,
  goesOn: boolean,
): string {
  const isDemo = portal === undefined && !goesOn;
  const webhook = isDemo ? `${address}/rest/1/secret/` : `$(curl -s ${address}/_sandbox/webhook)`;
  const variable =
    isDemo || isThisMachine(host) ? `For programs: export B24_WEBHOOK=${webhook}\n` : '';
  return variable + addressOf(address, { portal, state }, goesOn);
}

function addressOf(
  address: string,
  { portal, state }: Pick<GivenOptions, 'portal' | 'state'>,
  goesOn: boolean,
): string {
  if (portal !== undefined) {
    const source = goesOn ? `the portal that ${state} began with` : portal;
    return `Call it:     ${address}/rest/{user}/{code}/{method}, with a webhook of ${source}`;
  }
  const only = goesOn ? ', if the state began with the demo portal' : '';
  return `Call it${only}:

  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen","USERS":[103,547]}' \\
    ${address}/rest/1/secret/im.chat.add
`;
}

function whereKept({ state, reset }: GivenOptions, goesOn: boolean): string {
  if (state === undefined) return 'in memory; --state FILE keeps it';
  if (reset) return `in ${state}, reset`;
  return goesOn ? `in ${state}, which continues` : `in ${state}, which is new`;
}
