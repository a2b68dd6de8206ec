import { showMethod } from '../http/address.ts';
import type { Secrets } from '../http/secrets.ts';
import type { Handled } from './answer.ts';
import type { JournalCall } from './journal.ts';

/** A call for the journal. */
export function toCall(verb: string, at: number, handled: Handled, secrets: Secrets): JournalCall {
  const { reply, user, failure, problem } = handled;
  const { address } = handled.call;
  const status = failure?.connection ? 0 : reply.status;
  const { form } = address;
  const method = secrets.inText(showMethod(address));
  const call: JournalCall = { at, verb, method, form, user, status, answer: reply.body };
  const name = failure?.connection ?? failure?.error;
  if (name !== undefined) call.failure = name;
  if (reply.remedy !== undefined) call.remedy = reply.remedy;
  if (problem) call.problem = toText(problem, secrets);
  return call;
}

/** A call for the log: one line, without a parameter. */
export function toLine(
  { verb, method, status, failure, problem }: JournalCall,
  example = '',
): string {
  const line = `${verb} ${method} → ${failure ?? `${status} ${example}`.trimEnd()}`;
  return problem === undefined ? line : `${line} — the sandbox failed: ${problem}`;
}

/** An error in one line that can be shown, and where it was thrown. */
function toText({ name, message, stack = '' }: Error, secrets: Secrets): string {
  const place = /\n\s+at (.*?) \(?[^()\n]*?([^/\\()\n]+:\d+):\d+\)?/.exec(stack);
  const where = place ? ` (${place[1]}, ${place[2]})` : '';
  const text = `${name}: ${message}`;
  const shown = secrets.inText(text.slice(0, secrets.cutAt(text, 300)));
  return `${shown.replace(/\p{Cc}/gu, '?')}${where}`;
}
