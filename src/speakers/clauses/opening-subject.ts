/** What a sentence is about, for a verb far from its subject: "In May, Lind left the house at noon, saying". */

import { isCountryWord } from '../../language/lexicon/countries.js';
import { AUXILIARIES, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { IRREGULAR, IRREGULAR_PASTS } from '../../language/lexicon/irregular-forms.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isNoName } from '../../language/names/name-words.js';
import { afterOpener, descriptionOf, type Found, isName, opensPhrase } from './apposition.js';
import { ADVERBS, isCapital, isFunction, isNameWord, isWord, type Word } from './clause-words.js';
import { endsInVerb, readPhraseAt } from './subjects/noun-phrase-after.js';
import { looksLikeRole, type Subject, textOf } from './subjects/subject.js';

/** What a sentence is about if its main verb stands before word `end`: the subject after any opening words. */
export function openingSubject(words: readonly Word[], end: number): Found | null {
  const from = subjectStart(words, end);
  if (from === null) return null;
  const { lower } = words[from] ?? { lower: '' };
  if (lower === 'he' || lower === 'she') return { subject: { kind: 'pronoun', pronoun: lower }, from };
  const phrase = readPhraseAt(words, from);
  if (!phrase || phrase.end >= end) return null;
  const beside = nameBeside(words, from, end);
  if (beside) return { subject: beside, from };
  const next = words[phrase.end];
  // "a U.S. appeals court"
  if (
    /^an?$/.test(words[from]!.lower) &&
    phrase.subject.kind === 'name' &&
    isCountryWord(phrase.subject.name.toLowerCase().replaceAll('.', ''))
  )
    return null;
  if (next && isNounAfterName(next, words[phrase.end + 1])) return null;
  // "Lind on May 3 unveiled a plan, saying"
  const isDated =
    next?.lower === 'on' && isCapital(words[phrase.end + 1]) && isNoName(words[phrase.end + 1]!.text);
  if (isDated) return { subject: phrase.subject, from };
  const isVerb = isWord(next) && !isCapital(next) && !PREPOSITIONS.has(next.lower) && next.lower !== 'and';
  return isVerb || next?.text === ',' ? { subject: phrase.subject, from } : null;
}

/** Where the subject begins after opening words, as in "In May, Lind left, saying"; null if nowhere before word `end`. */
function subjectStart(words: readonly Word[], end: number): number | null {
  let from = afterOpener(words, 0);
  if (from > 0 && words[from]?.text === ',') from += 1;
  // "While Lind has left, Berg stayed, saying"
  if (from === 1 && /^(?:while|when|because|as)$/.test(words[0]!.lower)) {
    const own = readPhraseAt(words, from);
    const comma = words.findIndex(({ text }, i) => i > from && text === ',');
    if (own && isWord(words[own.end]) && comma > own.end && comma < end - 1) from = comma + 1;
  }
  // "76-year-old Ada Lind left, saying"
  if (words[from + 2]?.lower === 'year-old' && isNameWord(words[from + 3])) from += 3;
  while (
    from < end &&
    !(opensSubject(words, from) && !isWhen(words, from)) &&
    !/^(?:he|she)$/.test(words[from]!.lower)
  ) {
    const comma = words.findIndex(({ text }, i) => i > from && text === ',');
    if (comma < 0 || comma >= end - 1) return null;
    // "In May, 59 residents have sued Lind Foods, alleging"
    if (/^\d/.test(words[from]!.text) && words.slice(from, comma).some(({ lower }) => AUXILIARIES.has(lower)))
      return null;
    from = comma + 1;
  }
  return from;
}

/** "Norland's lawyer, Ada Lind, left, saying": the name between commas after a description in small letters. */
function nameBeside(words: readonly Word[], from: number, end: number): Subject | null {
  const comma = words.findIndex((word, i) => i > from && i < end && !isWord(word));
  const last = words[comma - 1];
  if (words[comma]?.text !== ',' || !last || isCapital(last) || !looksLikeRole(last)) return null;
  const to = words.findIndex(({ text }, i) => i > comma && i < end && text === ',');
  const isFullName = to - comma > 2 && isGivenName(words[comma + 1]!.text);
  const next = words[to + 1];
  if (!isFullName || !isName(words, { from: comma + 1, to }) || !isWord(next) || isFunction(next))
    return null;
  return {
    kind: 'name',
    name: textOf(words, comma + 1, to),
    role: descriptionOf(words, { from, to: comma }),
    opening: false,
  };
}

/** Whether a noun phrase begins at a word: not at "As troops advanced, Lind left, saying". */
function opensSubject(words: readonly Word[], from: number): boolean {
  const phrase = opensPhrase(words, from) ? readPhraseAt(words, from) : null;
  return phrase !== null && !(from > 0 && endsInVerb(words, phrase.end));
}

/**
 * Whether the word after a name is a noun that the name describes, and not a verb: "Norlane shares tumbled", "US
 * officials have".
 */
function isNounAfterName(next: Word, after: Word | undefined): boolean {
  const { text, lower } = next;
  if (!/^[a-z]+$/.test(text) || isFunction(next)) return false;
  if (
    /^(?:officials|officers|lawyers|leaders|residents|researchers|prosecutors|members|workers)$/.test(lower)
  )
    return true;
  if (/s$/.test(lower)) return /ed$/.test(after?.lower ?? '') || AUXILIARIES.has(after?.lower ?? '');
  return (
    !/(?:ed|ly)$|^(?:never|alone|too|almost|last|next|late|early)$/.test(lower) &&
    !IRREGULAR.has(lower) &&
    !IRREGULAR_PASTS.has(lower) &&
    !ADVERBS.has(lower)
  );
}

/** "a few days later,", "this week," */
function isWhen(words: readonly Word[], from: number): boolean {
  const comma = words.findIndex(({ text }, i) => i > from && text === ',');
  if (comma <= from || comma > from + 5) return false;
  const last = words[comma - 1]!.lower;
  return (
    /^(?:later|earlier|ago|before|afterwards?)$/.test(last) ||
    (/^(?:this|that|last|next|each|every|one|earlier)$/.test(words[from]!.lower) && isTimeUnit(last))
  );
}

const isTimeUnit = (lower: string): boolean =>
  /^(?:day|night|morning|afternoon|evening|week|weekend|month|year|time|summer|winter|spring|autumn|fall|season)$/.test(
    lower,
  );
