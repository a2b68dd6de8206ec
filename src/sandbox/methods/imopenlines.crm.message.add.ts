import { isEmpty, isList, toText } from '../../http/php.ts';
import { refuseIf } from '../refusal.ts';
import { checkId, isActiveChat, mayRead, readItem } from './crm.ts';
import type { Handler } from './handler.ts';
import { cutMessage } from './text.ts';

export const handler: Handler = (call) => {
  const { params, store, caller, now, behaviour } = call;
  refuseIf(isEmpty(params.CRM_ENTITY_TYPE), 'ERROR_ARGUMENT.CRM_ENTITY_TYPE');
  checkId(params, 'CRM_ENTITY');
  const sender = checkId(params, 'USER_ID');
  const chat = checkId(params, 'CHAT_ID');
  const { MESSAGE: message } = params;
  refuseIf(isEmpty(message), 'ERROR_ARGUMENT.MESSAGE');
  const item = readItem(call);
  refuseIf(!mayRead(call, caller, item), 'ACCESS_DENIED.caller');
  const user = store.users.get(sender);
  if (!user || !mayRead(call, user, item)) return refuseIf(true, 'ACCESS_DENIED.sender');
  refuseIf(!isActiveChat(call, item, chat), 'CHAT_NOT_IN_CRM');
  const notAllowed = behaviour === 'older' ? 'MESSAGE_ADD_ERROR' : 'CANCELED';
  refuseIf(!store.chats.roleOf(chat, sender), notAllowed);
  // Newer servers cannot handle a list; to older ones it is an empty text.
  refuseIf(isList(message) && behaviour !== 'older', 'ServerErrorPage');
  const text = cutMessage(toText(message));
  refuseIf(text === '', 'EMPTY_MESSAGE');
  return store.chats.post({ chat, author: sender, text, code: 'AUTOMATIC', createdAt: now });
};
