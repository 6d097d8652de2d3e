/** A question as interpreted for one index: the form that retrieval, ranking and refusal all use. */
import type { ArticleMetadata, Range } from '../domain.js';
import type { Token } from '../language/tokens.js';
import type { Constraint, TimeAsked } from './constraints.js';
import type { Recencies, Recency } from './time/recency.js';

/** What kind of thing the question asks for. */
export type AnswerKind =
  | 'number'
  | 'reason'
  | 'person'
  | 'place'
  | 'date'
  | 'speech'
  | 'name'
  | 'definition'
  | 'manner'
  | 'other';

/** A word of the question and everything that counts as a mention of it. */
export interface QueryTerm {
  readonly stem: string;
  /** The stem itself at 1, and alternatives (a name, the word it is a misspelling of) at less. */
  readonly forms: ReadonlyMap<string, number>;
  /** Whether any passage holds any of its forms. */
  readonly known: boolean;
  /** The form that is indexed: the stem, or the likeliest word when no passage holds the stem. */
  readonly found: string;
  /** Whether it was treated as a misspelling of `found`. */
  readonly respelled: boolean;
  /** Natural logarithm, from its rarity among the passages and in the language at large. */
  readonly inverseFrequency: number;
  /** The factor by which the index multiplies the term's own inverse frequency. */
  readonly boost: number;
  /** `inverseFrequency` divided by the highest possible: 0 to 1. */
  readonly weight: number;
  /** Whether it occurs only in sentences before the one that asks. */
  readonly background: boolean;
}

/** A question as retrieval, ranking and refusal use it. */
export interface ParsedQuestion {
  readonly text: string;
  /** The part of it that asks, without sentences before that only say what it is about, nor greeting and preamble. */
  readonly asks: string;
  readonly tokens: readonly Token[];
  /** Distinct, in order of first mention. */
  readonly terms: readonly QueryTerm[];
  /** By stem. */
  readonly byStem: ReadonlyMap<string, QueryTerm>;
  /** Sum of the terms' weights; above 0. */
  readonly totalWeight: number;
  /** Words as asked that no passage holds in any form, ordinary words aside. */
  readonly unmatched: readonly string[];
  /** Stems that an answering sentence must not hold: "ferry -captain". */
  readonly excluded: ReadonlySet<string>;
  /** Articles, by id, that were shown for the question that this one follows up. */
  readonly shownBefore: ReadonlySet<string>;
  /** Whether a conversation added something to it, or put a name for a pronoun. */
  readonly isReworded: boolean;
  /** The conditions on an article's time, outlet and author, if some article meets them. */
  readonly constraints: readonly Constraint[];
  /** What the time that it names means in this archive. */
  readonly time: TimeAsked;
  /** Whether it asks how things are rather than what happened, and names no time: "Who is the coach?" */
  readonly asksOfNow: boolean;
  /** Whether it says so in a word: "Who is the coach now?" */
  readonly stressesNow: boolean;
  /** Whether it asks for nothing but the newest about its terms: "What's the latest on the ferry?" */
  readonly asksForNews: boolean;
  /** How much an article is favoured for being new, by the year and by the week: 0 to 1. */
  readonly recency: Recency;
  readonly freshness: Recency;
  /** How old an article is: 0 in its first week, 1 from a year on. */
  readonly age: Recency;
  /** Whether an article is more than so many days older than the question; never if days do not matter. */
  readonly isOlderThan: Recencies['isOlderThan'];
  /** How far it is a question about news: 0 unless most articles have a day, and up to 1 the larger the archive is. */
  readonly ofNews: number;
  /** What kind of thing it asks for. */
  readonly kind: AnswerKind;
  /** If a country or a state is asked for, the names of all candidates, by their first words. */
  readonly places: ReadonlyMap<string, readonly (readonly string[])[]> | null;
  /** The last two content words right after what, which or how many: the kind of thing that the answer is. */
  readonly focus: readonly QueryTerm[];
  /** Terms that the question capitalises, other than at its start. */
  readonly names: readonly QueryTerm[];
  /** Terms that begin with a digit. */
  readonly numbers: readonly QueryTerm[];
  /** Stems of all tokens, stop words too. */
  readonly stems: readonly string[];
  /** Distinct neighbouring stems of all tokens. */
  readonly stemPairs: readonly (readonly [string, string])[];
  /** All words, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** Whether a token lies in a range of the question. */
export const isIn = (token: Range, range: Range): boolean =>
  token.start >= range.start && token.end <= range.end;

/** The terms of a question in a range of it. */
export function termsOf(
  { tokens, byStem }: Pick<ParsedQuestion, 'tokens' | 'byStem'>,
  range: Range,
): QueryTerm[] {
  return tokens.flatMap((token) => (token.stop || !isIn(token, range) ? [] : (byStem.get(token.stem) ?? [])));
}

/** The terms that name a time or an outlet, rather than what is asked about it. */
export function constrainedTerms(question: ParsedQuestion): ReadonlySet<QueryTerm> {
  return new Set(question.constraints.flatMap((constraint) => termsOf(question, constraint)));
}

/** Whether a question only asks what the articles of a time or an outlet say: "What happened on 3 March?" */
export function asksForArticles(question: ParsedQuestion): boolean {
  const { terms, constraints } = question;
  const ofConstraints = constrainedTerms(question);
  return constraints.length > 0 && terms.every((term) => ofConstraints.has(term));
}

/** Terms that an article's metadata matches, and how well. */
export function metBy(article: ArticleMetadata, question: ParsedQuestion): ReadonlyMap<QueryTerm, number> {
  const met = new Map<QueryTerm, number>();
  for (const constraint of question.constraints) {
    const strength = constraint.meets(article);
    if (strength === 0) continue;
    for (const term of termsOf(question, constraint)) met.set(term, Math.max(strength, met.get(term) ?? 0));
  }
  return met;
}

/** The sum of some terms' weights. */
export const weightOf = (terms: readonly QueryTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

/** The terms of the part that asks which say what is asked about those it names. */
export const termsBesideNames = ({ terms, names }: Pick<ParsedQuestion, 'terms' | 'names'>): QueryTerm[] =>
  terms.filter((term) => !term.background && !names.includes(term));

/** How surely a text with these stems mentions a term: the strongest of its forms in it, 0 to 1. */
export function mention(term: QueryTerm, holds: { has(stem: string): boolean }): number {
  let strongest = 0;
  for (const [form, strength] of term.forms)
    if (strength > strongest && holds.has(form)) strongest = strength;
  return strongest;
}

/** Pairs of neighbouring content words of the question, in order. */
export function neighbouringTerms(question: ParsedQuestion): [QueryTerm, QueryTerm][] {
  const sequence = question.tokens.flatMap(({ stem, stop }) =>
    stop ? [] : (question.byStem.get(stem) ?? []),
  );
  return sequence.slice(1).flatMap((term, i) => {
    const before = sequence[i]!;
    return before === term ? [] : [[before, term] as [QueryTerm, QueryTerm]];
  });
}

/**
 * The weight of a background word in the choice among sentences: it says which articles are meant, not what is asked
 * about. Chosen on the training sets.
 */
const BACKGROUND_SHARE = 0.3;

/** The question in the form that chooses among the sentences of the articles found. */
export function forSentences(question: ParsedQuestion, share = BACKGROUND_SHARE): ParsedQuestion {
  if (!question.terms.some(({ background }) => background)) return question;
  const counted = new Map(
    question.terms.map((term) => [term, term.background ? { ...term, weight: share * term.weight } : term]),
  );
  const all = (terms: readonly QueryTerm[]): QueryTerm[] => terms.map((term) => counted.get(term)!);
  const terms = all(question.terms);
  return {
    ...question,
    terms,
    byStem: new Map(terms.map((term) => [term.stem, term])),
    totalWeight: weightOf(terms) || 1e-9,
    focus: all(question.focus),
    names: all(question.names),
    numbers: all(question.numbers),
  };
}
