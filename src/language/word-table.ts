/** A table of words that is searched by the UTF-16 units of a text, so that a look-up makes no string. */

export interface WordTable<Value> {
  /** The value of the word that stands from `start` to `end` in some units. */
  get(units: Uint16Array, start: number, end: number): Value;
}

/** Slots of an empty table; always a power of two. */
const FEWEST_SLOTS = 1024;
/** Numbers in a slot: the hash of its word, one more than the word's place (0 in an empty slot), and where its units lie. */
const WIDTH = 4;

/**
 * A question looks up thousands of words, so a look-up reads few places in memory, near each other and in arrays no larger
 * than the words kept need: most of them are then in the processor's cache.
 *
 * @param most How many words are kept; beyond that, all are forgotten and read again.
 */
export function createWordTable<Value>(read: (surface: string) => Value, most: number): WordTable<Value> {
  const values: Value[] = [];
  let slots = new Int32Array(WIDTH * FEWEST_SLOTS);
  /** The units of all words kept, one after another, and how many there are. */
  let kept = new Uint16Array(8 * FEWEST_SLOTS);
  let used = 0;

  /** Where in `slots` the search for a hash begins. */
  const first = (hash: number): number => (WIDTH * hash) & (slots.length - 1);
  const next = (at: number): number => (at + WIDTH) & (slots.length - 1);

  function get(units: Uint16Array, start: number, end: number): Value {
    const hash = hashOf(units, start, end);
    let at = first(hash);
    for (let place = slots[at + 1]!; place > 0; place = slots[at + 1]!) {
      if (slots[at] === hash && isSame(units, start, end, slots[at + 2]!, slots[at + 3]!))
        return values[place - 1]!;
      at = next(at);
    }
    return add(hash, units, start, end);
  }

  function isSame(units: Uint16Array, start: number, end: number, from: number, to: number): boolean {
    if (end - start !== to - from) return false;
    for (let i = start, j = from; i < end; i += 1, j += 1) if (units[i] !== kept[j]) return false;
    return true;
  }

  function add(hash: number, units: Uint16Array, start: number, end: number): Value {
    const value = read(textOf(units, start, end));
    if (values.length >= most) forget();
    const from = used;
    used += end - start;
    if (used > kept.length) {
      const larger = new Uint16Array(2 * used);
      larger.set(kept);
      kept = larger;
    }
    kept.set(units.subarray(start, end), from);
    // Half of the slots stay empty, so that words rarely share one.
    if (2 * WIDTH * values.length >= slots.length) grow();
    fill(hash, values.push(value), from, used);
    return value;
  }

  function fill(hash: number, place: number, from: number, to: number): void {
    let at = first(hash);
    while (slots[at + 1]! > 0) at = next(at);
    slots.set([hash, place, from, to], at);
  }

  function grow(): void {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + 1]! > 0) fill(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!);
  }

  function forget(): void {
    values.length = 0;
    slots.fill(0);
    used = 0;
  }
  return { get };
}

/** FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 units, its high bits folded in. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Memory that is used again for each text that is not longer than this, as most are not. */
const atHand = new Uint16Array(16 * 1024);
const atHandBytes = Buffer.from(atHand.buffer);

/**
 * The UTF-16 units of a text and a 0 after them, which a loop reads several times as fast as the text. They hold until the
 * next call.
 */
export function unitsOf(text: string): Uint16Array {
  const isShort = text.length < atHand.length;
  const units = isShort ? atHand : new Uint16Array(text.length + 1);
  const bytes = isShort ? atHandBytes : Buffer.from(units.buffer);
  bytes.write(text, 'utf16le');
  units[text.length] = 0;
  return units;
}

function textOf(units: Uint16Array, start: number, end: number): string {
  return Buffer.from(units.buffer).toString('utf16le', 2 * start, 2 * end);
}
