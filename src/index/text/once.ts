/**
 * Runs a function once, when it is first needed. A repeated `import()` asks the loader each time, which takes longer
 * than a small file.
 */
export function once<T extends object>(work: () => T): () => T {
  let done: T | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
