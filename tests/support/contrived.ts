import { expect } from 'vitest';
import { messageOf, UserError } from '../../src/errors.js';
import { readArticle } from '../../src/index/read.js';
import { splitSentences } from '../../src/language/sentences.js';
import { folderOf } from './folder.js';
import { runs } from './full.js';
import { expectLinear } from './growth.js';

/** In bytes: a file of this size is read, and one four times as large. */
const SIZE = runs(2, 50) * 1024;

/** A piece, repeated until it fills a number of characters. */
export const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** `read`, or the reason why a file cannot be read; there must be no other outcome. */
export async function outcome(path: string, content: string | Uint8Array): Promise<string> {
  try {
    const articles = await (await readArticle(folderOf({ [path]: content }), path)).parse();
    for (const { text } of articles) splitSentences(text);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return messageOf(error);
  }
}

/** Reads a small and a large file of one piece, and returns the outcomes. */
export async function outcomes(
  path: string,
  contentOf: (size: number) => string | Uint8Array,
): Promise<string[]> {
  const seen = new Set<string>();
  await expectLinear(SIZE, async (size) => seen.add(await outcome(path, contentOf(size))));
  return [...seen];
}
