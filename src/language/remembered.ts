/** So many results are kept, unless a caller says otherwise; most articles have fewer words. */
const MOST_KEPT = 16_384;

/**
 * A function of a word that keeps its results, since the same words keep coming back. Beyond `most` of them, all are
 * forgotten and worked out again.
 */
export function remembered<T extends object | boolean>(
  work: (word: string) => T,
  most = MOST_KEPT,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const result = work(word);
    if (known.size >= most) known.clear();
    known.set(word, result);
    return result;
  };
}
