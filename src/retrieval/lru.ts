/** A cache of what was used last. */
export interface Lru<Key, Value> {
  get(key: Key): Value | undefined;
  add(key: Key, value: Value): void;
}

/** Keeps what was used last, up to a size of `most` in all, and at least one. A value's size never changes. */
export function createLru<Key, Value extends object>(
  most: number,
  sizeOf: (value: Value) => number,
): Lru<Key, Value> {
  /** The one used last comes last. */
  const values = new Map<Key, Value>();
  let size = 0;
  function remove(key: Key): void {
    const value = values.get(key);
    if (value && values.delete(key)) size -= sizeOf(value);
  }
  function add(key: Key, value: Value): void {
    remove(key);
    values.set(key, value);
    size += sizeOf(value);
    for (const oldest of values.keys()) {
      if (size <= most || oldest === key) return;
      remove(oldest);
    }
  }
  return {
    get(key) {
      const value = values.get(key);
      if (value && values.delete(key)) values.set(key, value);
      return value;
    },
    add,
  };
}
