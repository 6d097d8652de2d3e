import { UNKNOWN } from '../metadata/declared.js';
import { readFieldLines } from '../metadata/fields.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { readCaptions } from './captions.js';
import { chatDrafts } from './chat.js';
import type { Draft } from './draft.js';
import { factivaDrafts } from './factiva.js';

/** Chats and exports of databases by their own marks; any other plain text declares what stands in `Title: …` lines above it, if any; the rest is told by its head. */
export async function parseText(bytes: Uint8Array): Promise<Draft | readonly Draft[]> {
  const text = decode(bytes);
  const drafts = chatDrafts(text) ?? factivaDrafts(text);
  if (drafts !== null) return drafts;
  const captions = readCaptions(text);
  // Spoken text has no title and no byline.
  if (captions?.head.length === 0)
    return { declared: UNKNOWN, blocks: captions.said.flatMap(toBlocks), isCanonical: true };
  const blocks = captions === null ? toBlocks(text) : [...captions.head, ...captions.said].flatMap(toBlocks);
  const declared = readFieldLines(blocks[0] ?? '');
  return declared === null ? { declared: UNKNOWN, blocks } : { declared, blocks: blocks.slice(1) };
}
