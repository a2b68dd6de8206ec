import { Refusal, refuseIf } from '../refusal.ts';
import type { Role } from '../seed/types.ts';
import { isEmpty, parseList, toIds, toInt, toText } from './coerce.ts';
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
  const items = parseList(params.USERS);
  refuseIf(caller.isExtranet && !items, 'WRONG_REQUEST.users');
  const role = store.chats.roleOf(id, caller.id);
  const mayAdd = role && chat && roles.indexOf(role) >= roles.indexOf(chat.addRole);
  if (!mayAdd) throw new Refusal('ACCESS_DENIED_EXTEND');
  const users = toIds(items ?? [params.USERS]).filter((user) => store.users.get(user)?.isActive);
  const added = users.filter((user) => !store.chats.roleOf(id, user));
  if (added.length === 0) return nobodyAdded(call, users);
  const firstMessage = hidesHistory(call, params.HIDE_HISTORY) ? store.chats.nextMessageId() : 0;
  for (const user of added) {
    store.chats.join(id, { user, role: 'member', firstMessage, joinedAt: now });
  }
  postJoined(store, now, id, added);
  return true;
};

function chatId({ store }: MethodCall, params: Record<string, unknown>): number {
  if (isEmpty(params.DIALOG_ID)) {
    const id = toInt(params.CHAT_ID);
    refuseIf(id <= 0, 'CHAT_ID_EMPTY');
    return id;
  }
  const [, kind, rest = ''] = /^(chat|sg|crm)(.+)$/.exec(toText(params.DIALOG_ID)) ?? [];
  refuseIf(!kind || (kind !== 'crm' && toInt(rest) <= 0), 'DIALOG_ID_EMPTY');
  if (kind === 'chat') return toInt(rest);
  const found =
    kind === 'sg'
      ? store.chats.findByEntity('SONET_GROUP', String(toInt(rest)))
      : store.chats.findByEntity('CRM', rest.toUpperCase());
  refuseIf(found === 0, 'DIALOG_ID_EMPTY');
  return found;
}

/** Who is in the chat already, or cannot be, is passed over: an error of older servers only. */
function nobodyAdded({ behaviour }: MethodCall, users: readonly number[]): true {
  refuseIf(behaviour === 'older' && users.length > 0, 'NOTHING_TO_ADD');
  return true;
}

/** Any text but `N` hides, `n` as well; what PHP takes for false shows. */
function hidesHistory({ portal, behaviour }: MethodCall, value: unknown): boolean {
  if (value === undefined || value === null)
    return behaviour === 'documented' || portal.hideHistory;
  return value !== 'N' && !isEmpty(value);
}
