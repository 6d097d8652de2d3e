import type { PassageHit } from './ports.js';

/** The best `limit` of many hits, best first, ties by passage number. Keeps no more than `limit` (a binary heap). */
export function topK(hits: Iterable<PassageHit>, limit: number): PassageHit[] {
  const heap: PassageHit[] = [];
  if (limit <= 0) return heap;
  for (const hit of hits) {
    if (heap.length < limit) {
      heap.push(hit);
      rise(heap);
    } else if (worse(heap[0]!, hit)) {
      heap[0] = hit;
      sink(heap);
    }
  }
  return heap.sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function worse(a: PassageHit, b: PassageHit): boolean {
  return a.score < b.score || (a.score === b.score && a.passage > b.passage);
}

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
