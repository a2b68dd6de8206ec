import type { SourceName } from './words.ts';

type Statuses = Partial<Record<SourceName, readonly number[]>>;

/**
 * The status of an error where its sources give several: the first of the first source that has one.
 *
 * @param order which source counts most; the others follow
 */
export function statusBy(source: Statuses, order: readonly SourceName[]): number | undefined {
  const all = [...order, ...(['observed', 'documented', 'printed', 'sdk'] as const)];
  return all.map((name) => source[name]?.[0]).find((status) => status !== undefined);
}
