import type { Call } from './call.ts';

interface Waiting {
  call: Call;
  rank: number;
  ticket: number;
  end: (reason?: unknown) => void;
  isTold: boolean;
}

const ranks = { high: 0, normal: 1, low: 2 };

/** Calls that wait for their turn: by priority, and within one in the order of their tickets. */
export class CallQueue {
  readonly #line: Waiting[] = [];

  get size(): number {
    return this.#line.length;
  }

  /** Waits for a turn. Aborting frees the place at once and rejects with the signal's reason. */
  wait(call: Call, ticket: number): Promise<void> {
    const { signal, options } = call;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const leave = () => {
        this.#line.splice(this.#line.indexOf(waiting), 1);
        reject(signal?.reason);
      };
      const end = (reason?: unknown) => {
        signal?.removeEventListener('abort', leave);
        if (reason === undefined) resolve();
        else reject(reason);
      };
      const rank = ranks[options.priority ?? 'normal'];
      const waiting: Waiting = { call, rank, ticket, end, isTold: false };
      this.#insert(waiting);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Lets the next call go on, if there is one; with a reason, sends it away. */
  endNext(reasonFor?: (call: Call) => unknown): boolean {
    const next = this.#line.shift();
    next?.end(reasonFor?.(next.call));
    return next !== undefined;
  }

  /** The calls that have not been given by this before. */
  untold(): Call[] {
    const untold = this.#line.filter(({ isTold }) => !isTold);
    for (const one of untold) one.isTold = true;
    return untold.map(({ call }) => call);
  }

  /** From the end: most calls are new, and have the highest ticket. One that comes back does not. */
  #insert(waiting: Waiting): void {
    let index = this.#line.length;
    while (index > 0 && isBefore(waiting, this.#line[index - 1] as Waiting)) index -= 1;
    this.#line.splice(index, 0, waiting);
  }
}

function isBefore(one: Waiting, other: Waiting): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.ticket < other.ticket);
}
