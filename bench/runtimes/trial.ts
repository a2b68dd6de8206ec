import { CallError, type ClientOptions, createClient, type Fetch } from 'bitrix24-chat-api';
import { pause } from './outcome.ts';

/** The webhook's code, which no error may show. */
export const code = 'k3y0fTheWebhook77';

/** What the checks of one runtime have at hand. Plain web platform, as all that runs there. */
export class Trial {
  readonly #portal: string;
  readonly #errors: unknown[] = [];
  /** What carries the calls, where that is not the runtime's own `fetch`. */
  readonly #carrier: { fetch?: Fetch };

  /**
   * @param portal origin of the portal that plays along
   * @param fetch that of a library; without one, the client takes the runtime's
   */
  constructor(portal: string, fetch?: Fetch) {
    this.#portal = portal;
    this.#carrier = fetch ? { fetch } : {};
  }

  /** Options of a client for the portal; most checks are not about the rate. */
  options(origin = this.#portal): ClientOptions {
    const webhook = `${origin}/rest/1/${code}/`;
    return { ...this.#carrier, webhook, rateLimit: false, deadline: 10_000 };
  }

  client(options: Partial<ClientOptions> = {}) {
    return createClient({ ...this.options(), ...options } as ClientOptions);
  }

  /** A client with a token, and how often it was asked for another one. */
  tokenClient() {
    const tokens = { refreshed: 0 };
    const client = createClient({
      ...this.#carrier,
      portal: this.#portal,
      rateLimit: false,
      accessToken: ({ expired }) => {
        if (expired === undefined) return 'old';
        tokens.refreshed += 1;
        return 'fresh';
      },
    });
    return { client, tokens };
  }

  /** How many requests with this title have come to the portal. */
  async seen(title: string): Promise<number> {
    const response = await fetch(`${this.#portal}/seen?title=${encodeURIComponent(title)}`);
    return (await response.json()).seen;
  }

  /** Lets the portal close all connections that are not in use. */
  async dropConnections(): Promise<void> {
    await fetch(`${this.#portal}/drop`);
    await pause(50);
  }

  /** What a call rejects with, in a few words; it is kept for the search for the code. */
  async failure(calling: Promise<unknown>): Promise<string> {
    const error = await calling.then(
      () => new Error('the call has succeeded'),
      (reason: unknown) => reason,
    );
    this.#errors.push(error);
    if (!(error instanceof CallError)) return String(error);
    const reason = 'reason' in error ? error.reason : error.code;
    return `${error.name} (${reason}), sent ${error.attempts}`;
  }

  /** How many errors there were, and how many of them show the webhook's code anywhere. */
  leaks(): { errors: number; leaking: number } {
    const leaking = this.#errors.filter((error) => {
      const members = Object.getOwnPropertyNames(error).map(
        (name) => (error as Record<string, unknown>)[name],
      );
      return [error, JSON.stringify(error), ...members].some((value) =>
        String(value).includes(code),
      );
    });
    return { errors: this.#errors.length, leaking: leaking.length };
  }
}
