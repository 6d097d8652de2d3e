/** Does it when it is first asked for. An `import()` of its own asks the loader anew for every file, which takes longer than a small one. */
export function once<T extends object>(work: () => T): () => T {
  let done: T | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
