/**
 * Sentences that repeat the person named in a short question and nothing else of it: "Whom did Eva Lind sign?" is not
 * answered by every sentence that has her name in full.
 */
import { isEnglishWord } from '../../language/dictionary.js';
import { textAt } from '../../language/excerpt.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import type { Token } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { isMentioned } from '../held-words.js';
import { degreeGiven } from './measures.js';
import type { Rule, Worth } from './rule.js';

/** Longer questions have enough other words; in shorter ones a full name outweighs them. Chosen on the training sets. */
const MOST_TERMS = 5;
const MOST_ASKED = 2;
/** The weight of a name's words before the last in the choice among sentences: the last one names the same person. */
const FORENAME_SHARE = 0.3;
/**
 * Subtracted from the score of a sentence without a word of what is asked, or in a passage that lacks a name. Other names
 * than people's are seldom shortened, so a sentence that has one in full is more likely to answer.
 */
const ECHO = { person: 4, other: 1 };
/** The share of a question's names at which a passage counts as holding them all. */
const ALL = 0.99;

/** The first words of names of several words in the part of a question that asks. */
function firstWordsOfNames({ tokens, names }: ParsedQuestion): Token[] {
  const stems = new Set(names.flatMap(({ stem, background }) => (background ? [] : [stem])));
  return tokens.filter(({ stem, end }, i) => {
    const next = tokens[i + 1];
    return next && stems.has(stem) && stems.has(next.stem) && next.start - end === 1;
  });
}

/** Stems of those that may be forenames: "Eva" and "Tugh", but not the "Tea" of "Tea Act". */
function forenamesIn(asked: ParsedQuestion): ReadonlySet<string> {
  const isForename = ({ start, end }: Token): boolean => {
    const word = asked.text.slice(start, end);
    return mayBeGivenName(word) || !isEnglishWord(word.toLowerCase());
  };
  return new Set(
    firstWordsOfNames(asked)
      .filter(isForename)
      .map(({ stem }) => stem),
  );
}

/** The words in which a short question asks about a person, or something else, named in full; none for any other question. */
function askedOf(asked: ParsedQuestion): readonly QueryTerm[] {
  const { terms, names, kind } = asked;
  const own = terms.filter(({ background }) => !background);
  // Who says something is known from the speaker, not from the words.
  if (kind === 'speech' || own.length > MOST_TERMS || firstWordsOfNames(asked).length === 0) return [];
  const wanted = own.filter((term) => term.known && !names.includes(term));
  return wanted.length <= MOST_ASKED ? wanted : [];
}

/** A short question with the first words of each full name counting less. */
export function withoutForenames(asked: ParsedQuestion): ParsedQuestion {
  if (askedOf(asked).length === 0) return asked;
  const leading = forenamesIn(asked);
  if (leading.size === 0) return asked;
  const of = new Map(
    asked.terms.map((term) => [
      term,
      leading.has(term.stem) ? { ...term, weight: FORENAME_SHARE * term.weight } : term,
    ]),
  );
  const terms = [...of.values()];
  const all = (some: readonly QueryTerm[]): QueryTerm[] => some.map((term) => of.get(term) ?? term);
  return {
    ...asked,
    terms,
    byStem: new Map(terms.map((term) => [term.stem, term])),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1e-9,
    names: all(asked.names),
    focus: all(asked.focus),
    numbers: all(asked.numbers),
  };
}

/** What is added to the score of each candidate of a question, by its features. */
function echoOf(asked: ParsedQuestion): Worth | null {
  const wanted = askedOf(asked);
  if (wanted.length === 0) return null;
  const loss = forenamesIn(asked).size > 0 ? ECHO.person : ECHO.other;
  return ({ sentence }, { namesInPassage }) => {
    const holds = wanted.some((term) => mention(term, sentence.positions) > 0);
    return holds && namesInPassage >= ALL ? 0 : -loss;
  };
}

/** One fact about somebody or something named in full. */
export const echo: Rule = {
  name: 'echo',
  scores: echoOf,
  doubts: (asked, quote) => {
    const wanted = askedOf(asked);
    // "Lind, 29," has no word for "old".
    const degree = degreeGiven(asked, textAt(quote.article, quote.start, quote.end));
    const isTold = (term: QueryTerm): boolean => term.stem === degree || isMentioned(term, [quote]);
    return wanted.length > 0 && !wanted.some(isTold);
  },
};
