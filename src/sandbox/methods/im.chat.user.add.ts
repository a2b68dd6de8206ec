import {
  isAbsent,
  isEmpty,
  isList,
  looselyEquals,
  parseList,
  toIds,
  toInt,
  toList,
} from '../../http/php.ts';
import { Refusal, refuseIf } from '../refusal.ts';
import type { Role } from '../seed/types.ts';
import type { Handler, MethodCall } from './handler.ts';
import { postJoined } from './messages.ts';
import { upperCased } from './parameters.ts';

const roles: readonly Role[] = ['guest', 'member', 'manager', 'owner'];
/** A chat that belongs to one of these has its members from there. */
const closedEntities = [
  'SONET_GROUP',
  'CALL',
  'SUPPORT24_QUESTION',
  'SUPPORT24_NOTIFIER',
  'GENERAL',
];

export const handler: Handler = (call) => {
  const params = upperCased(call.params);
  const { store, caller, now } = call;
  const id = chatId(call, params);
  const chat = store.chats.get(id);
  refuseIf(chat?.type === 'general', 'ACCESS_ERROR.general_chat');
  refuseIf(closedEntities.includes(chat?.entityType ?? ''), 'ACCESS_ERROR.entity_type');
  const items = readItems(call, params.USERS);
  const role = store.chats.roleOf(id, caller.id);
  const mayAdd = role && chat && roles.indexOf(role) >= roles.indexOf(chat.addRole);
  if (!mayAdd) throw new Refusal('ACCESS_DENIED_EXTEND');
  const users = toIds(items).filter((user) => store.users.get(user)?.isActive);
  const added = users.filter((user) => !store.chats.roleOf(id, user));
  if (added.length === 0) return nobodyAdded(call, users);
  const firstMessage = hidesHistory(call, params.HIDE_HISTORY) ? store.chats.nextMessageId() : 0;
  for (const user of added) {
    store.chats.join(id, { user, role: 'member', firstMessage, joinedAt: now });
  }
  postJoined(store, now, id, added);
  return true;
};

/** @throws Refusal when no chat is named; older servers do not know DIALOG_ID */
function chatId(call: MethodCall, { CHAT_ID, DIALOG_ID }: Record<string, unknown>): number {
  const isByDialog = !isAbsent(DIALOG_ID) && call.behaviour !== 'older';
  const id = isByDialog ? chatOfDialog(call, DIALOG_ID) : toInt(CHAT_ID);
  refuseIf(id <= 0, 'CHAT_ID_EMPTY');
  return id;
}

/**
 * Returns the chat of a dialog id. Only `chat` and `sg` lead to one: `crm7` is read as a dialog id,
 * and leads to no chat.
 */
function chatOfDialog({ store }: MethodCall, value: unknown): number {
  refuseIf(isList(value), 'ServerErrorPage');
  const text = value === true ? '1' : String(value);
  const [, kind, digits] = /^(chat|sg|crm)(\d+)\n?$/i.exec(text) ?? [];
  refuseIf(kind === undefined, 'DIALOG_ID_EMPTY');
  const id = toInt(digits);
  if (/^chat$/i.test(kind as string)) return id;
  return /^sg$/i.test(kind as string) ? store.chats.findByEntity('SONET_GROUP', String(id)) : 0;
}

/**
 * The ids as they were given: a list, or one id. A text is read as a list for extranet callers only.
 *
 * @throws Refusal when an extranet caller gives no list, and for lists in the list, which newer servers cannot
 *   handle
 */
function readItems({ caller, behaviour }: MethodCall, value: unknown): unknown[] {
  const list = caller.isExtranet ? parseList(value) : (toList(value) ?? [value]);
  if (!list) throw new Refusal('WRONG_REQUEST.users');
  refuseIf(behaviour !== 'older' && list.some(isList), 'ServerErrorPage');
  return list;
}

/** Answers a call that adds nobody: older servers alone refuse it. */
function nobodyAdded({ behaviour }: MethodCall, users: readonly number[]): true {
  refuseIf(behaviour === 'older' && users.length > 0, 'NOTHING_TO_ADD');
  return true;
}

/**
 * Tells whether the history is hidden. Any text but `N` hides it, `n` as well; `true` equals `N` in
 * PHP, and a value that PHP takes for false shows it.
 */
function hidesHistory({ portal, behaviour }: MethodCall, value: unknown): boolean {
  if (isAbsent(value)) return behaviour === 'documented' || portal.hideHistory;
  return !looselyEquals(value, 'N') && !isEmpty(value);
}
