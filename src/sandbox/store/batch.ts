// Not the global one, which tests fake.
import { setImmediate } from 'node:timers';

interface Job {
  run(): unknown;
  done(result: unknown): void;
  failed(error: unknown): void;
}

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

  /** Answers when what was done is kept. It rejects with what `run` throws; then nothing was done. */
  add<Result>(run: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      const done = resolve as (result: unknown) => void;
      if (this.#waiting.push({ run, done, failed: reject }) === 1)
        setImmediate(() => this.finish());
    });
  }

  /** Does at once all that waits. */
  finish(): void {
    const jobs = this.#waiting;
    this.#waiting = [];
    if (jobs.length > 0) this.#do(jobs);
  }

  #do(jobs: readonly Job[]): void {
    let hasBegun = false;
    try {
      const results = this.#transaction(() => {
        hasBegun = true;
        return jobs.map((job) => job.run());
      });
      for (const [i, job] of jobs.entries()) job.done(results[i]);
    } catch (error) {
      // Where one of them failed, all were undone. Alone, each meets its own fault only.
      const isOfOne = hasBegun && jobs.length > 1;
      for (const job of jobs) isOfOne ? this.#do([job]) : job.failed(error);
    }
  }
}
