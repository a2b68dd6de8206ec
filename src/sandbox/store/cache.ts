/** Entries that a cache has before it is emptied, so that its size has a bound. */
const most = 10_000;

/** Keeps what was read once. What is not there is looked for again: anybody can name a lot of that. */
export interface Cache<Key, Found> {
  get(key: Key): Found | undefined;
  /** Stores a value that was just written. */
  set(key: Key, found: Found): void;
  forget(): void;
}

export function createCache<Key, Found>(read: (key: Key) => Found | undefined): Cache<Key, Found> {
  const known = new Map<Key, Found>();

  function set(key: Key, found: Found): void {
    if (known.size >= most) known.clear();
    known.set(key, found);
  }

  return {
    get(key) {
      const found = known.get(key) ?? read(key);
      if (found !== undefined && !known.has(key)) set(key, found);
      return found;
    },
    set,
    forget: () => known.clear(),
  };
}
