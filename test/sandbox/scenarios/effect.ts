import type { SandboxOptions } from '../../../src/sandbox/index.ts';
import type { ChatState, PortalState } from '../../../src/sandbox/state.ts';
import type { Call, Change } from '../../support/sandbox.ts';

/** What calls leave behind. */
export interface Effect {
  sentence: string;
  calls: Call[];
  portal?: Change;
  options?: SandboxOptions;
  /** Chat that is looked at afterwards. */
  of: number;
  see: See;
  is: unknown;
}

export type See = (chat: ChatState, portal: PortalState) => unknown;
export type Row = readonly [
  sentence: string,
  calls: Call[],
  see: See,
  is: unknown,
  options?: SandboxOptions,
];
export const older: SandboxOptions = { behaviour: 'older' };

/** Rows about one chat. */
export const effectsOn = (of: number, rows: readonly Row[]): Effect[] =>
  rows.map(([sentence, calls, see, is, options = {}]) => ({
    sentence,
    calls,
    see,
    is,
    of,
    options,
  }));

export const roles = ({ members }: ChatState) => members.map(({ user, role }) => `${user} ${role}`);

/** Messages with their authors; 0 is the system. */
export const texts = ({ messages }: ChatState) =>
  messages.map(({ author, text }) => `${author}: ${text}`);

export const codes = ({ messages }: ChatState) => messages.map(({ code }) => code);

/** How many messages of the chat a member does not see. */
export const hiddenFrom = (user: number) => (chat: ChatState) => {
  const first = chat.members.find((one) => one.user === user)?.firstMessage ?? Number.NaN;
  return chat.messages.filter(({ id }) => !(id >= first)).length;
};

export const sizes = ({ members, messages }: ChatState) => [members.length, messages.length];
