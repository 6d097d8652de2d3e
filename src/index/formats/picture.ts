/** Pictures: photographs of most, and of some the text of an article. */
import { UNKNOWN } from '../metadata/declared.js';
import type { Draft } from './draft.js';
import { PicturesError } from './pictures-error.js';

/** What a picture gives without recognition: throws `PicturesError`. */
export async function parsePicture(_bytes: Uint8Array): Promise<Draft> {
  throw new PicturesError('is a picture, and text recognition is off');
}

/** Pixels: fewer hold no article, and more take too much memory. */
const FEWEST = 200_000;
const MOST = 60_000_000;

/** Whether a picture may hold a page of text, by its size; true where its head does not tell it. */
export function mayHoldText(bytes: Uint8Array): boolean {
  const size = sizeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return size === null || (size.width * size.height >= FEWEST && size.width * size.height <= MOST);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(bytes: Buffer): Size | null {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

/** A JPEG is a list of segments; one of the frame's tells the size. */
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
