import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work before others get a turn: too short for anybody waiting to notice. */
const SLICE_MS = 20;

/**
 * Lets other work run if it last did so a while ago: call it in the long loops of a program that must keep answering.
 * If no turn is due, there is nothing to await, which keeps loops of many quick steps fast.
 */
export function createSlices(): () => Promise<void> | undefined {
  let begun = performance.now();
  const next = async (): Promise<void> => {
    await turn();
    begun = performance.now();
  };
  return () => (performance.now() - begun < SLICE_MS ? undefined : next());
}

/** `items.map(work)`, letting other work run in between. */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const slice = createSlices();
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    const due = slice();
    if (due) await due;
  }
  return results;
}

/** Items worked on at once by `mapFewAtOnce`. */
const FEW = 4;

/**
 * The same for work that waits, on a few items at once: each alone would wait for a database as often as there are items,
 * and many that wait at once would all go on in one turn.
 */
export async function mapFewAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const slice = createSlices();
  const results: Result[] = [];
  const left = items.entries();
  const workOn = async (): Promise<void> => {
    for (const [i, item] of left) {
      results[i] = await work(item);
      await slice();
    }
  };
  await Promise.all(Array.from({ length: FEW }, workOn));
  return results;
}

/** Items sorted at a time: well within a slice. */
const RUN = 2000;

/** `items.toSorted(compare)`, letting other work run in between. */
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
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await mergeInSlices(runs[at]!, runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Merges two sorted lists, letting other work run in between. */
export async function mergeInSlices<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const slice = createSlices();
  const result: Item[] = [];
  for (let [i, j] = [0, 0]; i < one.length || j < other.length; ) {
    const isFirst = j === other.length || (i < one.length && compare(one[i]!, other[j]!) <= 0);
    result.push(isFirst ? one[i++]! : other[j++]!);
    if (result.length % RUN === 0) await slice();
  }
  return result;
}
