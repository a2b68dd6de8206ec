import type { TokenSource } from 'bitrix24-chat-api';

/**
 * The access tokens of one client. They expire when they are told to, and some of them are not to be
 * had at the first try.
 */
export class Tokens {
  #generation = 0;
  #tries = 0;
  /** How often a token was asked for, and how often there was none. */
  asked = 0;
  failed = 0;

  /** Tokens of before are refused from now on. */
  expire(): void {
    this.#generation += 1;
    this.#tries = 0;
  }

  isGood(token: string): boolean {
    return token === this.#current;
  }

  get #current(): string {
    return `token-${this.#generation}`;
  }

  /** Hands out the token that has expired until it is told so, as a cache does. */
  readonly source: TokenSource = async ({ expired }) => {
    if (expired === undefined) return this.#known;
    this.asked += 1;
    this.#tries += 1;
    if (this.#tries === 1 && this.#generation % 4 !== 0) return this.#fail(expired);
    this.#known = this.#current;
    return this.#known;
  };

  #known = this.#current;

  #fail(expired: string): string {
    this.failed += 1;
    if (this.#generation % 4 === 1) throw new Error('The token server does not answer.');
    return this.#generation % 4 === 2 ? '' : expired;
  }
}
