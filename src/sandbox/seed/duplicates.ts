import { entries, type Loose } from './loose.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import type { PortalSeed } from './types.ts';

/** A key that nothing else may have, and its place. A key with a missing part is not compared. */
type Keyed = [key: (string | number | undefined)[], path: Path];

/** Lists what a seed has twice and may have once. */
export function duplicates(seed: Loose<PortalSeed>): Problem[] {
  const users = entries(seed.users);
  const chats = entries(seed.chats);
  return [
    ...repeated(users.map(([n, { id }]) => [[id], ['users', n, 'id']])),
    ...repeated(users.map(([n, { login }]) => [[login], ['users', n, 'login']])),
    ...repeated(
      entries(seed.webhooks).map(([n, { user, code }]) => [
        [user, code],
        ['webhooks', n, 'code'],
      ]),
      ', a code of the same user',
    ),
    ...repeated(entries(seed.tokens).map(([n, { token }]) => [[token], ['tokens', n, 'token']])),
    ...repeated(
      entries(seed.crmItems).map(([n, { type, id }]) => [
        [type, id],
        ['crmItems', n],
      ]),
    ),
    ...repeated(chats.map(([n, { id }]) => [[id], ['chats', n, 'id']])),
    ...chats.flatMap(([n, { members }]) =>
      repeated(
        entries(members).map(([m, member]) => [
          [typeof member === 'number' ? member : member.user],
          ['chats', n, 'members', m],
        ]),
      ),
    ),
    ...repeatedMessages(seed),
    ...repeated(entries(seed.dialogs).map(([n, { chat }]) => [[chat], ['dialogs', n, 'chat']])),
  ];
}

function repeated(items: Keyed[], reason = ''): Problem[] {
  const seen = new Map<string, Path>();
  return items.flatMap(([parts, path]) => {
    if (parts.includes(undefined)) return [];
    const key = JSON.stringify(parts);
    const first = seen.get(key);
    if (!first) seen.set(key, path);
    return first ? [{ path, message: `repeats ${pathText(first)}${reason}` }] : [];
  });
}

/**
 * Messages without an id get the next free one in their order, which a later message can have been
 * given by its author.
 */
function repeatedMessages({ chats }: Loose<PortalSeed>): Problem[] {
  const seen = new Map<number, Path>();
  let next = 1;
  const problems: Problem[] = [];
  for (const [n, { messages }] of entries(chats)) {
    for (const [m, { id = next }] of entries(messages)) {
      const path = ['chats', n, 'messages', m, 'id'];
      const first = seen.get(id);
      if (first) problems.push({ path, message: `repeats ${pathText(first)}` });
      else seen.set(id, path);
      next = Math.max(next, id + 1);
    }
  }
  return problems;
}
