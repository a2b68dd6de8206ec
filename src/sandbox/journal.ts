import type { Secrets } from '../http/secrets.ts';
import { shorten } from './shorten.ts';

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
  /** Parameters of the method. */
  params: Record<string, unknown>;
  /** HTTP status; 0 if the connection ended without an answer. */
  status: number;
  /** The answer; a page as text. */
  answer: unknown;
  /** Name of the failure that was asked for. */
  failure?: string;
  /** Advice of the document on how to fix the error. */
  remedy?: string;
  /** A fault inside of the sandbox, in words for its developers. */
  problem?: string;
}

/** A call as it is handed in, apart from its parameters. */
export interface JournalCall extends Omit<JournalEntry, 'id' | 'at' | 'params'> {
  /** Milliseconds since 1970. */
  at: number;
}

interface Kept {
  id: number;
  call: JournalCall;
  /** As JSON, so that they do not keep the body that they were part of, which can have 10 MB. */
  params: string;
  /** The credentials of then. */
  secrets: Secrets;
}

/** The last calls, in memory. */
export class Journal {
  #entries: Kept[] = [];
  #count = 0;
  readonly #size: number;
  readonly #listeners = new Set<() => void>();

  /** @param size how many calls are kept */
  constructor(size = 1000) {
    this.#size = size;
  }

  add(call: JournalCall, params: Readonly<Record<string, unknown>>, secrets: Secrets): void {
    this.#count += 1;
    // Two pages are kept, so that not every call moves all others.
    if (this.#entries.length >= 2 * this.#size) this.#entries = this.#entries.slice(-this.#size);
    const kept = JSON.stringify(shorten(params, secrets));
    this.#entries.push({ id: this.#count, call, params: kept, secrets });
    for (const listener of this.#listeners) listener();
  }

  /** Calls after an id, the oldest first; no more than the last ones of them. */
  list(after = 0, limit = this.#size): JournalEntry[] {
    const found = this.#entries.slice(-this.#size).filter(({ id }) => id > after);
    const shown = limit < found.length ? found.slice(found.length - limit) : found;
    // Secrets are hidden here and not with each call, since few calls are ever looked at.
    return shown.map(({ id, call, params, secrets }) => ({
      id,
      ...call,
      at: new Date(call.at).toISOString(),
      params: secrets.inCall(JSON.parse(params)) as Record<string, unknown>,
      answer: secrets.inCall(call.answer),
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
