import type { ChatState } from '../../index.ts';
import { ask, attempt } from './ask.ts';
import { dateOf, make, makeButton } from './dom.ts';
import { fill } from './lists.ts';
import { nameOf } from './names.ts';

type Member = ChatState['members'][number];
type Message = ChatState['messages'][number];

/** Chats, or messages of one, that a button adds. */
export const pageSize = 50;
const mostMessages = 1000;
const mostMembers = 200;

/** Asks for the members and messages of a chat, and shows them. */
export async function openChat(details: HTMLDetailsElement): Promise<void> {
  // As many as are shown already: earlier ones that somebody asked for stay when one comes.
  const shown = details.querySelectorAll('.messages > li').length;
  const limit = Math.min(Math.max(shown, pageSize), mostMessages);
  const chat = await ask<ChatState>(`chats/${details.dataset.key}?limit=${limit}`);
  const messages = make('ol', 'plain messages', ...chat.messages.map(makeMessage));
  const inside = details.lastElementChild as HTMLElement;
  inside.replaceChildren();
  if (chat.description) inside.append(make('p', '', chat.description));
  inside.append(make('p', 'quiet', describeChat(chat)));
  inside.append(make('h3', '', 'Members'), makeMembers(chat), make('h3', '', 'Messages'));
  if (chat.earlier !== null) inside.append(makeEarlier(chat.id, chat.earlier, messages));
  inside.append(chat.messages.length > 0 ? messages : make('p', 'quiet', 'None'));
}

/** A button that puts earlier messages before those that are shown. */
function makeEarlier(id: number, before: number, messages: HTMLElement): HTMLElement {
  let next = before;
  async function showEarlier() {
    const chat = await ask<ChatState>(`chats/${id}?limit=${pageSize}&before=${next}`);
    messages.prepend(...chat.messages.map(makeMessage));
    if (chat.earlier === null) line.remove();
    else next = chat.earlier;
  }
  const button = makeButton('Show earlier messages', () => attempt(showEarlier));
  const line = make('p', '', button);
  return line;
}

function describeChat(chat: ChatState): string {
  const parts = [`created ${dateOf(chat.createdAt)}`, chat.color.toLowerCase().replace('_', ' ')];
  if (chat.entityType) parts.push(`${chat.entityType} ${chat.entityId}`);
  if (chat.avatar) parts.push(`avatar: ${chat.avatar}`);
  if (chat.addRole !== 'member') parts.push(`people are added by a ${chat.addRole}`);
  return parts.join(' · ');
}

function makeMembers({ members, author }: ChatState): HTMLElement {
  const list = make('ul', 'plain members');
  const rows = members.map((member) => () => makeMember(member, author));
  fill(list, rows, mostMembers, (text) => make('li', 'quiet', text));
  return list;
}

function makeMember({ user, role }: Member, author: number): HTMLElement {
  const extra = [role, ...(user === author ? ['author'] : []), `id ${user}`].join(', ');
  return make('li', '', `${nameOf(user)} `, make('span', 'quiet', extra));
}

function makeMessage({ id, author, text, code, createdAt }: Message): HTMLElement {
  const isSystem = author === 0;
  const line = make('li', isSystem ? 'system' : '');
  if (!isSystem) line.append(make('span', 'by', nameOf(author)));
  const origin = [dateOf(createdAt), `id ${id}`, ...(code ? [code] : [])].join(' · ');
  line.append(make('span', 'text', text), make('br'), make('small', 'quiet', origin));
  return line;
}
