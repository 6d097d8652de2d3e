/** A real quotation in a sentence that was copied, with other words of it altered. */
import { isOwned } from '../alignment/align.js';
import { NEUTRAL_SAYING } from '../unheld.js';
import { comparedWords, keysOf, rowOf } from '../words.js';
import type { Framed } from './around-quote.js';
import { type Interpretation, unmet } from './interpretation.js';

/**
 * The reading of a quotation alone, with what differs around it: its words are real, but the sentence was copied and the
 * rest of it altered. Without quotation marks, the words that name the speaker are compared as well: in "The pool is old,
 * Lind said", nothing shows what Lind said.
 * @param whole All that was pasted, read as one claim.
 */
export function withAround(inner: Interpretation, whole: Interpretation, framed: Framed): Interpretation {
  const [copied] = whole.found.verdict === 'altered' ? whole.found.sources : [];
  const isReal = inner.found.verdict === 'verbatim' || inner.found.verdict === 'misattributed';
  if (!copied || !isReal || !(inner.onlyQuoted || framed.isSentence)) return inner;
  const isSamePlace = inner.found.sources.some(
    ({ quote }) =>
      quote.article.id === copied.quote.article.id &&
      quote.start < copied.quote.end &&
      copied.quote.start < quote.end,
  );
  const words = comparedWords(framed.frame);
  const own = unmet(words, comparedWords(framed.quoted.join(' ')), whole);
  // "The pool is old, according to Lind" for "According to Lind, the pool is old"
  const isMoved = rowOf(copied.quote.text).includes(rowOf(framed.frame));
  if (!isSamePlace || (!isMoved && 2 * own.length > words.length)) return inner;
  const around = copied.differences.filter(({ kind }) => !isOwned(kind));
  // "said the harbour master" for "said harbour master Ada Lind", and "Lind said that …" for "LIND: …"
  const isNothing = around.every(
    ({ claimed, original }) =>
      keysOf(`${claimed} ${original}`).every(isArticle) ||
      (original === '' && keysOf(claimed).every(isNeutral)),
  );
  return isNothing ? inner : { ...inner, onlyQuoted: true, around };
}

const isArticle = (key: string): boolean => key === 'the' || key === 'a' || key === 'an';
const isNeutral = (key: string): boolean => NEUTRAL_SAYING.has(key) || key === 'that';
