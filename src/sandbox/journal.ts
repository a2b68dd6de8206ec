import { hideSecrets } from './secrets.ts';

/** One call, as the journal shows it. No webhook code and no token stands in it. */
export interface JournalEntry {
  /** Counts up from 1. */
  id: number;
  /** ISO 8601, by the clock of the portal. */
  at: string;
  verb: string;
  /** Name of the method, as far as one was named. */
  method: string;
  /** `webhook`, `token` or what else the address looked like. */
  form: string;
  /** Id of the user that called; `null` if nobody was recognised. */
  user: number | null;
  /** What the method was given. */
  params: Record<string, unknown>;
  /** HTTP status; 0 if the connection ended without an answer. */
  status: number;
  /** The answer; a page as text. */
  answer: unknown;
  /** Name of the failure that was asked for. */
  failure?: string;
}

const longestText = 2_000;
const mostItems = 50;
const deepest = 6;

/** The last calls, in memory. */
export class Journal {
  #entries: JournalEntry[] = [];
  #count = 0;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();

  /** @param size how many calls are kept */
  constructor(size = 1000) {
    this.#size = size;
  }

  add(entry: Omit<JournalEntry, 'id'>): void {
    this.#count += 1;
    // Two pages are kept, so that not every call moves all others.
    if (this.#entries.length >= 2 * this.#size) this.#entries = this.#entries.slice(-this.#size);
    const params = shorten(entry.params) as Record<string, unknown>;
    this.#entries.push({ id: this.#count, ...entry, params, answer: shorten(entry.answer) });
    for (const listener of this.#listeners) listener();
  }

  /** Calls after an id, the oldest first; no more than the last ones of them. */
  list(after = 0, limit = this.#size): JournalEntry[] {
    const found = this.#entries.slice(-this.#size).filter(({ id }) => id > after);
    const shown = limit < found.length ? found.slice(found.length - limit) : found;
    // Here and not with each call, since few calls are ever looked at.
    return shown.map((entry) => ({
      ...entry,
      params: hideSecrets(entry.params) as Record<string, unknown>,
      answer: hideSecrets(entry.answer),
    }));
  }

  /** Id of the last call. */
  get last(): number {
    return this.#count;
  }

  clear(): void {
    this.#entries = [];
    this.#count = 0;
  }

  /** Calls a function after each call, until the function that it returns is called. */
  onCall(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** What is very long is shown by its beginning, so that a call of 10 MB does not fill the memory. */
export function shorten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string' && value.length > longestText) {
    return `${value.slice(0, longestText)}… (${value.length} characters)`;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return '…';
  if (Array.isArray(value)) {
    const shown = value.slice(0, mostItems).map((item) => shorten(item, depth + 1));
    return value.length > mostItems ? [...shown, `… (${value.length} items)`] : shown;
  }
  const entries = Object.entries(value).slice(0, mostItems);
  return Object.fromEntries(entries.map(([name, item]) => [name, shorten(item, depth + 1)]));
}
