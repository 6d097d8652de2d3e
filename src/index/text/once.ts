/** Does it when it is first asked for. An `import()` of its own asks the loader anew for every file, which takes longer than a small one. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
