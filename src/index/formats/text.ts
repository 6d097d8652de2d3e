import { UNKNOWN } from '../metadata/declared.js';
import { readFieldLines } from '../metadata/fields.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { withoutTimes } from './captions.js';
import type { Draft } from './draft.js';

/** Plain text declares what stands in `Title: …` lines above it, if any; the rest is told by its head. */
export async function parseText(bytes: Uint8Array): Promise<Draft> {
  const text = decode(bytes);
  const blocks = toBlocks(withoutTimes(text));
  const declared = readFieldLines(blocks[0] ?? '');
  return declared === null ? { declared: UNKNOWN, blocks } : { declared, blocks: blocks.slice(1) };
}
