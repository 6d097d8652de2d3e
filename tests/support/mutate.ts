/** Damage to files, as caused by disks, downloads, editors and malice. */
import { HOSTILE } from './hostile.js';
import { oneOf } from './random.js';

type Damage = (bytes: Buffer, random: () => number) => Buffer;

const place = (bytes: Buffer, random: () => number): number => Math.floor(random() * (bytes.length + 1));
const stretch = (bytes: Buffer, random: () => number): [start: number, end: number] => {
  const start = place(bytes, random);
  return [start, Math.min(bytes.length, start + 1 + Math.floor(random() * 200))];
};
const insert = (bytes: Buffer, at: number, what: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

const DAMAGES: Readonly<Record<string, Damage>> = {
  'bytes flipped': (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let i = 1 + Math.floor(random() * 20); i > 0 && flipped.length > 0; i -= 1) {
      flipped[Math.floor(random() * flipped.length)]! ^= 1 << Math.floor(random() * 8);
    }
    return flipped;
  },
  truncated: (bytes, random) => bytes.subarray(0, place(bytes, random)),
  'head lost': (bytes, random) => bytes.subarray(place(bytes, random)),
  'hole of zeros': (bytes, random) => Buffer.from(bytes).fill(0, ...stretch(bytes, random)),
  'block doubled': (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return insert(bytes, end, bytes.subarray(start, end));
  },
  'block repeated a thousand times': (bytes, random) => {
    const start = place(bytes, random);
    return insert(bytes, start, Buffer.alloc(10_000, bytes.subarray(start, start + 10).toString() || ' '));
  },
  'blocks shuffled': (bytes, random) => {
    const blocks = Array.from({ length: Math.ceil(bytes.length / 64) }, (_, i) =>
      bytes.subarray(i * 64, (i + 1) * 64),
    );
    for (let i = blocks.length - 1; i > 0; i -= 1) {
      const other = Math.floor(random() * (i + 1));
      [blocks[i], blocks[other]] = [blocks[other]!, blocks[i]!];
    }
    return Buffer.concat(blocks);
  },
  'nasty characters': (bytes, random) => {
    let damaged = bytes;
    for (let i = 1 + Math.floor(random() * 10); i > 0; i -= 1) {
      damaged = insert(damaged, place(damaged, random), Buffer.from(oneOf(HOSTILE, random)));
    }
    return damaged;
  },
  'read as Latin 1, saved as UTF-8': (bytes) => Buffer.from(bytes.toString('latin1')),
  'saved as UTF-16': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
};

/** The bytes with one to three kinds of damage, the same for the same random numbers. */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  let damaged = bytes;
  for (let i = 1 + Math.floor(random() * 3); i > 0; i -= 1) {
    damaged = DAMAGES[oneOf(Object.keys(DAMAGES), random)]!(damaged, random);
  }
  return damaged;
}
