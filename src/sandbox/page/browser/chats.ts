import type { ChatSummary } from '../../index.ts';
import { ask, attempt } from './ask.ts';
import { openChat, pageSize } from './chat.ts';
import { byId, count, make, setText } from './dom.ts';
import { keep } from './lists.ts';

const mostChats = 1000;
let shownChats = pageSize;

/** Shows the chats, of which one is open at a time. @param isAgain a chat that was not there is marked */
export async function showChats(isAgain: boolean): Promise<void> {
  const { total, chats } = await ask<{ total: number; chats: ChatSummary[] }>(
    `chats?limit=${shownChats}`,
  );
  setText(byId('chats-count'), String(total));
  byId('chats-more').hidden = chats.length >= total || shownChats >= mostChats;
  keep(byId('chats-list'), chats, {
    keyOf: ({ id }) => id,
    create: () => makeChat(isAgain),
    update: updateChat,
  });
}

/** Lets each chat that is open be read again. */
export function forgetChats(): void {
  for (const open of document.querySelectorAll<HTMLElement>('#chats-list details[open]')) {
    open.dataset.seen = '';
  }
}

function makeChat(isNew: boolean): HTMLDetailsElement {
  const details = make('details', isNew ? 'fresh' : '');
  details.name = 'chat';
  details.append(
    make('summary', '', make('span', 'title'), make('span', 'badge'), make('span', 'more')),
    make('div', 'inside', make('p', 'quiet', 'Loading …')),
  );
  details.addEventListener('toggle', () => {
    if (details.open) attempt(() => openChat(details), 'chat');
  });
  return details;
}

function updateChat(details: HTMLDetailsElement, chat: ChatSummary): void {
  const [title, badge, more] = (details.firstElementChild as HTMLElement).children;
  setText(title as Element, chat.title);
  setText(badge as Element, chat.type);
  const sizes = [count(chat.members, 'member'), count(chat.messages, 'message')];
  setText(more as Element, [`id ${chat.id}`, ...sizes].join(' · '));
  const seen = `${chat.members} ${chat.messages}`;
  const hasChanged = details.dataset.seen !== seen;
  details.dataset.seen = seen;
  if (hasChanged && details.open) attempt(() => openChat(details), 'chat');
}

/** Lets the button below the list show more chats. */
export function listenForMoreChats(): void {
  byId('chats-more').addEventListener('click', () => {
    shownChats = Math.min(shownChats + pageSize, mostChats);
    attempt(() => showChats(false));
  });
}
