/** "When was the Iron Bridge built?": a quote on the Salt Bridge has much of that, and is about another one. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { FAMILY } from '../../language/lexicon/titles.js';
import { mayBeGivenName } from '../../language/names/given-names.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import type { Rule } from './rule.js';

/**
 * Whether a name of two words is asked about, and of its bearers a quote has the first sentence about one with another
 * first word.
 */
export function tellsOfSibling(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const pairs = pairsOf(asked);
  // A brother or wife may have the same last name.
  if (pairs.length === 0 || asked.tokens.some(({ lower }) => FAMILY.has(lower))) return false;
  const text = textAt(quote.article, quote.start, quote.end);
  const tokens = tokenize(text);
  const title = new Set(contentStems(quote.article.title ?? ''));
  return pairs.some(({ first, last, isPerson }) => {
    const bearers = tokens.flatMap(({ stem, start }, i) => {
      const before = tokens[i - 1];
      const isNamed =
        before && isCapital(text, start) && isCapital(text, before.start) && start - before.end === 1;
      if (!isNamed || before.stop || mention(last, new Set([stem])) === 0) return [];
      // "President Lind" and "On Monday Lind" may be the one asked about.
      return isPerson && !mayBeGivenName(text.slice(before.start, before.end)) ? [] : [before.stem];
    });
    const isAsked = (stem: string): boolean => mention(first, new Set([stem])) > 0;
    return bearers.length > 0 && !isAsked(bearers[0]!) && mention(first, title) === 0;
  });
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
