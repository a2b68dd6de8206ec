import {
  isEmpty,
  isInt,
  looselyEquals,
  parseList,
  toIds,
  toText,
  toValidInt,
} from '../../http/php.ts';
import { Refusal } from '../refusal.ts';
import type { Chat } from '../store/chat.ts';
import { readAvatar } from './avatar.ts';
import type { Handler, MethodCall } from './handler.ts';
import { postSystem } from './messages.ts';
import { upperCased } from './parameters.ts';
import { cutMessage } from './text.ts';

const colors = [
  'RED',
  'GREEN',
  'MINT',
  'LIGHT_BLUE',
  'DARK_BLUE',
  'PURPLE',
  'AQUA',
  'PINK',
  'LIME',
  'BROWN',
  'AZURE',
  'KHAKI',
  'SAND',
  'MARENGO',
  'GRAY',
  'GRAPHITE',
] as const;
const longestTitle = 255;

export const handler: Handler = (call) => {
  const params = upperCased(call.params);
  const { store, caller, now, behaviour } = call;
  const users = readUsers(call, params.USERS);
  const avatar = readAvatar(params.AVATAR, behaviour);
  const id = store.chats.nextChatId();
  const color = toText(params.COLOR);
  const chat: Chat = {
    id,
    type: looselyEquals(params.TYPE, 'OPEN', behaviour === 'older') ? 'open' : 'chat',
    description: toText(params.DESCRIPTION),
    // A portal picks one; the sandbox takes them in turn, so that the same calls give the same chat.
    color: colors.find((one) => one === color) ?? (colors[id % colors.length] as string),
    title: toText(params.TITLE, longestTitle),
    author: caller.id,
    ...entityOf(call, params),
    avatar,
    roleName: toText(params.COPILOT_MAIN_ROLE),
    addRole: 'member',
    createdAt: now,
  };
  chat.title ||= generatedTitle(call, chat, users);
  if (chat.entityType === 'LINES') chat.author = 0;
  const join = { firstMessage: 0, joinedAt: now };
  store.chats.add(chat, [
    { user: caller.id, role: 'owner', ...join },
    ...users.map((user) => ({ user, role: 'member' as const, ...join })),
  ]);
  greet(call, chat, users, toText(params.MESSAGE));
  return id;
};

/** Ids that are unknown or inactive are silently dropped; so are texts that are no number, by newer servers. */
function readUsers({ store, caller, behaviour }: MethodCall, value: unknown): number[] {
  const items = (parseList(value) ?? []).filter((item) => !isEmpty(item));
  for (const item of items) {
    if (typeof item !== 'string' && !isInt(item)) throw new Refusal('INVALID_FORMAT');
  }
  const ids = behaviour === 'older' ? items : items.map((item) => toValidInt(item) ?? 0);
  return toIds(ids).filter((id) => {
    const isVisible = !caller.isExtranet || store.chats.meet(caller.id, id);
    return isVisible && store.users.get(id)?.isActive;
  });
}

/** An extranet user cannot bind a chat to anything. */
function entityOf({ caller }: MethodCall, params: Record<string, unknown>) {
  const [entityType, entityId] = caller.isExtranet
    ? ['', '']
    : [toText(params.ENTITY_TYPE), toText(params.ENTITY_ID)];
  return { entityType, entityId };
}

function generatedTitle(
  { store, caller }: MethodCall,
  { id, color }: Chat,
  users: number[],
): string {
  if (users.length > 0) {
    const people = [caller.id, ...users.filter((user) => user !== caller.id)];
    const names = people.map((user) => store.users.get(user)?.name).join(', ');
    return toText(`Chat with ${names}`, longestTitle);
  }
  const name = color.toLowerCase().replace('_', ' ');
  return `${name[0]?.toUpperCase()}${name.slice(1)} chat №${id}`;
}

function greet(
  { store, caller, now }: MethodCall,
  chat: Chat,
  users: number[],
  text: string,
): void {
  const { id, entityType, description } = chat;
  const added = users.filter((user) => user !== caller.id);
  const names = added.map((user) => store.users.get(user)?.name).join(', ');
  if (entityType === '')
    postSystem(store, now, id, 'CHAT_CREATE', `${caller.name} created the chat.`);
  if (names) postSystem(store, now, id, 'CHAT_JOIN', `${caller.name} added to the chat: ${names}.`);
  if (description) postSystem(store, now, id, 'CHAT_DESCRIPTION', cutMessage(description));
  if (text === '') return;
  const message = cutMessage(text);
  store.chats.post({ chat: id, author: caller.id, text: message, code: '', createdAt: now });
}
