/** Names in a sentence that do not answer who or where: places for who, peoples for where, and the place in a dateline. */
import type { Range } from '../../domain.js';
import { peoples } from '../../language/lexicon/countries.js';
import { LOCATIVES } from '../../language/lexicon/function-words.js';
import { isState } from '../../question/words/related-names.js';
import type { ReadSentence } from './sentence.js';

/** "OSLO —", "ROME (AP) –": where a report was sent from. */
const DATELINE = /^\W*\p{Lu}[\p{Lu}. ]{2,}(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{2,20}\))? ?[—–-]/u;

/** Whether a run of capitalised words, by its tokens, cannot be the answer to "Who?". */
export function isNobody({ start, end }: Range, sentence: ReadSentence): boolean {
  const { tokens, text } = sentence;
  const words = tokens.slice(start, end);
  if (words.every(({ stop }) => stop)) return true;
  if (start === 0 && DATELINE.test(text)) return true;
  const before = tokens[start - (tokens[start - 1]?.lower === 'the' ? 2 : 1)]?.lower ?? '';
  if (LOCATIVES.has(before)) return true;
  return isOwnerState({ start, end }, sentence);
}

/** Whether such a run cannot be the answer to "Where?": "Norwegian", "Norway's". */
export function isNowhere(run: Range, sentence: Pick<ReadSentence, 'tokens' | 'text' | 'start'>): boolean {
  const words = sentence.tokens.slice(run.start, run.end);
  return words.every(({ lower }) => peoples().has(lower)) || isOwnerState(run, sentence);
}

/** "Norway's", "the United States'" */
function isOwnerState(
  { start, end }: Range,
  { tokens, text, start: offset }: Pick<ReadSentence, 'tokens' | 'text' | 'start'>,
): boolean {
  const words = tokens.slice(start, end);
  const written = text.slice(words[0]!.start - offset, words.at(-1)!.end - offset);
  return /['’]s?$/u.test(written) && isState(written.replace(/['’]s?$/u, ''));
}
