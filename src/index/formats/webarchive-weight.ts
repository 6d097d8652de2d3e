/** How much a binary property list holds, before it is read: its parts are named by number, as often as one likes. */

/** Kinds of objects, by the upper half of their first byte. */
const ARRAY = 0xa;
const DICTIONARY = 0xd;
const UTF16 = 0x6;
/** Data and text, whose length is given; all other objects are a few bytes. */
const LONG = new Set([0x4, 0x5, UTF16, 0x7, ARRAY, 0xc, DICTIONARY]);
const TRAILER = 32;

/**
 * The bytes of all objects of a list (`bplist00`), each as often as it is named: a few lists of ten times the next are more
 * than any memory holds. Throws an error if the list is damaged; infinite if an object holds itself.
 */
export function weightOf(list: Buffer): number {
  const trailer = list.subarray(-TRAILER);
  const [offsetSize, nameSize] = [trailer.readUInt8(6), trailer.readUInt8(7)];
  const table = Number(trailer.readBigUInt64BE(24));
  const weights = new Map<number, number>();
  const weigh = (object: number): number => {
    const known = weights.get(object);
    if (known !== undefined) return known;
    weights.set(object, Number.POSITIVE_INFINITY);
    const { kind, length, start } = headerAt(list, unsigned(list, table + object * offsetSize, offsetSize));
    let weight = kind === UTF16 ? 2 * length : length;
    if (kind === ARRAY || kind === DICTIONARY) {
      const names = kind === ARRAY ? length : 2 * length;
      for (let at = 0; at < names; at += 1)
        weight += 1 + weigh(unsigned(list, start + at * nameSize, nameSize));
    }
    weights.set(object, weight);
    return weight;
  };
  return weigh(Number(trailer.readBigUInt64BE(16)));
}

/** The kind of an object, its length in bytes, characters or parts, and where they start. */
function headerAt(list: Buffer, at: number): { kind: number; length: number; start: number } {
  const first = list.readUInt8(at);
  const [kind, count] = [first >> 4, first & 0xf];
  if (!LONG.has(kind)) return { kind, length: 1, start: at + 1 };
  if (count < 0xf) return { kind, length: count, start: at + 1 };
  const size = 2 ** (list.readUInt8(at + 1) & 0xf);
  return { kind, length: unsigned(list, at + 2, size), start: at + 2 + size };
}

/** A whole number of one, two, four or eight bytes. */
function unsigned(list: Buffer, at: number, size: number): number {
  return size === 8 ? Number(list.readBigUInt64BE(at)) : list.readUIntBE(at, size);
}
