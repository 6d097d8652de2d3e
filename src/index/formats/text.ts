import { UserError } from '../../errors.js';
import { UNKNOWN } from '../metadata/declared.js';
import { readFieldLines } from '../metadata/fields.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { withoutTimes } from './captions.js';
import type { Draft } from './draft.js';

const OPENING = 2048;

/** Whether what is named a text is a web page. */
export function isPage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, OPENING))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s+/, '')
    .replace(/^\xef\xbb\xbf/, '');
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!-{2}[^>]{0,500}>\s{0,20})?(?:<!doctype html|<html[\s>])/i.test(
    start,
  );
}

/** Plain text declares what stands in `Title: …` lines above it, if any; the rest is told by its head. */
export async function parseText(bytes: Uint8Array): Promise<Draft> {
  const text = decode(bytes);
  if (/^\s{0,20}\{\\rtf\d/.test(text))
    throw new UserError('is rich text (RTF), whatever its name says: save it as plain text');
  const blocks = toBlocks(withoutTimes(text));
  const declared = readFieldLines(blocks[0] ?? '');
  return declared === null ? { declared: UNKNOWN, blocks } : { declared, blocks: blocks.slice(1) };
}
