import { inject } from 'vitest';
import { type Consumer, consumerIn } from './consumer.ts';

/** A copy of the project that has installed the package, for the tests of one file to change. */
export function createConsumer(): Consumer {
  return consumerIn(inject('installed')).with();
}
