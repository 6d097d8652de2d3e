/** Pictures: most are photographs, some show the text of an article. */
import { UNKNOWN } from '../metadata/structured-metadata.js';
import type { Draft } from './draft.js';
import { PicturesError } from './pictures-error.js';

/** A picture has no text without recognition: always throws `PicturesError`. */
export async function parsePicture(_bytes: Uint8Array): Promise<Draft> {
  throw new PicturesError('is a picture, and text recognition is off');
}

/** In pixels: smaller pictures hold no article, and larger ones would take minutes, mostly for photographs. */
const FEWEST_PIXELS = 200_000;
const MOST_PIXELS = 16_000_000;

/** Whether a picture is of a size to hold a page of text; false if its header does not give the size. */
export function mayHoldText(bytes: Uint8Array): boolean {
  const size = sizeOf(bytes);
  return (
    size !== null && size.width * size.height >= FEWEST_PIXELS && size.width * size.height <= MOST_PIXELS
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size in a picture's header, in pixels; null if that is damaged. */
export function sizeOf(picture: Uint8Array): Size | null {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  if (bytes.length < 30) return null;
  if (bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.readUInt16BE(0) === 0xffd8) return jpegSize(bytes);
  const opening = bytes.toString('latin1', 0, 16);
  // The height of a bitmap stored from the top is negative.
  if (opening.startsWith('BM'))
    return { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) };
  return /^RIFF[\s\S]{4}WEBP/.test(opening) ? webpSize(bytes, opening.slice(12)) : null;
}

/** By its first chunk: with losses, without, or extended (RFC 9649). */
function webpSize(bytes: Buffer, chunk: string): Size | null {
  if (chunk === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk === 'VP8L') {
    const sizes = bytes.readUInt32LE(21);
    return { width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return null;
  return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
}

/** A JPEG is a list of segments; the frame's segment has the size. */
function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const kind = bytes[at + 1]!;
    const isFrame = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return null;
}

/** A draft of what was recognised in a picture. */
export function recognisedDraft(blocks: Draft['blocks']): Draft {
  return { declared: UNKNOWN, blocks, isRecognised: true };
}
