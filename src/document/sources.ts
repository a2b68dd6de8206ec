import { type SourceName, sources } from './words.ts';

type Statuses = Partial<Record<SourceName, readonly number[]>>;

/** Responses of servers count most, then the documentation of today. */
const trusted = ['observed', 'documented'] as const;

/**
 * The status of an error where its sources give several: the first of the first source that has one.
 *
 * @param order which source counts most; the others follow
 */
export function statusBy(source: Statuses, order: readonly SourceName[]): number | undefined {
  const all = [...order, ...trusted, ...(Object.keys(sources) as SourceName[])];
  return all.map((name) => source[name]?.[0]).find((status) => status !== undefined);
}
