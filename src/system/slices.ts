import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work before others get a turn: too short for anybody waiting to notice. */
const SLICE_MS = 20;

/** Lets other work run if it last did a while ago: call it in the long loops of a program that must go on answering. */
export function createSlices(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE_MS) return;
    await turn();
    begun = performance.now();
  };
}

/** `items.map(work)`, with a turn for others in between. */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const slice = createSlices();
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    await slice();
  }
  return results;
}

/** Items sorted at a time: well within a slice. */
const RUN = 2000;

/** `items.toSorted(compare)`, with turns for others in between. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const slice = createSlices();
  let runs: Item[][] = [];
  for (let start = 0; start < items.length; start += RUN) {
    runs.push(items.slice(start, start + RUN).sort(compare));
    await slice();
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(await merge(runs[at]!, runs[at + 1] ?? []));
    runs = merged;
  }
  return runs[0] ?? [];

  async function merge(one: readonly Item[], other: readonly Item[]): Promise<Item[]> {
    const result: Item[] = [];
    for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
      const isFirst = j === other.length || (i < one.length && compare(one[i]!, other[j]!) <= 0);
      result.push(isFirst ? one[i++]! : other[j++]!);
      if (result.length % RUN === 0) await slice();
    }
    return result;
  }
}
