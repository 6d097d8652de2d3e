/** Names in a sentence that do not say who did something: places, the outlet that reports it, the place it is sent from. */
import type { Range } from '../../domain.js';
import { LOCATIVES } from '../../language/lexicon/function-words.js';
import { isOfState } from '../../question/related-names.js';
import type { ReadSentence } from './sentence.js';

/** "OSLO —", "ROME (AP) –": where a report was sent from. */
const DATELINE = /^\W*\p{Lu}[\p{Lu}. ]{2,}(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{2,20}\))? ?[—–-]/u;

/** Whether a run of capitalised words, by its tokens, is nobody who could be asked for. */
export function isNobody({ start, end }: Range, { tokens, text, start: offset }: ReadSentence): boolean {
  const words = tokens.slice(start, end);
  if (words.every(({ stop }) => stop)) return true;
  if (start === 0 && DATELINE.test(text)) return true;
  const before = tokens[start - (tokens[start - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '';
  if (LOCATIVES.has(before)) return true;
  const written = text.slice(words[0]!.start - offset, words.at(-1)!.end - offset);
  return words.every(({ stem }) => isOfState(stem)) && /['’]s?$/u.test(written);
}
