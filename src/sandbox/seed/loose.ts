import type { Path, Problem } from './problem.ts';
import type { PortalSeed } from './types.ts';

/** A type of which any part can be missing. */
export type Loose<T> = T extends (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/**
 * Takes the parts out of a seed that contradict the schema. Positions in lists stay, so that the rest
 * can be checked, and all problems are told at once.
 */
export function withoutWrongParts(seed: unknown, problems: Problem[]): Loose<PortalSeed> {
  const wrong = new Set(
    problems.map(({ path, field }) => keyOf(field === undefined ? path : [...path, field])),
  );
  return (copyWithout(wrong, seed, []) ?? {}) as Loose<PortalSeed>;
}

/**
 * Copies a value without the wrong parts. A value that the schema allows has an end: it cannot contain
 * itself.
 */
function copyWithout(wrong: ReadonlySet<string>, value: unknown, path: Path): unknown {
  if (wrong.has(keyOf(path))) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => copyWithout(wrong, item, [...path, index]));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, copyWithout(wrong, item, [...path, name])]),
  );
}

const keyOf = (path: Path) => JSON.stringify(path);

/** The items of a list that are there, each with its position. */
export function entries<T>(list: (T | undefined)[] | undefined): [index: number, item: T][] {
  return (list ?? []).flatMap((item, index) =>
    item === undefined ? [] : [[index, item] as [number, T]],
  );
}
