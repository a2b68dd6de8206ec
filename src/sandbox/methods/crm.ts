import { isEmpty, isList, toId, toInt } from '../../http/php.ts';
import { refuseIf } from '../refusal.ts';
import type { User } from '../store/users.ts';
import type { MethodCall } from './handler.ts';

/** A CRM item as a call names it. */
export interface Item {
  /** In lower case; an abbreviation is spelt out. */
  type: string;
  id: number;
  /** Whether chats are looked up for it: only for the four types, spelt out. */
  hasChats: boolean;
}

const abbreviations: Record<string, string> = { l: 'lead', d: 'deal', c: 'contact', co: 'company' };
const types = ['lead', 'deal', 'contact', 'company'];
/** Types that the access check knows although no chat is ever found for them. */
const others = /^(quote|q|invoice|i|smart_invoice|si|order|o|t[\da-f]+)$/;

/**
 * Reads `CRM_ENTITY_TYPE` and a checked `CRM_ENTITY`.
 *
 * @throws Refusal when the type is a list, which newer servers cannot handle; to older ones it is unknown
 */
export function readItem({ params, portal, behaviour }: MethodCall): Item {
  const { CRM_ENTITY_TYPE: name } = params;
  refuseIf(isList(name) && behaviour !== 'older', 'ServerErrorPage');
  const given = typeof name === 'string' ? name.toLowerCase() : '';
  const type = Object.hasOwn(abbreviations, given) ? (abbreviations[given] as string) : given;
  const hasChats = types.includes(given) && !portal.missingModules.includes('crm');
  return { type, id: toInt(params.CRM_ENTITY), hasChats };
}

/** @throws Refusal when the parameter is missing or is no positive number */
export function checkId(params: MethodCall['params'], name: string): number {
  refuseIf(isEmpty(params[name]), `ERROR_ARGUMENT.${name}`);
  const id = toId(params[name]);
  refuseIf(id === undefined, `ERROR_ARGUMENT.${name}_invalid`);
  return id as number;
}

/** Whether a user may read a CRM item; nobody may read one of an unknown type. */
export function mayRead({ params, portal }: MethodCall, user: User, { type, id }: Item): boolean {
  if (params.CRM_ENTITY_TYPE === 'NONE' || portal.missingModules.includes('crm')) return true;
  if (!types.includes(type) && !others.test(type)) return false;
  return typeof user.crm === 'string' ? user.crm === 'all' : user.crm.includes(`${type}:${id}`);
}

/**
 * The chat whose members a call changes: the one that it names, or the last one of the item.
 *
 * @param notALine the refusal when it is not the chat of an open channel
 * @returns 0 or less as `chat` when there is none; nothing is to be done then
 * @throws Refusal when the caller may not read the item, or the chat is not an active one of it
 */
export function chatOfItem(call: MethodCall, notALine: string): { item: Item; chat: number } {
  checkId(call.params, 'CRM_ENTITY');
  refuseIf(call.portal.missingModules.includes('im'), 'IM_NOT_INSTALLED');
  const item = readItem(call);
  refuseIf(!mayRead(call, call.caller, item), 'ACCESS_DENIED.caller');
  const chat = namedOrLast(call, item);
  if (chat <= 0) return { item, chat };
  refuseIf(!isActiveChat(call, item, chat), 'CHAT_NOT_IN_CRM');
  refuseIf(call.store.chats.get(chat)?.type !== 'lines', notALine);
  return { item, chat };
}

function namedOrLast({ params, store }: MethodCall, item: Item): number {
  if (!isEmpty(params.CHAT_ID)) return toInt(params.CHAT_ID);
  return item.hasChats ? store.crm.lastChat(item.type, item.id) : 0;
}

export function isActiveChat({ store }: MethodCall, { type, id, hasChats }: Item, chat: number) {
  return hasChats && store.crm.isActiveChat(type, id, chat);
}
