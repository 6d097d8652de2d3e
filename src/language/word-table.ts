/** A table of words that is searched by the UTF-16 units of a text, so that a look-up makes no string. */

export interface WordTable {
  /** The place of the word that stands from `start` to `end` in some units. */
  get(units: Uint16Array, start: number, end: number): number;
}

/** Slots of an empty table; always a power of two. */
const FEWEST_SLOTS = 1024;
/** Numbers in a slot: the three of its word's key, and one more than the word's place (0 in an empty slot). */
const WIDTH = 4;
/** Characters in a number of a key, and the bits of each. */
const PACKED = 5;
const BITS = 6;

/** ASCII letters and digits and the apostrophe of prose, numbered from 1; 0 for any other character. */
const CODES = new Uint8Array(65536);
[...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789’'].forEach((character, i) => {
  CODES[character.charCodeAt(0)] = i + 1;
});

/**
 * A question looks up thousands of words, so a look-up reads few places in memory. Most words have up to 15 plain
 * characters, and are their own key; the key of any other is its hash and where its units are kept.
 *
 * @param read Called with each new word and its place: 0, 1, 2 ... What is known of a word is kept in arrays, by place.
 * @param most How many words are kept; beyond that, all are forgotten and read again, from place 0 on.
 */
export function createWordTable(read: (surface: string, place: number) => void, most: number): WordTable {
  let slots = new Int32Array(WIDTH * FEWEST_SLOTS);
  let words = 0;
  /** The units of all words whose key is a hash, one after another, and how many there are. */
  let kept = new Uint16Array(FEWEST_SLOTS);
  let used = 0;

  const next = (at: number): number => (at + WIDTH) & (slots.length - 1);

  /** Where in `slots` the search for a key begins. */
  function firstOf(a: number, b: number, c: number): number {
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    return (WIDTH * (hash ^ (hash >>> 15))) & (slots.length - 1);
  }

  function get(units: Uint16Array, start: number, end: number): number {
    const middle = start + PACKED;
    const last = middle + PACKED;
    const a = packed(units, start, Math.min(middle, end));
    const b = packed(units, middle, Math.min(last, end));
    const c = packed(units, last, end);
    if ((a | b | c) < 0) return getHashed(units, start, end);
    let at = firstOf(a, b, c);
    for (let place = slots[at + 3]!; place > 0; place = slots[at + 3]!) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return place - 1;
      at = next(at);
    }
    return add(units, start, end, a, b, c);
  }

  function getHashed(units: Uint16Array, start: number, end: number): number {
    const hash = hashOf(units, start, end);
    let at = firstOf(hash, 0, 0);
    for (let place = slots[at + 3]!; place > 0; place = slots[at + 3]!) {
      if (slots[at] === hash && isSame(units, start, end, slots[at + 1]!, slots[at + 2]!)) return place - 1;
      at = next(at);
    }
    return add(units, start, end, hash, 0, 0);
  }

  function isSame(units: Uint16Array, start: number, end: number, from: number, to: number): boolean {
    if (end - start !== to - from) return false;
    for (let i = start, j = from; i < end; i += 1, j += 1) if (units[i] !== kept[j]) return false;
    return true;
  }

  /** Where the units are kept. */
  function keep(units: Uint16Array): number {
    if (used + units.length > kept.length) {
      const larger = new Uint16Array(2 * (used + units.length));
      larger.set(kept);
      kept = larger;
    }
    kept.set(units, used);
    used += units.length;
    return used - units.length;
  }

  function add(units: Uint16Array, start: number, end: number, a: number, b: number, c: number): number {
    const surface = textOf(units, start, end);
    if (words >= most) forget();
    // Half of the slots stay empty, so that words rarely share one.
    if (2 * WIDTH * words >= slots.length) grow();
    const place = words;
    words += 1;
    if (a < 0) fill(a, keep(units.subarray(start, end)), used, words);
    else fill(a, b, c, words);
    read(surface, place);
    return place;
  }

  function fill(a: number, b: number, c: number, place: number): void {
    let at = a < 0 ? firstOf(a, 0, 0) : firstOf(a, b, c);
    while (slots[at + 3]! > 0) at = next(at);
    slots.set([a, b, c, place], at);
  }

  function grow(): void {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + 3]! > 0) fill(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!);
  }

  function forget(): void {
    slots.fill(0);
    words = 0;
    used = 0;
  }
  return { get };
}

/** The codes of up to five characters in one number, 0 if there are none; -1 if there are more, or one has no code. */
function packed(units: Uint16Array, start: number, end: number): number {
  if (end - start > PACKED) return -1;
  let key = 0;
  for (let i = start; i < end; i += 1) {
    const code = CODES[units[i]!]!;
    if (code === 0) return -1;
    key = (key << BITS) | code;
  }
  return key;
}

/** FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 units; negative, as no packed characters are. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash | (1 << 31);
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
