/** From ranked sentences to stretches of whole sentences that can be shown as quotes. */
import type { Excerpt } from '../../domain.js';
import { sentenceAt, textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import type { AnswerKind, ParsedQuestion } from '../../question/parsed-question.js';
import { agree, isNarration } from '../../speakers/attribute.js';
import { quotationAround, voiceAt } from '../../speakers/excerpt.js';
import type { Evidence, Scored } from '../evidence.js';
import type { Features } from '../sentences/features.js';
import { type ReadSentence, readSentence } from '../sentences/sentence.js';
import weights from '../weights.json' with { type: 'json' };
import { ENDED } from './ended.js';
import { pointsBack } from './points-back.js';
import { storyWords, tellTheSame } from './same-story.js';
import { isCorrectedBy, isReplacedBy } from './versions.js';

/** A scored sentence with its probability: how likely it holds the answer, if any sentence does. */
interface Believed extends Scored {
  readonly belief: number;
}

/** The share of the best sentence's probability that a neighbour needs to join a quote, within its paragraph and beyond. */
export interface Growth {
  readonly neighbour: number;
  readonly nextParagraph: number;
}

/** The most quotes, and sentences and words in each; more sentences if a quotation would be cut. */
const STRETCHES = 10;
const SENTENCES = 3;
const QUOTED_SENTENCES = 5;
const WORDS = 80;
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
    const grown = grow(best, at, (one, beside) => mayJoin(one, beside, growth), used);
    const named = withTitled(withKind(grown, asked.kind, at, used), asked, at, used);
    const stretch = withAntecedent(named, best, at, used);
    for (const one of stretch) used.add(one);
    told.push(...stretch);
    const { article } = best.candidate.sentence;
    const [first, last] = wholeSentences(
      article,
      stretch[0]!.candidate.sentence.number,
      stretch.at(-1)!.candidate.sentence.number,
    );
    for (let number = first; number <= last; number += 1) {
      const piece = at.get(keyOf(best, number - best.candidate.sentence.number));
      if (piece) used.add(piece);
    }
    const { start } = sentenceAt(article, first)!;
    const { end } = sentenceAt(article, last)!;
    const chosen = { start: best.candidate.sentence.start, end: best.candidate.sentence.end };
    evidence.push({
      article,
      start,
      end,
      best: chosen,
      score: best.belief,
      holdsKind: holdsKind(stretch, asked.kind),
    });
  }
  return evidence;
}

/**
 * What a version of an article says comes after what a newer one says about the same; if the newer one says that it was
 * corrected, everything in the older one comes last.
 */
function newestFirst(sentences: readonly Believed[]): readonly Believed[] {
  const articles = [...new Set(sentences.map(articleOf))];
  const newerOf = new Map(
    articles.map((older) => [older, articles.filter((other) => isReplacedBy(older, other))] as const),
  );
  if (![...newerOf.values()].some((versions) => versions.length > 0)) return sentences;
  const words = new Map(sentences.map((one) => [one, storyWords(one.candidate.sentence)]));
  const newerThan = (one: Believed): readonly Excerpt[] => newerOf.get(articleOf(one))!;
  const placed = sentences.map((one, at) => ({ one, at, newer: newerThan(one).length }));
  const places = new Map<Believed, number>();
  // The newest are placed first: in a chain of versions, each goes after the place of the next.
  for (const { one, at } of [...placed].sort((a, b) => a.newer - b.newer)) {
    const versions = newerThan(one);
    const twins = versions.map((version) =>
      sentences.find(
        (other) => articleOf(other) === version && tellTheSame(words.get(one)!, words.get(other)!),
      ),
    );
    const isCorrected = versions.some((other) => isCorrectedBy(articleOf(one), other));
    const own = isCorrected ? sentences.length + at : at;
    places.set(one, Math.max(own, ...twins.map((twin) => (twin && places.get(twin)) ?? own)));
  }
  return placed
    .sort((a, b) => places.get(a.one)! - places.get(b.one)! || a.newer - b.newer || a.at - b.at)
    .map(({ one }) => one);
}

/** Probabilities by the softmax that the ranker was fitted for. */
function believe(ranked: readonly Scored[]): Believed[] {
  const powers = ranked.map(({ score }) => Math.exp(score - ranked[0]!.score));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return ranked.map((scored, i) => ({ ...scored, belief: powers[i]! / total }));
}

/** Takes in the likelier neighbour repeatedly, as long as one may join and the quote stays short. */
function grow(
  best: Believed,
  at: ReadonlyMap<string, Believed>,
  joins: (one: Believed, beside: Believed) => boolean,
  used: ReadonlySet<Believed>,
): Believed[] {
  const stretch = withQuotation(best, at, used);
  while (stretch.length < SENTENCES) {
    const beside = (edge: Believed, offset: number): Believed[] => {
      const one = at.get(keyOf(edge, offset));
      return one && !used.has(one) && joins(one, edge) ? [one] : [];
    };
    const [next] = [...beside(stretch[0]!, -1), ...beside(stretch.at(-1)!, 1)]
      .sort((a, b) => b.belief - a.belief)
      .map((one) => withQuotation(one, at, used))
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
  return announces(beside, one) || one.belief >= (between.includes('\n\n') ? nextParagraph : neighbour);
}

/** The least value at which a feature says that a sentence holds the kind of thing asked for. */
export const HELD: Partial<Record<AnswerKind, number>> = {
  person: 0.6,
  place: 0.5,
  date: 1,
  number: 1,
  reason: 1,
  name: 0.6,
};

/** Whether some sentence holds the kind of thing asked for; true if that kind cannot be recognised by words. */
function holdsKind(stretch: readonly Scored[], kind: AnswerKind): boolean {
  const least = HELD[kind];
  return least === undefined || stretch.some(({ features }) => features[kind as keyof Features] >= least);
}

/** A stretch without the kind of thing asked for takes in the neighbour that has it, the likelier of two. */
function withKind(
  stretch: Believed[],
  kind: AnswerKind,
  at: ReadonlyMap<string, Believed>,
  used: ReadonlySet<Believed>,
): Believed[] {
  if (holdsKind(stretch, kind)) return stretch;
  return withNeighbour(stretch, (one) => holdsKind([one], kind), at, used);
}

/** A stretch with the sentence before or after it that is wanted, the likelier of two, if they fit in one quote. */
function withNeighbour(
  stretch: Believed[],
  isWanted: (one: Believed) => boolean,
  at: ReadonlyMap<string, Believed>,
  used: ReadonlySet<Believed>,
): Believed[] {
  const before = at.get(keyOf(stretch[0]!, -1));
  const after = at.get(keyOf(stretch.at(-1)!, 1));
  const [taken] = [before, after]
    .filter((one) => one !== undefined)
    .filter((one) => !used.has(one) && isWanted(one) && fits([...stretch, one]))
    .sort((a, b) => b.belief - a.belief);
  if (!taken) return stretch;
  return taken === before ? [taken, ...stretch] : [...stretch, taken];
}

/** Kinds of questions that a name may answer. */
const NAMED: ReadonlySet<AnswerKind> = new Set(['person', 'name', 'place', 'other']);
/** The share of the question that a title must hold for its names to be what is asked about. */
const ON_TOPIC = 0.2;

/**
 * A headline names what an article is about: if a stretch lacks a name that is in it and not in the question, it takes in
 * the neighbour that has it. An article without a day is seldom news, and its title only a topic.
 */
function withTitled(
  stretch: Believed[],
  { kind, stems }: Pick<ParsedQuestion, 'kind' | 'stems'>,
  at: ReadonlyMap<string, Believed>,
  used: ReadonlySet<Believed>,
): Believed[] {
  const { title, published } = articleOf(stretch[0]!);
  const isOnTopic = stretch[0]!.features.titleCoverage >= ON_TOPIC;
  const holdsPlace = stretch.some(({ features }) => features.placeOfKind > 0);
  if (published === null || !NAMED.has(kind) || !isOnTopic || holdsPlace) return stretch;
  const known = new Set([...stems, ...stretch.flatMap(stemsOfNames)]);
  const missing = new Set(contentStems(title ?? '').filter((stem) => !known.has(stem)));
  return withNeighbour(stretch, (one) => stemsOfNames(one).some((stem) => missing.has(stem)), at, used);
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
function withAntecedent(
  stretch: Believed[],
  best: Believed,
  at: ReadonlyMap<string, Believed>,
  used: ReadonlySet<Believed>,
): Believed[] {
  const [first] = stretch;
  const { article, number, text } = first!.candidate.sentence;
  if (!pointsBack(text) || !sentenceAt(article, number - 1)) return stretch;
  const sentence = readSentence(article, number - 1);
  const unranked = { ...first!, candidate: { ...first!.candidate, sentence }, belief: 0 };
  const before = at.get(keyOf(first!, -1)) ?? unranked;
  if (used.has(before)) return stretch;
  for (let end = stretch.length; end > stretch.indexOf(best); end -= 1) {
    const kept = [before, ...stretch.slice(0, end)];
    if (fits(kept)) return kept;
  }
  return stretch;
}

/** A sentence with the rest of its quotation, if that can be shown whole. */
function withQuotation(
  one: Believed,
  at: ReadonlyMap<string, Believed>,
  used: ReadonlySet<Believed>,
): Believed[] {
  const { article, number } = one.candidate.sentence;
  const { start, end } = quotationAround(article, number);
  if (end - start > QUOTED_SENTENCES) return [one];
  const parts = Array.from({ length: end - start }, (_, i): Believed => {
    const sentence = readSentence(article, start + i);
    const unranked = { ...one, candidate: { ...one.candidate, sentence }, belief: 0 };
    return at.get(keyOf(one, start + i - number)) ?? unranked;
  });
  return fits(parts) && !parts.some((part) => used.has(part)) ? parts : [one];
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

/**
 * Whether a stretch is short enough for one quote, and joins no two people's words. If the question asks what somebody
 * said, it joins no narration to those words either: the quote could then not be shown under the speaker's name.
 */
function fits(stretch: readonly Believed[]): boolean {
  const voices = stretch.map(({ candidate: { sentence } }) => voiceAt(sentence.article, sentence.number));
  const asksWhoSaid = stretch.some(({ candidate }) => candidate.speakers.size > 0);
  return (
    stretch.length <= QUOTED_SENTENCES &&
    stretch.reduce((words, one) => words + lengthOf(one), 0) <= WORDS &&
    agree(voices) &&
    !(asksWhoSaid && voices.some(isNarration))
  );
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

/** "On three subjects:" means nothing without what follows. */
function announces({ candidate: { sentence } }: Scored, { candidate }: Scored): boolean {
  return sentence.text.endsWith(':') && candidate.sentence.number === sentence.number + 1;
}

function lengthOf({ candidate }: Scored): number {
  return candidate.sentence.tokens.length;
}

function articleOf({ candidate }: Scored): Excerpt {
  return candidate.sentence.article;
}

function keyOf({ candidate: { sentence } }: Scored, offset: number): string {
  return `${sentence.article.id} ${sentence.number + offset}`;
}
