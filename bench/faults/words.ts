import { seconds } from '../report.ts';
import type { Ending, Observation } from './measure.ts';

/** What the caller of a client gets to see, in a few words. */
export function wordsFor(end: Ending): string {
  if (end.how === 'goes on') return 'still waiting after 60 s';
  if (end.how !== 'resolves') return `${end.how} ${wordsForError(end.error)}`;
  return end.outcome.chat === undefined ? 'resolves to `undefined`' : 'resolves';
}

/** Of a whole observation: chats created, requests, what the caller sees, time. */
export function wordsForAll({ chats, requests, elsewhere, end, time }: Observation): string {
  const created = chats > 1 ? `**${chats} chats**` : `${chats} chat${chats === 1 ? '' : 's'}`;
  const moved = elsewhere > 0 ? ', **the secret went to the other host**' : '';
  return `${created}, ${requests} sent; ${wordsFor(end)}; ${seconds(time)}${moved}`;
}

function wordsForError(error: unknown): string {
  if (typeof error === 'string') return 'a text';
  const { name, reason, code, status, cause, error: envelope } = error as Record<string, unknown>;
  if (envelope !== undefined) return `\`${envelope}\``;
  const inner = (cause as { code?: unknown } | undefined)?.code;
  const about = [code, reason, inner].find((text) => typeof text === 'string');
  const details = [about, status].filter((detail) => detail !== undefined && detail !== 0);
  return `${name}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** Whether the error says by its type that the call may have run. */
export function isTypedUnknown(end: Ending): boolean {
  const error = 'error' in end ? (end.error as { ran?: unknown } | null) : undefined;
  return error?.ran === 'unknown';
}
