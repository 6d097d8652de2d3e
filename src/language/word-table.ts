/** A table of words that is searched by their characters in a text, so that a look-up makes no string. */

export interface WordTable<Value> {
  /** The value of the word that is `text.slice(start, end)`. */
  get(text: string, start: number, end: number): Value;
}

interface Entry<Value> {
  readonly surface: string;
  readonly value: Value;
}

/** Slots for each word kept, so that words rarely share one. */
const SLOTS = 2;

/** @param most How many words are kept; beyond that, all are forgotten and read again. */
export function createWordTable<Value>(read: (surface: string) => Value, most: number): WordTable<Value> {
  const size = 2 ** Math.ceil(Math.log2(SLOTS * most));
  const entries = new Array<Entry<Value> | undefined>(size).fill(undefined);
  let kept = 0;
  function get(text: string, start: number, end: number): Value {
    let slot = hashOf(text, start, end) & (size - 1);
    for (let entry = entries[slot]; entry; entry = entries[slot]) {
      if (isAt(text, start, end, entry.surface)) return entry.value;
      slot = (slot + 1) & (size - 1);
    }
    const surface = copyOf(text.slice(start, end));
    const value = read(surface);
    if (kept >= most) {
      entries.fill(undefined);
      kept = 0;
      slot = hashOf(text, start, end) & (size - 1);
    }
    entries[slot] = { surface, value };
    kept += 1;
    return value;
  }
  return { get };
}

/** FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 units, its high bits folded in. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, surface: string): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i += 1) {
    if (text.charCodeAt(start + i) !== surface.charCodeAt(i)) return false;
  }
  return true;
}

/** A slice keeps the whole text in memory for as long as it is kept itself; a copy does not. */
function copyOf(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}
