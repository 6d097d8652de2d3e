import { type Token, tokenize } from '../text/tokens.js';
import { AMBIGUOUS_FORMS, STOP_WORDS } from '../text/words.js';
import background from './background.json' with { type: 'json' };
import { inverseFrequency } from './bm25.js';
import { openingFrame } from './frame.js';
import { isPlace, relatedNames, shortened } from './names.js';
import { type Period, periodIn } from './period.js';
import type { SearchIndex } from './ports.js';
import { editDistance } from './spelling.js';

/** A word of the question and everything that counts as a mention of it. */
export interface QueryTerm {
  readonly stem: string;
  /** The stem itself at 1, and what may stand for it (a name, the word it is a misspelling of) at less. */
  readonly forms: ReadonlyMap<string, number>;
  /** Whether any passage holds any of its forms. */
  readonly known: boolean;
  /** The form that is indexed: the stem, or the likeliest word when no passage holds the stem. */
  readonly found: string;
  /** Natural logarithm, from its rarity among the passages and in the language at large. */
  readonly inverseFrequency: number;
  /** What the index is asked to multiply the term's own inverse frequency by. */
  readonly boost: number;
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
  /** Words as asked that no passage holds in any form, ordinary words aside. */
  readonly unmatched: readonly string[];
  /** The time it asks about, where it says "this week" or the like; those words are no terms. */
  readonly period: Period | null;
}

/** What a misspelled word's likeliest reading is worth, times their similarity. */
const SPELLING_STRENGTH = 0.9;
/** What "found" is worth to a question that asks who finds. */
const AMBIGUOUS_STRENGTH = 0.7;
/** Readings of a misspelled word that are tried. */
const READINGS = 3;

/** How common ordinary words are, by stem: their share of passages. Written by `npm run train`. */
const COMMON: ReadonlyMap<string, number> = new Map(Object.entries(background));
/**
 * Passages of the language at large that are counted in with the index's own. In a handful of articles every word is
 * rare, and only this tells "much" from "Vilnius"; among thousands of passages it hardly weighs.
 */
const BACKGROUND_PASSAGES = 100;

/** Understands a question against one index: what its words weigh there, and what else may stand for them. */
export async function buildQuery(text: string, index: SearchIndex): Promise<Query> {
  const period = periodIn(text);
  const frame = openingFrame(text);
  const tokens = tokenize(text).map((token) => {
    const isTime = period && token.start >= period.start && token.end <= period.end;
    return isTime || token.end <= frame ? { ...token, stop: true } : token;
  });
  const words = tokens.filter(({ stop }) => !stop);
  const stems = [...new Set(words.map(({ stem }) => stem))];
  const related = relatedForms(tokens);
  const asked = [...new Set([...stems, ...[...related.values()].flatMap((forms) => [...forms.keys()])])];
  const { frequency, passages } = await index.termStatistics(asked);
  const highest = inverseFrequency(0, passages + BACKGROUND_PASSAGES);
  const all = await Promise.all(
    stems.map(async (stem): Promise<QueryTerm> => {
      const counts = new Map(frequency);
      const forms = new Map([[stem, 1]]);
      for (const [form, strength] of related.get(stem)!) if (counts.get(form)) forms.set(form, strength);
      if (!counts.get(stem) && forms.size === 1 && !COMMON.has(stem)) {
        for (const reading of await readingsOf(stem, index)) {
          forms.set(reading.stem, SPELLING_STRENGTH * reading.similarity);
          counts.set(reading.stem, reading.frequency);
        }
      }
      const found = [...forms.keys()].find((form) => counts.get(form)) ?? stem;
      const count = counts.get(found) ?? 0;
      const idf = informativeness(found, count, passages);
      const boost = idf / inverseFrequency(count, passages);
      const known = count > 0;
      return { stem, forms, known, found, inverseFrequency: idf, boost, weight: idf / highest };
    }),
  );
  const terms = all.filter(({ stem, known }) => known || !isMisspelledStopWord(stem));
  const unknown = new Set(
    terms.filter(({ stem, known }) => !known && !COMMON.has(stem)).map(({ stem }) => stem),
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
    period,
  };
}

/** What may stand for each content word: names of news, and verb forms that are also a verb of their own. */
function relatedForms(tokens: readonly Token[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const forms = new Map<string, ReadonlyMap<string, number>>();
  const letters = shortened(tokens.map(({ stem }) => stem));
  tokens.forEach(({ stem, stop }, i) => {
    if (stop) return;
    const ambiguous = AMBIGUOUS_FORMS.get(stem);
    const names: [string, number][] = ambiguous
      ? [[ambiguous, AMBIGUOUS_STRENGTH]]
      : [...relatedNames(stem, isPlace(tokens, i)), ...(letters.get(stem) ?? [])];
    forms.set(stem, new Map([...(forms.get(stem) ?? []), ...names]));
  });
  return forms;
}

/** Indexed words that an unknown one may be a misspelling of. */
async function readingsOf(stem: string, index: SearchIndex) {
  const readings = [...(await index.similarTerms(stem))];
  // The stemmer drops the "e" of "bridge" and keeps that of "brige".
  if (readings.length === 0 && stem.endsWith('e'))
    readings.push(...(await index.similarTerms(stem.slice(0, -1))));
  return readings.slice(0, READINGS);
}

function informativeness(stem: string, frequency: number, passages: number): number {
  const expected = BACKGROUND_PASSAGES * (COMMON.get(stem) ?? 0);
  return inverseFrequency(frequency + expected, passages + BACKGROUND_PASSAGES);
}

/** "abot", "thier": an unknown word one slip away from one that is never searched for. */
function isMisspelledStopWord(stem: string): boolean {
  return (
    stem.length >= 4 && [...STOP_WORDS].some((word) => word.length >= 4 && editDistance(stem, word, 1) <= 1)
  );
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
  const sequence = query.tokens.flatMap(({ stem, stop }) => (stop ? [] : (query.byStem.get(stem) ?? [])));
  return sequence.slice(1).flatMap((term, i) => {
    const before = sequence[i]!;
    return before === term ? [] : [[before, term] as [QueryTerm, QueryTerm]];
  });
}
