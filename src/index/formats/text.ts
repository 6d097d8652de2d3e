import { toBlocks } from '../blocks.js';
import { UNKNOWN } from '../declared.js';
import { decode } from '../decode.js';
import { readFieldLines } from '../fields.js';
import { withoutTimes } from './captions.js';
import type { Draft } from './draft.js';

/** Plain text declares what stands in `Title: …` lines above it, if any; the rest is told by its head. */
export async function parseText(bytes: Uint8Array): Promise<Draft> {
  const blocks = toBlocks(withoutTimes(decode(bytes)));
  const declared = readFieldLines(blocks[0] ?? '');
  return declared === null ? { declared: UNKNOWN, blocks } : { declared, blocks: blocks.slice(1) };
}
