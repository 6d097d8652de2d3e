import { type Token, tokenize } from '../text/tokens.js';
import { inverseFrequency } from './bm25.js';
import { relatedNames } from './names.js';
import type { SearchIndex } from './ports.js';

/** A word of the question and everything that counts as a mention of it. */
export interface QueryTerm {
  readonly stem: string;
  /** The stem itself at 1, and what may stand for it (a name, the word it is a misspelling of) at less. */
  readonly forms: ReadonlyMap<string, number>;
  /** The form that is indexed: the stem, or the likeliest word when no passage holds the stem. */
  readonly found: string;
  /** Natural logarithm, from its rarity among the passages. */
  readonly inverseFrequency: number;
  /** `inverseFrequency` over the highest there can be: 0 to 1. */
  readonly weight: number;
}

export interface Query {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Distinct, in order of first mention. */
  readonly terms: readonly QueryTerm[];
  /** By stem. */
  readonly byStem: ReadonlyMap<string, QueryTerm>;
  /** Sum of the terms' weights; above 0. */
  readonly totalWeight: number;
  /** Words as asked that no passage holds in any form. */
  readonly unmatched: readonly string[];
  /** Passages in the index. */
  readonly passages: number;
}

/** What a misspelled word's likeliest reading is worth, times their similarity. */
const SPELLING_STRENGTH = 0.9;
/** Readings of a misspelled word that are tried. */
const READINGS = 3;

/** Understands a question against one index: what its words weigh there, and what else may stand for them. */
export async function buildQuery(text: string, index: SearchIndex): Promise<Query> {
  const tokens = tokenize(text);
  const words = tokens.filter(({ stop }) => !stop);
  const stems = [...new Set(words.map(({ stem }) => stem))];
  const names = new Map(stems.map((stem) => [stem, relatedNames(stem)]));
  const asked = [...new Set([...stems, ...[...names.values()].flatMap((related) => [...related.keys()])])];
  const { frequency, passages } = await index.termStatistics(asked);
  const highest = inverseFrequency(0, passages);
  const terms = await Promise.all(
    stems.map(async (stem): Promise<QueryTerm> => {
      const forms = new Map([[stem, 1]]);
      for (const [name, strength] of names.get(stem)!) if (frequency.get(name)) forms.set(name, strength);
      let found = stem;
      let count = frequency.get(stem) ?? 0;
      if (count === 0 && forms.size === 1) {
        const readings = (await index.similarTerms(stem)).slice(0, READINGS);
        for (const reading of readings) forms.set(reading.stem, SPELLING_STRENGTH * reading.similarity);
        found = readings[0]?.stem ?? stem;
        count = readings[0]?.frequency ?? 0;
      }
      const idf = inverseFrequency(count, passages);
      return { stem, forms, found, inverseFrequency: idf, weight: idf / highest };
    }),
  );
  const unknown = new Set(
    terms.filter(({ stem, forms }) => !frequency.get(stem) && forms.size === 1).map(({ stem }) => stem),
  );
  return {
    text,
    tokens,
    terms,
    byStem: new Map(terms.map((term) => [term.stem, term])),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1e-9,
    unmatched: [
      ...new Set(
        words.filter(({ stem }) => unknown.has(stem)).map(({ start, end }) => text.slice(start, end)),
      ),
    ],
    passages,
  };
}

/** How surely a text with these stems mentions a term: the strongest of its forms in it, 0 to 1. */
export function mention(term: QueryTerm, holds: { has(stem: string): boolean }): number {
  let strongest = 0;
  for (const [form, strength] of term.forms)
    if (strength > strongest && holds.has(form)) strongest = strength;
  return strongest;
}

/** Pairs of neighbouring content words of the question, in order. */
export function neighbours(query: Query): [QueryTerm, QueryTerm][] {
  const sequence = query.tokens.flatMap(({ stem, stop }) => (stop ? [] : [query.byStem.get(stem)!]));
  return sequence.slice(1).flatMap((term, i) => {
    const before = sequence[i]!;
    return before === term ? [] : [[before, term] as [QueryTerm, QueryTerm]];
  });
}
