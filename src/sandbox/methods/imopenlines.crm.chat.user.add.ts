import { isEmpty, toInt } from '../../http/php.ts';
import { Refusal, refuseIf } from '../refusal.ts';
import { chatOfItem, mayRead } from './crm.ts';
import type { Handler } from './handler.ts';
import { postJoined } from './messages.ts';

export const handler: Handler = (call) => {
  const { params, store, now, behaviour } = call;
  refuseIf(isEmpty(params.CRM_ENTITY_TYPE), 'ERROR_ARGUMENT.CRM_ENTITY_TYPE');
  const { item, chat } = chatOfItem(call, 'ACCESS_DENIED.caller');
  // Nothing is done then, and the user is not even looked at.
  if (chat <= 0) return chat;
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
