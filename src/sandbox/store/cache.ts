/** Entries that a cache has before it is emptied, so that its size has a bound. */
const most = 10_000;

/** What was read once, or was found not to be there. */
export interface Cache<Key, Found> {
  get(key: Key): Found | undefined;
  /** For who changes what would be read; `undefined` says that there is nothing. */
  set(key: Key, found: Found | undefined): void;
  forget(): void;
}

export function createCache<Key, Found>(read: (key: Key) => Found | undefined): Cache<Key, Found> {
  const known = new Map<Key, Found | undefined>();

  function set(key: Key, found: Found | undefined): void {
    if (known.size >= most) known.clear();
    known.set(key, found);
  }

  return {
    get(key) {
      const found = known.get(key);
      if (found !== undefined || known.has(key)) return found;
      const value = read(key);
      set(key, value);
      return value;
    },
    set,
    forget: () => known.clear(),
  };
}
