/** The same function, which works out each value once for as long as both it and the key are kept. */
export function memoised<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
