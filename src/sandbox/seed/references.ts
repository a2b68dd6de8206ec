import { nearest } from '../../nearest.ts';
import { entries, type Loose } from './loose.ts';
import type { Path, Problem } from './problem.ts';
import type { PortalSeed } from './types.ts';

/** A reference in a seed, and its place. */
type Reference<T> = [target: T | undefined, path: Path];

/** References of a seed to users, chats and CRM items that it does not have. */
export function brokenReferences(seed: Loose<PortalSeed>): Problem[] {
  const users = entries(seed.users).map(([, { id }]) => id);
  const chats = entries(seed.chats).map(([, { id }]) => id);
  const items = entries(seed.crmItems).map(([, { type, id }]) => type && id && `${type}:${id}`);
  return [
    ...missing(toUsers(seed), users, 'is no user of this portal', seed.users),
    ...missing(
      entries(seed.dialogs).map(([n, { chat }]) => [chat, ['dialogs', n, 'chat']]),
      chats,
      'is no chat of this portal',
      seed.chats ?? [],
    ),
    ...missing(
      toItems(seed),
      items,
      'is not among the crmItems of this portal',
      seed.crmItems ?? [],
    ),
  ];
}

/** Names under `refuses` that are no error which every method can answer. */
export function unknownErrors(seed: Loose<PortalSeed>, known: ReadonlySet<string>): Problem[] {
  const places: Reference<string>[] = [
    [seed.portal?.refuses, ['portal', 'refuses']],
    ...entries(seed.webhooks).map(
      ([n, { refuses }]) => [refuses, ['webhooks', n, 'refuses']] as Reference<string>,
    ),
    ...entries(seed.tokens).map(
      ([n, { refuses }]) => [refuses, ['tokens', n, 'refuses']] as Reference<string>,
    ),
  ];
  return places.flatMap(([name, path]) => {
    if (name === undefined || known.has(name)) return [];
    const meant = nearest(name, known);
    const advice = meant ? `: did you mean ${meant}?` : ', such as PAYMENT_REQUIRED';
    return [
      { path, message: `must be the name of an error that every method can answer${advice}` },
    ];
  });
}

/** @param list where the targets are; with a broken one nobody knows which of them exist */
function missing<T extends string | number>(
  references: Reference<T>[],
  targets: (T | '' | 0 | undefined)[],
  message: string,
  list: unknown[] | undefined,
): Problem[] {
  if (targets.includes(undefined) || !list || targets.length < list.length) return [];
  const known = new Set<unknown>(targets);
  return references.flatMap(([target, path]) =>
    target === undefined || known.has(target) ? [] : [{ path, message: `${message}: ${target}` }],
  );
}

function toUsers({ webhooks, tokens, chats }: Loose<PortalSeed>): Reference<number>[] {
  // 0 is the system, which is no user.
  const written = (author: number | undefined) => author || undefined;
  return [
    ...entries(webhooks).map(([n, { user }]): Reference<number> => [user, ['webhooks', n, 'user']]),
    ...entries(tokens).map(([n, { user }]): Reference<number> => [user, ['tokens', n, 'user']]),
    ...entries(chats).flatMap(([n, { author, members, messages }]): Reference<number>[] => [
      [written(author), ['chats', n, 'author']],
      ...entries(members).map(([m, member]): Reference<number> => {
        const path = ['chats', n, 'members', m];
        return typeof member === 'number' ? [member, path] : [member.user, [...path, 'user']];
      }),
      ...entries(messages).map(
        ([m, message]): Reference<number> => [
          written(message.author),
          ['chats', n, 'messages', m, 'author'],
        ],
      ),
    ]),
  ];
}

function toItems({ users, dialogs }: Loose<PortalSeed>): Reference<string>[] {
  const of = (list: (string | undefined)[], path: Path) =>
    entries(list).map(([m, item]): Reference<string> => [item, [...path, m]]);
  return [
    ...entries(users).flatMap(([n, { crm }]) =>
      Array.isArray(crm) ? of(crm, ['users', n, 'crm']) : [],
    ),
    ...entries(dialogs).flatMap(([n, { items }]) => of(items ?? [], ['dialogs', n, 'items'])),
  ];
}
