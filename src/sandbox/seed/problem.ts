/** A place in a seed, such as `['users', 3, 'crm']`. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with a seed. */
export interface Problem {
  path: Path;
  /** The problem, to stand after the name of the field: `must be a whole number`. */
  message: string;
  /** Name of a field of `path` that should not be there, or is not. */
  field?: string;
}

/** A path as people write it: `users[3].crm`. */
export function pathText(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text.replace(/^\./, '') || 'the portal';
}
