import { isEmpty, toInt } from '../../http/php.ts';
import { refuseIf } from '../refusal.ts';
import { chatOf, checkId, isActiveChat, mayRead, readItem } from './crm.ts';
import type { Handler, MethodCall } from './handler.ts';

export const handler: Handler = (call) => {
  const { params, store, caller, portal, behaviour } = call;
  const id = toInt(params.USER_ID);
  refuseIf(id <= 0, 'CRM_CHAT_EMPTY_USER');
  const { CRM_ENTITY_TYPE: type, CRM_ENTITY: entity } = params;
  refuseIf(isEmpty(type) || isEmpty(entity), 'CRM_CHAT_EMPTY_CRM_DATA');
  checkId(params, 'CRM_ENTITY');
  refuseIf(portal.missingModules.includes('im'), 'IM_NOT_INSTALLED');
  const item = readItem(call);
  refuseIf(!mayRead(call, caller, item), 'ACCESS_DENIED.caller');
  const chat = chatOf(call, item);
  if (chat <= 0) return chat;
  refuseIf(!isActiveChat(call, item, chat), 'CHAT_NOT_IN_CRM');
  const isLine = store.chats.get(chat)?.type === 'lines';
  refuseIf(!isLine, 'CHAT_DELETE_USER_PERMISSION_DENIED');
  refuseIf(!store.users.get(id)?.isActive, 'CRM_CHAT_USER_NOT_ACTIVE');
  const notThere = behaviour === 'documented' ? 'WRONG_REQUEST' : 'USER_NOT_FOUND';
  refuseIf(!store.chats.leave(chat, id), notThere);
  passOnAuthorship(call, chat, id);
  return chat;
};

/** A chat whose author leaves goes to another member who is an employee: no bot and no customer. */
function passOnAuthorship({ store }: MethodCall, chat: number, left: number): void {
  if (store.chats.get(chat)?.author !== left) return;
  const people = store.chats.members(chat).filter(({ user }) => {
    const one = store.users.get(user);
    return one?.isActive && !one.isBot && !one.isExtranet;
  });
  store.chats.setAuthor(chat, people[0]?.user ?? 0);
}
