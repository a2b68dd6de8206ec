import { CallError } from 'bitrix24-chat-api';
import type { Plan } from './plan.ts';
import type { Given } from './subject.ts';

/** How a call ended, as the caller sees it. */
export type Ending = { given: Given } | { error: unknown } | 'goes on';

/** The caller's word for what has become of the call. */
export function wordOf(ending: Ending): string {
  if (ending === 'goes on') return 'never ended';
  if ('given' in ending) return 'result' in ending.given ? 'resolved' : "returned (ran 'no')";
  const { error } = ending;
  return error instanceof CallError ? `ran '${error.ran}'` : 'not a CallError';
}

export interface Contradiction {
  kind: string;
  plan: Plan;
  traces: readonly unknown[];
  ending: string;
}

/** Counts how calls ended, and holds it against the state of the portal. */
export class Tally {
  /** How many calls ended how, and how many of these have run. */
  readonly words = new Map<string, { calls: number; ran: number }>();
  /** Where the client's word and the state cannot both be true. */
  readonly contradictions: Contradiction[] = [];

  /** @param traces what the state shows of the call */
  add(plan: Plan, ending: Ending, traces: readonly unknown[]): void {
    const word = wordOf(ending);
    const count = this.words.get(word) ?? { calls: 0, ran: 0 };
    count.calls += 1;
    if (traces.length > 0) count.ran += 1;
    this.words.set(word, count);
    const kind = kindOf(word, ending, traces);
    if (kind) this.contradictions.push({ kind, plan, traces, ending: describe(ending) });
  }
}

function kindOf(word: string, ending: Ending, traces: readonly unknown[]): string | undefined {
  if (traces.length > 1) return 'done twice';
  if (word === 'never ended' || word === 'not a CallError') return word;
  if (word === 'resolved') {
    if (traces.length === 0) return 'resolved, and it is not there';
    const { result } = (ending as { given: { result: unknown } }).given;
    return result === traces[0] ? undefined : 'resolved with another id';
  }
  if (word === "ran 'yes'")
    return traces.length === 0 ? "said 'yes', and it is not there" : undefined;
  if (word === "ran 'unknown'") return undefined;
  return traces.length > 0 ? "said 'no', and it is there" : undefined;
}

function describe(ending: Ending): string {
  if (ending === 'goes on') return 'it goes on';
  return 'given' in ending ? JSON.stringify(ending.given) : String(ending.error);
}
