import { isEmpty, toInt } from '../../http/php.ts';
import { refuseIf } from '../refusal.ts';
import { chatOfItem } from './crm.ts';
import type { Handler, MethodCall } from './handler.ts';

export const handler: Handler = (call) => {
  const { params, store, behaviour } = call;
  const id = toInt(params.USER_ID);
  refuseIf(id <= 0, 'CRM_CHAT_EMPTY_USER');
  const { CRM_ENTITY_TYPE: type, CRM_ENTITY: entity } = params;
  refuseIf(isEmpty(type) || isEmpty(entity), 'CRM_CHAT_EMPTY_CRM_DATA');
  const { chat } = chatOfItem(call, 'CHAT_DELETE_USER_PERMISSION_DENIED');
  if (chat <= 0) return chat;
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
