import { coverage } from '../../src/sandbox/coverage/coverage.ts';

const ids = new Set(coverage.map(({ id }) => id));

/**
 * Says that a test holds a rule of the coverage, by its id: `test(holds('answer-type', '…'), …)`.
 *
 * @returns the title, which is free to change
 * @throws Error when there is no such rule
 */
export function holds(rule: string, title: string): string {
  if (!ids.has(rule)) throw new Error(`The coverage has no rule ${rule}.`);
  return title;
}
