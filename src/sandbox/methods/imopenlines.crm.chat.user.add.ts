import { isEmpty, toInt } from '../../http/php.ts';
import { Refusal, refuseIf } from '../refusal.ts';
import { chatOf, checkId, isActiveChat, mayRead, readItem } from './crm.ts';
import type { Handler } from './handler.ts';
import { postJoined } from './messages.ts';

export const handler: Handler = (call) => {
  const { params, store, caller, now, portal, behaviour } = call;
  refuseIf(isEmpty(params.CRM_ENTITY_TYPE), 'ERROR_ARGUMENT.CRM_ENTITY_TYPE');
  checkId(params, 'CRM_ENTITY');
  refuseIf(portal.missingModules.includes('im'), 'IM_NOT_INSTALLED');
  const item = readItem(call);
  refuseIf(!mayRead(call, caller, item), 'ACCESS_DENIED.caller');
  const chat = chatOf(call, item);
  // Nothing is done then, and the user is not even looked at.
  if (chat <= 0) return chat;
  refuseIf(!isActiveChat(call, item, chat), 'CHAT_NOT_IN_CRM');
  refuseIf(store.chats.get(chat)?.type !== 'lines', 'ACCESS_DENIED.caller');
  const id = toInt(params.USER_ID);
  refuseIf(id <= 0, 'ERROR_ARGUMENT.USER_ID');
  const user = store.users.get(id);
  if (!user?.isActive) return refuseIf(true, 'CRM_CHAT_USER_NOT_ACTIVE');
  refuseIf(!mayRead(call, user, item), 'ACCESS_DENIED.user');
  refuseIf(!user.maySeeHistory, 'ACCESS_DENIED.history');
  if (behaviour !== 'server' && store.chats.roleOf(chat, id)) {
    throw new Refusal(behaviour === 'older' ? 'NOTHING_TO_ADD' : 'WRONG_REQUEST');
  }
  // An extranet user is passed over, although the call succeeds.
  if (user.isExtranet) return chat;
  const member = { user: id, role: 'member', firstMessage: 0, joinedAt: now } as const;
  if (store.chats.join(chat, member)) postJoined(store, now, chat, [id]);
  return chat;
};
