import type { JournalEntry } from '../../index.ts';
import { ask, say } from './ask.ts';
import { byId, dateOf, make, setText } from './dom.ts';
import { keep } from './lists.ts';
import { nameOf } from './names.ts';

const mostCalls = 200;
let last = 0;
let shown: JournalEntry[] = [];

/** Id of the last call that is shown; 0 without any. */
export const lastCall = (): number => last;

/** Shows the journal, the newest call first. @param isAgain a call that was not there is marked and told */
export async function showCalls(isAgain: boolean): Promise<void> {
  const path = `journal?limit=${mostCalls}&after=${last}`;
  const { calls } = await ask<{ calls: JournalEntry[] }>(path);
  if (calls.length === 0 && isAgain) return;
  last = calls.at(-1)?.id ?? last;
  shown = [...calls.reverse(), ...shown].slice(0, mostCalls);
  keep(byId('calls-list'), shown, {
    keyOf: ({ id }) => id,
    create: (call) => makeCall(call, isAgain),
  });
  byId('calls-none').hidden = shown.length > 0;
  setText(byId('calls-count'), last === 0 ? '' : String(last));
  const [newest] = shown;
  if (isAgain && newest) say(`Call ${newest.id}: ${newest.method}, ${outcomeOf(newest)}`);
}

/** Lets the journal be read from its beginning. */
export function forgetCalls(): void {
  last = 0;
  shown = [];
}

function outcomeOf({ status, answer, failure }: JournalEntry): string {
  const outcome = status === 0 ? 'no answer' : String(status);
  return [outcome, errorOf(answer) ?? failure ?? ''].join(' ').trim();
}

/** Code of the error that an answer has. */
function errorOf(answer: unknown): string | undefined {
  return (answer as { error?: string } | null)?.error;
}

function makeCall(call: JournalEntry, isNew: boolean): HTMLElement {
  const isGood = call.status >= 200 && call.status < 300 && !errorOf(call.answer);
  const details = make('details', isNew ? 'fresh' : '');
  details.append(
    make(
      'summary',
      '',
      make('span', 'title', call.method),
      make('span', `outcome ${isGood ? 'good' : 'bad'}`, outcomeOf(call)),
      make('span', 'more', describeCall(call)),
    ),
  );
  // Few calls are ever opened.
  details.addEventListener('toggle', () => details.append(makeInside(call)), { once: true });
  return details;
}

function describeCall({ id, at, verb, form, user, failure }: JournalEntry): string {
  const caller = user === null ? 'nobody recognised' : nameOf(user);
  const parts = [id, dateOf(at), `${verb} by ${form}`, caller];
  return [...parts, ...(failure ? ['made to fail'] : [])].join(' · ');
}

function makeInside({ params, answer, failure, remedy }: JournalEntry): HTMLElement {
  const inside = make('div', 'inside', make('h3', '', 'Request'), makeCode(params));
  if (failure) inside.append(make('p', '', `Made to fail: ${failure}`));
  inside.append(make('h3', '', 'Answer'), makeCode(answer));
  if (remedy) inside.append(make('p', 'remedy', `What to do: ${remedy}`));
  return inside;
}

function makeCode(value: unknown): HTMLElement {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const code = make('pre', '', text);
  code.tabIndex = 0;
  return code;
}
