/**
 * Runs a function when its result is first needed, and keeps the result: word lists take a while to read, and a repeated
 * `import()` asks the loader each time.
 */
export function once<T extends object | string>(work: () => T): () => T {
  let done: T | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
