import type { PassageHit } from './ports.js';

/** The best of many hits: no more than a limit are kept (a binary heap), and most others cost no object. */
export interface TopK {
  offer(passage: number, score: number): void;
  /** Best first, ties by passage number. Called once, when all were offered. */
  best(): PassageHit[];
}

/** @param limit Nothing is kept if it is 0 or less. */
export function createTopK(limit: number): TopK {
  const heap: PassageHit[] = [];
  function offer(passage: number, score: number): void {
    if (heap.length < limit) {
      heap.push({ passage, score });
      rise(heap);
    } else if (limit > 0 && isWorse(heap[0]!, passage, score)) {
      heap[0] = { passage, score };
      sink(heap);
    }
  }
  return { offer, best: () => heap.sort((a, b) => b.score - a.score || a.passage - b.passage) };
}

/** The best `limit` of many hits, best first, ties by passage number. */
export function topK(hits: Iterable<PassageHit>, limit: number): PassageHit[] {
  const top = createTopK(limit);
  for (const { passage, score } of hits) top.offer(passage, score);
  return top.best();
}

const isWorse = (a: PassageHit, passage: number, score: number): boolean =>
  a.score < score || (a.score === score && a.passage > passage);
const worse = (a: PassageHit, b: PassageHit): boolean => isWorse(a, b.passage, b.score);

function rise(heap: PassageHit[]): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!worse(heap[child]!, heap[parent]!)) return;
    [heap[child], heap[parent]] = [heap[parent]!, heap[child]!];
    child = parent;
  }
}

function sink(heap: PassageHit[]): void {
  let parent = 0;
  for (;;) {
    let least = 2 * parent + 1;
    if (least >= heap.length) return;
    if (least + 1 < heap.length && worse(heap[least + 1]!, heap[least]!)) least += 1;
    if (!worse(heap[least]!, heap[parent]!)) return;
    [heap[parent], heap[least]] = [heap[least]!, heap[parent]!];
    parent = least;
  }
}
