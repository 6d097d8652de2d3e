import { readFieldLines } from '../metadata/fields.js';
import { UNKNOWN } from '../metadata/structured-metadata.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { readCaptions } from './captions.js';
import { chatDrafts } from './chat.js';
import type { Draft } from './draft.js';
import { factivaDrafts } from './factiva.js';

/** A page number on a line of its own, beside a form feed. */
const PAGE_NUMBER =
  /\f[ \t]{0,40}(?:- ?)?(?:page )?\d{1,4}(?: ?-)?[ \t]{0,40}(?=\n)|\n[ \t]{0,40}(?:- ?)?(?:page )?\d{1,4}(?: ?-)?[ \t]{0,40}\n?\f/gi;

/**
 * Plain text: chats, subtitles and database exports by their own marks. Any other text declares what stands in `Title:
 * …` lines above it; the rest is read from its head later.
 */
export async function parseText(bytes: Uint8Array): Promise<Draft | readonly Draft[]> {
  const text = decode(bytes).replace(PAGE_NUMBER, '\n');
  const drafts = chatDrafts(text) ?? factivaDrafts(text);
  if (drafts !== null) return drafts;
  const captions = readCaptions(text);
  // Subtitles have no title and no byline.
  if (captions?.head.length === 0)
    return { declared: UNKNOWN, blocks: captions.said.flatMap(toBlocks), isCanonical: true };
  const blocks = captions === null ? toBlocks(text) : [...captions.head, ...captions.said].flatMap(toBlocks);
  const declared = readFieldLines(blocks[0] ?? '');
  return declared === null ? { declared: UNKNOWN, blocks } : { declared, blocks: blocks.slice(1) };
}
