/** Marks of what must not be done twice, such as sharing a message. */
export interface Marks {
  /** Whether it was not yet marked, which it is from now on. */
  set(id: string): boolean;
  /** Takes the mark off again. */
  remove(id: string): void;
}

/** In memory; the oldest marks are forgotten first. */
export function createMarks(most = 1000): Marks {
  // A Set keeps the order of insertion.
  const marked = new Set<string>();
  return {
    set(id) {
      if (marked.has(id)) return false;
      marked.add(id);
      for (const oldest of marked) {
        if (marked.size <= most) break;
        marked.delete(oldest);
      }
      return true;
    },
    remove: (id) => void marked.delete(id),
  };
}
