/** Something that takes a while, such as opening a file: done when it is first needed, and once. */
export interface Lazy<T> {
  /** All who ask get the same promise. After a failure, the next to ask tries again. */
  get(): Promise<T>;
  /** What has been asked for and has not failed, for whoever has to close it; null if there is none. */
  started(): Promise<T> | null;
}

/** Nothing is done before the first `get()`. */
export function lazily<T>(work: () => Promise<T>): Lazy<T> {
  let promised: Promise<T> | null = null;
  return {
    get() {
      promised ??= work().catch((thrown) => {
        promised = null;
        throw thrown;
      });
      return promised;
    },
    started: () => promised,
  };
}
