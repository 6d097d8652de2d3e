/** "When was the Iron Bridge built?": a quote on the Salt Bridge has much of that, and is about another one. */
import type { Excerpt, Range } from '../../domain.js';
import { FAMILY } from '../../language/lexicon/titles.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import { contentStems, type Token } from '../../language/tokens.js';
import {
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
} from '../../question/parsed-question.js';
import { clausesOf, holdsAny } from '../sentences/clauses.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule } from './rule.js';

/**
 * Whether a name of two words is asked about, and of its bearers a quote has the first sentence about one with another first
 * word; unless a clause with a word of what is asked begins with the one asked about: "The Salt Bridge opened in 1850; the Iron
 * Bridge was built in 1904."
 */
export function tellsOfSibling(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const pairs = pairsOf(asked);
  // A brother or wife may have the same last name.
  if (pairs.length === 0 || asked.tokens.some(({ lower }) => FAMILY.has(lower))) return false;
  const title = new Set(contentStems(quote.article.title ?? ''));
  // The first word of a question may be a name as well.
  const isWritten = (term: QueryTerm): boolean =>
    asked.tokens.some(({ stem, start }) => stem === term.stem && isCapital(asked.text, start));
  const told = termsBesideNames(asked).filter((term) => !isWritten(term));
  const clauses = sentencesOf(quote).flatMap((sentence) =>
    clausesOf(sentence).map((clause) => ({ sentence, ...clause, isTold: holdsAny(clause.words, told) })),
  );
  return pairs.some((pair) => {
    if (mention(pair.first, title) > 0) return false;
    /** The first bearer of each clause that has any. */
    const bearers = clauses.flatMap(({ sentence, from, words, isTold }) => {
      const names = words.flatMap((_, i) => nameUpTo(sentence, from + i, pair) ?? []);
      return names.slice(0, 1).map(({ name }) => ({ name, isTold }));
    });
    const [first] = bearers;
    // "The Merritt Parkway and the Wilbur Cross Parkway": the question may name several bearers.
    const named = pairs.filter(({ last }) => last === pair.last).map((one) => one.first);
    return (
      first !== undefined &&
      !holdsAny(first.name, named) &&
      !bearers.some(({ name, isTold }) => isTold && holdsAny(name, [pair.first]))
    );
  });
}

/**
 * The words of a name before a word that is its last one and the last one of a pair: "Governor" and "John" of "Governor John
 * Lind". Null if there is none, or if it may be the one asked about: "President Lind", "On Monday Lind".
 */
function nameUpTo(
  { tokens, text, start }: ReadSentence,
  at: number,
  { first, last, isPerson }: Pair,
): { name: readonly Token[] } | null {
  const isWritten = (i: number): boolean => i >= 0 && isCapital(text, tokens[i]!.start - start);
  const isJoined = (i: number): boolean => isWritten(i) && tokens[i + 1]!.start - tokens[i]!.end === 1;
  const before = tokens[at - 1];
  const isLast = mention(last, new Set([tokens[at]!.stem])) > 0 && isWritten(at);
  if (!isLast || !before || before.stop || !isJoined(at - 1)) return null;
  let from = at - 1;
  while (isJoined(from - 1)) from -= 1;
  const name = tokens.slice(from, at);
  const isOther = !isPerson || mayBeGivenName(text.slice(before.start - start, before.end - start));
  return isOther || holdsAny(name, [first]) ? { name } : null;
}

const isCapital = (text: string, at: number): boolean => /^\p{Lu}\p{Ll}/u.test(text.slice(at));

interface Pair {
  readonly first: QueryTerm;
  readonly last: QueryTerm;
  /** Whether the first may be a given name. */
  readonly isPerson: boolean;
}

/** The neighbouring words of names in a question. */
function pairsOf({ tokens, names, text }: ParsedQuestion): Pair[] {
  const nameOf = (at: number): QueryTerm | undefined => names.find(({ stem }) => stem === tokens[at]?.stem);
  return tokens.flatMap(({ start, end }, i): Pair[] => {
    const [first, last] = [nameOf(i), nameOf(i + 1)];
    const isPair = first && last && first !== last && tokens[i + 1]!.start - end === 1;
    if (!isPair || !isCapital(text, start) || !isCapital(text, tokens[i + 1]!.start)) return [];
    return [{ first, last, isPerson: mayBeGivenName(text.slice(start, end)) }];
  });
}

/** Somebody or something with a name of two words. */
export const siblings: Rule = { name: 'siblings', doubts: tellsOfSibling };
