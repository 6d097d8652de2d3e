/**
 * Tokens with their positions in the text. The library's tokenizers do not give these, and they lower-case, unaccent or
 * encode as bytes what they read; but all of them split text at white space, so each word can be tokenized by itself.
 */
import type { Range } from '../domain.js';

/** Runs of anything but white space. */
export function spacedWords(text: string): Range[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** The tokens of a text, and for each the index in `words` of its word. */
export function tokenizeWords(
  text: string,
  words: readonly Range[],
  tokensOf: (text: string) => readonly number[],
): { ids: number[]; wordOf: number[] } {
  const ids: number[] = [];
  const wordOf: number[] = [];
  words.forEach(({ start, end }, place) => {
    // Some tokenizers distinguish a word inside a text from one at its start by the space before it.
    const word = (place === 0 ? '' : ' ') + text.slice(start, end);
    for (const id of tokensOf(word)) {
      ids.push(id);
      wordOf.push(place);
    }
  });
  return { ids, wordOf };
}

/** A range of whole words without the punctuation around them; unchanged if there is nothing but punctuation. */
export function trimmed(text: string, { start, end }: Range): Range {
  const [, before, kept] = /^([^\p{L}\p{N}\p{S}]*)(.*[\p{L}\p{M}\p{N}\p{S}%]|)/su.exec(
    text.slice(start, end),
  )!;
  return kept ? { start: start + before!.length, end: start + before!.length + kept.length } : { start, end };
}
