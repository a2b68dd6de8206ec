import type { Store } from '../store/store.ts';

/** Author of messages that nobody wrote. */
export const system = 0;

/** Posts a message of the system; its code says what kind it is. */
export function postSystem(
  store: Store,
  now: number,
  chat: number,
  code: string,
  text: string,
): void {
  store.chats.post({ chat, author: system, text, code, createdAt: now });
}

/** Tells a chat who has joined it, as servers do, with the code `CHAT_JOIN`. */
export function postJoined(
  store: Store,
  now: number,
  chat: number,
  users: readonly number[],
): void {
  const names = users.map((id) => store.users.get(id)?.name ?? `User ${id}`);
  postSystem(store, now, chat, 'CHAT_JOIN', `${names.join(', ')} joined the chat.`);
}
