import { demoChats, demoDialogs } from './demo-chats.ts';
import { demoTokens, demoWebhooks } from './demo-credentials.ts';
import type { PortalSeed, UserSeed } from './types.ts';

/** The users that the commands of the documentation name, and one for each way to be refused. */
const users: UserSeed[] = [
  // The documentation prints this in place of an id: with it as a login its commands work unedited.
  { id: 1, name: 'Anna Berg', login: '**put_your_user_id_here**' },
  { id: 2, name: 'Helper (bot)', login: 'helper', bot: true },
  { id: 11, name: 'Otto Lind (dismissed)', login: 'otto', active: false },
  // Can read the lead, and so is passed over in silence where others would be refused.
  { id: 12, name: 'Petra Novak (supplier)', login: 'petra', extranet: true, crm: ['lead:1205'] },
  { id: 13, name: 'Samir Haddad (no CRM)', login: 'samir', crm: 'none' },
  { id: 14, name: 'Tessa Moore (one lead only)', login: 'tessa', crm: ['lead:1195'] },
  { id: 15, name: 'Urs Keller (no history)', login: 'urs', history: false },
  { id: 27, name: 'Clara Jensen (open channel)', login: 'clara' },
  { id: 99, name: 'Dmitri Volkov', login: 'dmitri' },
  { id: 103, name: 'Emma Clark', login: 'emma' },
  { id: 503, name: 'Farid Aziz', login: 'farid' },
  { id: 547, name: 'Greta Holm', login: 'greta' },
  { id: 744, name: 'Maria Costa (customer)', extranet: true, crm: 'none' },
  { id: 1271, name: 'Hugo Martin', login: 'hugo' },
];

/**
 * The portal that the sandbox has out of the box. On a fresh one each command that the documentation
 * prints works, with nothing but the address replaced, and answers with the printed result; only must
 * the user be added before the command that removes it.
 *
 * Every other check of a call can be made to fail by a user, a chat or a credential of it. A missing
 * module is the whole portal's, and takes a seed of one's own.
 *
 * It is frozen, since all sandboxes of a process share it: change a `structuredClone` of it.
 */
export const demoPortal: PortalSeed = frozen({
  // The ids of the chat and of the message that the documentation prints.
  portal: { clock: '2026-01-12T09:00:00Z', nextChatId: 1417, nextMessageId: 19880117 },
  users,
  webhooks: demoWebhooks,
  tokens: demoTokens,
  crmItems: [
    { type: 'lead', id: 1205, title: 'Website enquiry, M. Costa' },
    { type: 'lead', id: 1195, title: 'Question about delivery' },
    { type: 'lead', id: 1210, title: 'Closed conversation' },
    { type: 'lead', id: 1211, title: 'Nobody has answered yet' },
    { type: 'lead', id: 1212, title: 'Waiting for the customer' },
    { type: 'lead', id: 1213, title: 'Messenger disconnected' },
    { type: 'deal', id: 77, title: 'Annual service contract' },
    { type: 'deal', id: 78, title: 'Bound to a chat of no open channel' },
    { type: 'deal', id: 1663, title: 'Without a conversation' },
    { type: 'contact', id: 25, title: 'Maria Costa' },
    { type: 'company', id: 7, title: 'Costa Imports' },
  ],
  chats: demoChats,
  dialogs: demoDialogs,
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
