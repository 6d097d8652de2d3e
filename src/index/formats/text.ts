import { toBlocks } from '../blocks.js';
import { UNKNOWN } from '../declared.js';
import { decode } from '../decode.js';
import type { Draft } from './draft.js';

/** Plain text declares nothing: what it says about itself stands in its head. */
export async function parseText(bytes: Uint8Array): Promise<Draft> {
  return { declared: UNKNOWN, blocks: toBlocks(decode(bytes)) };
}
