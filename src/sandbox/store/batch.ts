interface Job {
  run(): unknown;
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** Taken at once: a test that fakes the timers of its own code must not stop the store. */
const later = setImmediate;

/**
 * Does what is asked for in one turn of the event loop as one transaction, since a transaction of its
 * own costs each call more than what it does. No transaction is open between turns.
 */
export class Batch {
  #waiting: Job[] = [];
  readonly #transaction: <Result>(run: () => Result) => Result;

  constructor(transaction: <Result>(run: () => Result) => Result) {
    this.#transaction = transaction;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Answers when what was done is kept. It rejects with what `run` throws; then nothing was done. */
  add<Result>(run: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const done = resolve as (result: unknown) => void;
      if (this.#waiting.push({ run, done, failed: reject }) === 1) later(() => this.finish());
    });
  }

  /** Does at once all that waits. */
  finish(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    if (jobs.length > 0) this.#do(jobs);
  }

  #do(jobs: readonly Job[]): void {
    try {
      const results = this.#transaction(() => jobs.map((job) => job.run()));
      for (const [i, job] of jobs.entries()) job.done(results[i]);
    } catch (error) {
      // One of them failed, and all were undone. Alone, each meets its own fault only.
      if (jobs.length === 1) jobs[0]?.failed(error);
      else for (const job of jobs) this.#do([job]);
    }
  }
}
