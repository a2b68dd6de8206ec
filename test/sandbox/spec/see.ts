import type { ChatState } from '../../../src/sandbox/state.ts';

/** Members with their roles, as `27 owner`. */
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

/** How many members and messages a chat has. */
export const sizes = ({ members, messages }: ChatState) => [members.length, messages.length];
