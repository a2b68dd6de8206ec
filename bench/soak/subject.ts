import type { Client } from 'bitrix24-chat-api';
import { demoPortal, type PortalSeed, type Sandbox } from 'bitrix24-chat-api/sandbox';
import type { Plan } from './plan.ts';

/** The open-channel chat that messages are written to. */
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 27, CHAT_ID: 1763 } as const;
/** Chats that members are added to, and their users: one for each call. */
const firstChat = 5_000;
const chatCount = 100;
const firstUser = 10_000;

/** A portal with somebody to add for each of so many calls. */
export function portalFor(calls: number): PortalSeed {
  const seed = structuredClone(demoPortal);
  const users = Array.from({ length: calls }, (_, i) => ({ id: firstUser + i }));
  const chats = Array.from({ length: chatCount }, (_, i) => ({
    ...{ id: firstChat + i, title: `Members ${i}`, author: 1, members: [{ user: 1 }] },
  }));
  return {
    ...seed,
    portal: { ...seed.portal, nextChatId: 10_000 },
    users: [...seed.users, ...users],
    chats: [...(seed.chats ?? []), ...chats],
  };
}

/** What a call asks for. Its number shows in it, so that the state tells what has become of it. */
export function paramsOf({ number, kind }: Plan, first: number) {
  const user = firstUser + number - first;
  if (kind === 'chat') return { TITLE: `call ${number}` };
  if (kind === 'message') return { ...lead, MESSAGE: `call ${number}` };
  return { CHAT_ID: firstChat + (user % chatCount), USERS: [user], number };
}

export function numberIn(params: Record<string, unknown>): number {
  if (params.number !== undefined) return Number(params.number);
  return Number(/^call (\d+)$/.exec(`${params.TITLE ?? params.MESSAGE}`)?.[1]);
}

/** What the caller gets: the result, or `refused` where `POST` returns an error of the portal. */
export type Given = { result: unknown } | { refused: string };

export async function make(
  client: Client,
  { face, kind, options }: Plan,
  params: object,
  signal: AbortSignal,
): Promise<Given> {
  const method = (
    {
      chat: 'im.chat.add',
      message: 'imopenlines.crm.message.add',
      member: 'im.chat.user.add',
    } as const
  )[kind];
  const given = { ...options, signal };
  if (face === 'call') return client.call(method, params as never, given);
  const { data, error } = await client.POST(`/${method}`, { body: params as never, ...given });
  return data ? { result: data.result } : { refused: String(error?.error) };
}

/** What the state says: how often a call has run, and the ids that came of it. */
export interface Traces {
  of(plan: Plan): readonly unknown[];
}

export function tracesIn(sandbox: Sandbox, first: number): Traces {
  const found = new Map<number, unknown[]>();
  const add = (number: number, id: unknown) =>
    found.set(number, [...(found.get(number) ?? []), id]);
  for (const { id, title, members, messages } of sandbox.state().chats) {
    const number = numberIn({ TITLE: title });
    if (number >= 0) add(number, id);
    for (const { user } of members) if (user >= firstUser) add(user - firstUser + first, true);
    if (id !== lead.CHAT_ID) continue;
    for (const message of messages) {
      const number = numberIn({ MESSAGE: message.text });
      if (number >= 0) add(number, message.id);
    }
  }
  return { of: ({ number }) => found.get(number) ?? [] };
}
