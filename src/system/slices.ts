import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds that work goes on before others have their turn: what waits for an answer does not notice. */
const SLICE_MS = 20;

/** Gives, at each call, others their turn if the last one was a while ago: for long loops in a program that answers. */
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
