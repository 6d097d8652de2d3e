/** How a stretch of sentences grows from its best one to a quote that can stand alone. */

import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import type { AnswerKind, ParsedQuestion } from '../../question/parsed-question.js';
import { agree, isNarration } from '../../speakers/attribute.js';
import { quotationAround, voiceAt } from '../../speakers/excerpt.js';
import type { Scored } from '../evidence.js';
import { holdsKind } from '../sentences/kind-held.js';
import { readSentence } from '../sentences/sentence.js';
import { pointsBack } from './points-back.js';

/** A scored sentence with its probability: how likely it holds the answer, if any sentence does. */
export interface Believed extends Scored {
  readonly belief: number;
}

/** All ranked sentences by `keyOf`, and those of them that stand in other quotes already. */
export interface Ranked {
  readonly at: ReadonlyMap<string, Believed>;
  readonly used: ReadonlySet<Believed>;
}

type Asked = Pick<ParsedQuestion, 'kind' | 'stems'>;

/** The probability that a neighbour needs for each of its words to join a quote, within its paragraph and beyond. */
export interface Growth {
  readonly neighbour: number;
  readonly nextParagraph: number;
}

/** The most sentences and words in a quote. */
const SENTENCES = 5;
const WORDS = 80;
/** The length that a neighbour is taken to have at least: bylines and other fragments cost few words and tell little. */
const LEAST_WORDS = 10;

/** The stretch that grows from a sentence. */
export function stretchFrom(best: Believed, ranked: Ranked, asked: Asked, growth: Growth): Believed[] {
  const grown = grow(best, growth, ranked);
  const held = withKind(grown, best, asked.kind, ranked);
  const named = withFullName(withTitled(held, best, asked, ranked), best, asked, ranked);
  return withAntecedent(named, best, ranked);
}

/** Takes in the neighbour that is likelier for its length repeatedly, as long as one may join and the quote stays short. */
function grow(best: Believed, growth: Growth, ranked: Ranked): Believed[] {
  const { at, used } = ranked;
  const stretch = withQuotation(best, ranked);
  while (stretch.length < SENTENCES) {
    const beside = (edge: Believed, offset: number): Believed[] => {
      const one = at.get(keyOf(edge, offset));
      return one && !used.has(one) && mayJoin(one, edge, growth) ? [one] : [];
    };
    const [next] = [...beside(stretch[0]!, -1), ...beside(stretch.at(-1)!, 1)]
      .sort((a, b) => worthOf(b) - worthOf(a))
      .map((one) => withQuotation(one, ranked))
      .filter((more) => fits([...stretch, ...more]));
    if (!next) break;
    if (next[0]!.candidate.sentence.start < stretch[0]!.candidate.sentence.start) stretch.unshift(...next);
    else stretch.push(...next);
  }
  return stretch;
}

function mayJoin(one: Believed, beside: Believed, { neighbour, nextParagraph }: Growth): boolean {
  const [a, b] = [one.candidate.sentence, beside.candidate.sentence];
  const between = textAt(a.article, Math.min(a.end, b.end), Math.max(a.start, b.start));
  return announces(beside, one) || worthOf(one) >= (between.includes('\n\n') ? nextParagraph : neighbour);
}

/** A sentence's probability for each of its words, which a quote pays for with its length. */
function worthOf(one: Believed): number {
  return one.belief / Math.max(LEAST_WORDS, lengthOf(one));
}

/** A stretch without the kind of thing asked for takes in the neighbour that has it, the likelier of two. */
function withKind(stretch: Believed[], best: Believed, kind: AnswerKind, ranked: Ranked): Believed[] {
  if (holdsKind(stretch, kind)) return stretch;
  return withNeighbour(stretch, best, (one) => holdsKind([one], kind), ranked);
}

/**
 * A stretch with the sentence before or after it that is wanted, the likelier of two. If that is too long for one quote,
 * the stretch loses sentences around its best one, the least likely first.
 */
function withNeighbour(
  stretch: Believed[],
  best: Believed,
  isWanted: (one: Believed) => boolean,
  { at, used }: Ranked,
): Believed[] {
  for (const part of partsAround(stretch, best)) {
    const before = at.get(keyOf(part[0]!, -1));
    const after = at.get(keyOf(part.at(-1)!, 1));
    const [taken] = [before, after]
      .filter((one) => one !== undefined)
      .filter((one) => !used.has(one) && isWanted(one) && fits([...part, one]))
      .sort((a, b) => b.belief - a.belief);
    if (taken) return taken === before ? [taken, ...part] : [...part, taken];
  }
  return stretch;
}

/** A stretch and its shorter parts that keep the best sentence and break off nothing, the likelier first. */
function partsAround(stretch: Believed[], best: Believed): Believed[][] {
  const place = stretch.indexOf(best);
  const starts = Array.from({ length: place + 1 }, (_, i) => i);
  const ends = Array.from({ length: stretch.length - place }, (_, i) => stretch.length - i);
  const beliefOf = (part: readonly Believed[]): number => part.reduce((sum, one) => sum + one.belief, 0);
  return starts
    .flatMap((start) => ends.map((end) => stretch.slice(start, end)))
    .filter((part) => part.length === stretch.length || !breaksOff(part, stretch))
    .sort((a, b) => beliefOf(b) - beliefOf(a) || b.length - a.length);
}

/** Whether a part of a stretch lacks the rest of a quotation, or what its last sentence announces. */
function breaksOff(part: readonly Believed[], stretch: readonly Believed[]): boolean {
  const dropped = stretch.filter((one) => !part.includes(one));
  if (dropped.some((one) => announces(part.at(-1)!, one))) return true;
  return part.some(({ candidate: { sentence } }) => {
    const { start, end } = quotationAround(sentence.article, sentence.number);
    return dropped.some(
      ({ candidate }) => candidate.sentence.number >= start && candidate.sentence.number < end,
    );
  });
}

/** Kinds of questions that a name may answer. */
const NAMED: ReadonlySet<AnswerKind> = new Set(['person', 'name', 'place', 'other']);
/** The share of the question that a title must hold for its names to be what is asked about. */
const ON_TOPIC = 0.2;

/**
 * A headline names what an article is about: if a stretch lacks a name that is in it and not in the question, it takes in
 * the neighbour that has it. An article without a day is seldom news, and its title only a topic.
 */
function withTitled(stretch: Believed[], best: Believed, { kind, stems }: Asked, ranked: Ranked): Believed[] {
  const { title, published } = articleOf(stretch[0]!);
  const isOnTopic = stretch[0]!.features.titleCoverage >= ON_TOPIC;
  const holdsPlace = stretch.some(({ features }) => features.placeOfKind > 0);
  if (published === null || !NAMED.has(kind) || !isOnTopic || holdsPlace) return stretch;
  const known = new Set([...stems, ...stretch.flatMap(stemsOfNames)]);
  const missing = new Set(contentStems(title ?? '').filter((stem) => !known.has(stem)));
  return withNeighbour(stretch, best, (one) => stemsOfNames(one).some((stem) => missing.has(stem)), ranked);
}

/**
 * News names somebody in full once, and by the last name from then on: if a person is asked for and a stretch has only
 * "Lind", it takes in the sentence before if that has "Eva Lind".
 */
function withFullName(
  stretch: Believed[],
  best: Believed,
  { kind, stems }: Asked,
  ranked: Ranked,
): Believed[] {
  if (articleOf(best).published === null || kind !== 'person') return stretch;
  const full = new Set(stretch.flatMap((one) => lastNames(one, (words) => words > 1)));
  const short = new Set(
    stretch
      .flatMap((one) => lastNames(one, (words) => words === 1))
      .filter((stem) => !full.has(stem) && !stems.includes(stem)),
  );
  const isFuller = (one: Believed): boolean =>
    one.candidate.sentence.number < best.candidate.sentence.number &&
    lastNames(one, (words) => words > 1).some((stem) => short.has(stem));
  return withNeighbour(stretch, best, isFuller, ranked);
}

/** The stems of the last words of the names in a sentence that have a wanted number of words. */
function lastNames({ candidate: { sentence } }: Scored, isWanted: (words: number) => boolean): string[] {
  return sentence.names
    .filter(({ start, end }) => isWanted(end - start))
    .map(({ end }) => sentence.tokens[end - 1]!.stem);
}

/** The stems of all names in a sentence. */
function stemsOfNames({ candidate: { sentence } }: Scored): string[] {
  return sentence.names
    .filter(({ opening }) => !opening)
    .flatMap(({ start, end }) => sentence.tokens.slice(start, end).map(({ stem }) => stem));
}

/**
 * A stretch with the sentence before it, if it opens with a word that points back. If the two are too long for one
 * quote, what follows the best sentence is dropped.
 */
function withAntecedent(stretch: Believed[], best: Believed, { at, used }: Ranked): Believed[] {
  const [first] = stretch;
  const { article, number, text } = first!.candidate.sentence;
  if (!pointsBack(text) || !sentenceAt(article, number - 1)) return stretch;
  const sentence = readSentence(article, number - 1);
  const unranked = {
    ...first!,
    candidate: { ...first!.candidate, sentence },
    belief: 0,
  };
  const before = at.get(keyOf(first!, -1)) ?? unranked;
  if (used.has(before)) return stretch;
  for (let end = stretch.length; end > stretch.indexOf(best); end -= 1) {
    const kept = [before, ...stretch.slice(0, end)];
    if (fits(kept)) return kept;
  }
  return stretch;
}

/** A sentence with the rest of its quotation, if that can be shown whole. */
function withQuotation(one: Believed, { at, used }: Ranked): Believed[] {
  const { article, number } = one.candidate.sentence;
  const { start, end } = quotationAround(article, number);
  if (end - start > SENTENCES) return [one];
  const parts = Array.from({ length: end - start }, (_, i): Believed => {
    const sentence = readSentence(article, start + i);
    const unranked = {
      ...one,
      candidate: { ...one.candidate, sentence },
      belief: 0,
    };
    return at.get(keyOf(one, start + i - number)) ?? unranked;
  });
  return fits(parts) && !parts.some((part) => used.has(part)) ? parts : [one];
}

/**
 * Whether a stretch is short enough for one quote, and joins no two people's words. If the question asks what somebody
 * said, it joins no narration to those words either: the quote could then not be shown under the speaker's name.
 */
function fits(stretch: readonly Believed[]): boolean {
  const voices = stretch.map(({ candidate: { sentence } }) => voiceAt(sentence.article, sentence.number));
  const asksWhoSaid = stretch.some(({ candidate }) => candidate.speakers.size > 0);
  return (
    stretch.length <= SENTENCES &&
    stretch.reduce((words, one) => words + lengthOf(one), 0) <= WORDS &&
    agree(voices) &&
    !(asksWhoSaid && voices.some(isNarration))
  );
}

/** "On three subjects:" means nothing without what follows. */
function announces({ candidate: { sentence } }: Scored, { candidate }: Scored): boolean {
  return sentence.text.endsWith(':') && candidate.sentence.number === sentence.number + 1;
}

function lengthOf({ candidate }: Scored): number {
  return candidate.sentence.tokens.length;
}

/** The article of a sentence. */
export function articleOf({ candidate }: Scored): Excerpt {
  return candidate.sentence.article;
}

/** Identifies the sentence so many after this one. */
export function keyOf({ candidate: { sentence } }: Scored, offset: number): string {
  return `${sentence.article.id} ${sentence.number + offset}`;
}
