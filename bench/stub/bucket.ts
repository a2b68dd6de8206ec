export interface BucketOptions {
  /** Requests that the empty bucket takes at once. @default 50 */
  burst?: number;
  /** Requests that leave it at each tick. @default 2 */
  drain?: number;
  /** Milliseconds of a tick. @default 1000 */
  tick?: number;
  /** Full when the count reaches `burst`; the documentation says: when it exceeds it. @default false */
  strict?: boolean;
  /** Somebody else has filled it before. @default false */
  full?: boolean;
}

/** The leaky bucket of a portal, drained in steps, at moments that a client cannot know. */
export class LeakyBucket {
  refused = 0;
  #count: number;
  #ticks = 0;
  readonly #start = performance.now();
  readonly #options: Required<BucketOptions>;

  constructor(options: BucketOptions) {
    this.#options = { burst: 50, drain: 2, tick: 1000, strict: false, full: false, ...options };
    this.#count = this.#options.full ? this.#brim : 0;
  }

  /** Takes a request in, or refuses it. A refused one does not count. */
  admit(): boolean {
    this.#leak();
    if (this.#count >= this.#brim) {
      this.refused += 1;
      return false;
    }
    this.#count += 1;
    return true;
  }

  get #brim(): number {
    return this.#options.strict ? this.#options.burst : this.#options.burst + 1;
  }

  #leak(): void {
    const ticks = Math.floor((performance.now() - this.#start) / this.#options.tick);
    this.#count = Math.max(0, this.#count - (ticks - this.#ticks) * this.#options.drain);
    this.#ticks = ticks;
  }
}
