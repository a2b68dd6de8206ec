import type { Path, Problem } from './problem.ts';
import type { PortalSeed } from './types.ts';

/** The same with anything missing. */
export type Loose<T> = T extends (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/**
 * What is left of a seed when the parts that contradict the schema are taken out. Positions in lists
 * stay, so that the rest can be checked and its problems be told in the same breath.
 */
export function withoutWrongParts(seed: unknown, problems: Problem[]): Loose<PortalSeed> {
  const rest = { seed: structuredClone(seed) };
  for (const { path, field } of problems) {
    if (field === undefined) remove(rest, ['seed', ...path]);
  }
  const isObject = typeof rest.seed === 'object' && rest.seed !== null;
  return isObject ? (rest.seed as Loose<PortalSeed>) : {};
}

function remove(from: unknown, path: Path): void {
  let place = from as Record<string | number, unknown> | undefined;
  for (const step of path.slice(0, -1)) {
    place = place?.[step] as typeof place;
  }
  if (typeof place === 'object' && place !== null)
    place[path.at(-1) as string | number] = undefined;
}

/** The items of a list that are there, each with its position. */
export function entries<T>(list: (T | undefined)[] | undefined): [index: number, item: T][] {
  return (list ?? []).flatMap((item, index) =>
    item === undefined ? [] : [[index, item] as [number, T]],
  );
}
