/** From ranked sentences to stretches of whole sentences that can be shown as quotes. */

import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence, Scored } from '../evidence.js';
import { holdsKind } from '../sentences/kind-held.js';
import type { ReadSentence } from '../sentences/sentence.js';
import weights from '../weights.json' with { type: 'json' };
import { newestFirst } from './by-version.js';
import { ENDED } from './ended.js';
import { type Believed, type Growth, keyOf, stretchFrom } from './stretch.js';

/** The most quotes. */
const STRETCHES = 10;

/** The longest sentence, in characters, that is shown whole although it was cut for indexing. */
const LONGEST_WHOLE = 2500;
/** Share of both sentences' content words at which they say the same thing twice. */
const SAME = 0.8;

/**
 * The stretches to quote, best first. Each grows from its best sentence by neighbours that may well carry the answer
 * themselves and are not somebody else's words; a quotation is shown to its end. No sentence is in two stretches, and none
 * opens with what another has already told. `ranked` is best first.
 */
export function selectEvidence(
  ranked: readonly Scored[],
  asked: Pick<ParsedQuestion, 'kind' | 'stems'>,
  growth: Growth = weights.quotes,
): Evidence[] {
  const sentences = newestFirst(believe(ranked));
  const at = new Map(sentences.map((one) => [keyOf(one, 0), one]));
  const used = new Set<Believed>();
  const told: Believed[] = [];
  const evidence: Evidence[] = [];
  for (const best of sentences) {
    if (evidence.length === STRETCHES) break;
    if (used.has(best) || told.some((other) => repeats(best, other))) continue;
    const stretch = stretchFrom(best, { at, used }, asked, growth);
    told.push(...stretch);
    const numbers = stretch.map(({ candidate }) => candidate.sentence.number);
    const [first, last] = wholeSentences(best.candidate.sentence.article, numbers[0]!, numbers.at(-1)!);
    for (const one of stretch) used.add(one);
    for (let number = first; number <= last; number += 1) {
      const piece = at.get(keyOf(best, number - best.candidate.sentence.number));
      if (piece) used.add(piece);
    }
    evidence.push(evidenceOf(best, first, last, holdsKind(stretch, asked.kind)));
  }
  return evidence;
}

/** The sentences from number `first` to `last`, around their best one. */
function evidenceOf(best: Believed, first: number, last: number, holds: boolean): Evidence {
  const { article, start, end } = best.candidate.sentence;
  return {
    article,
    start: sentenceAt(article, first)!.start,
    end: sentenceAt(article, last)!.end,
    best: { start, end },
    score: best.belief,
    holdsKind: holds,
  };
}

/** Probabilities by the softmax that the ranker was fitted for. */
function believe(ranked: readonly Scored[]): Believed[] {
  const powers = ranked.map(({ score }) => Math.exp(score - ranked[0]!.score));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return ranked.map((scored, i) => ({ ...scored, belief: powers[i]! / total }));
}

/**
 * The numbers of the first and last sentence, widened to all pieces that a sentence of hundreds of words was cut into: a
 * piece that breaks off says something different, or nothing.
 */
function wholeSentences(article: Excerpt, first: number, last: number): [number, number] {
  const goesOn = (number: number): boolean => {
    const [one, next] = [sentenceAt(article, number), sentenceAt(article, number + 1)];
    if (!one || !next || !/^[^\S\n]$/u.test(textAt(article, one.end, next.start))) return false;
    return !ENDED.test(textAt(article, one.start, one.end));
  };
  let [from, to] = [first, last];
  while (goesOn(from - 1)) from -= 1;
  while (goesOn(to)) to += 1;
  const length = sentenceAt(article, to)!.end - sentenceAt(article, from)!.start;
  return length <= LONGEST_WHOLE ? [from, to] : [first, last];
}

function repeats(a: Scored, b: Scored): boolean {
  const [one, other] = [a.candidate.sentence, b.candidate.sentence];
  const both = [...one.positions.keys()].filter((stem) => other.positions.has(stem)).length;
  const most = Math.max(one.positions.size, other.positions.size) || 1;
  // A different figure is a different fact: "Two died" and "Three died" are not repeats, however similar.
  return both / most >= SAME && figuresOf(one) === figuresOf(other);
}

function figuresOf({ numbers, tokens }: ReadSentence): string {
  return [...new Set(numbers.map((at) => tokens[at]!.lower))].sort().join(' ');
}
