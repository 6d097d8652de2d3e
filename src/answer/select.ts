import type { Evidence, Scored } from './rank.js';
import type { ReadSentence } from './sentence.js';
import weights from './weights.json' with { type: 'json' };

/** A scored sentence with its share of belief: how likely the answer stands in it, if it stands in any. */
interface Believed extends Scored {
  readonly belief: number;
}

/** The share of belief that a neighbour needs, to join the first quote or a later one. */
export interface Growth {
  readonly firstNeighbour: number;
  readonly laterNeighbour: number;
}

/** At most so many stretches, of so many sentences and words each. */
const STRETCHES = 10;
const SENTENCES = 3;
const WORDS = 80;
/** Share of both sentences' content words at which they tell the same thing twice. */
const SAME = 0.8;

/**
 * The stretches to quote, best first. Each grows from its best sentence by neighbours that may well carry the
 * answer themselves. No sentence stands in two, and what one has told another does not open with again.
 * `ranked` is best first.
 */
export function selectEvidence(ranked: readonly Scored[], growth: Growth = weights.quotes): Evidence[] {
  const sentences = believe(ranked);
  const at = new Map(sentences.map((one) => [keyOf(one, 0), one]));
  const used = new Set<Believed>();
  const told: Believed[] = [];
  const evidence: Evidence[] = [];
  for (const best of sentences) {
    if (evidence.length === STRETCHES) break;
    if (used.has(best) || told.some((other) => repeats(best, other))) continue;
    const least = evidence.length === 0 ? growth.firstNeighbour : growth.laterNeighbour;
    const stretch = grow(
      best,
      at,
      (one, last) => !used.has(one) && (one.belief >= least || announces(last, one)),
    );
    for (const one of stretch) used.add(one);
    told.push(...stretch);
    const { article } = best.candidate.sentence;
    const { start } = stretch[0]!.candidate.sentence;
    evidence.push({ article, start, end: stretch.at(-1)!.candidate.sentence.end, score: best.belief });
  }
  return evidence;
}

/** The softmax that the ranker was fitted as. */
function believe(ranked: readonly Scored[]): Believed[] {
  const powers = ranked.map(({ score }) => Math.exp(score - ranked[0]!.score));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return ranked.map((scored, i) => ({ ...scored, belief: powers[i]! / total }));
}

/** Takes in the likelier neighbour, again and again, as long as one may join and the stretch stays short. */
function grow(
  best: Believed,
  at: ReadonlyMap<string, Believed>,
  mayJoin: (one: Believed, last: Believed) => boolean,
): Believed[] {
  const stretch = [best];
  let words = wordsOf(best);
  while (stretch.length < SENTENCES) {
    const next = [at.get(keyOf(stretch[0]!, -1)), at.get(keyOf(stretch.at(-1)!, 1))]
      .filter((one) => one !== undefined)
      .filter((one) => mayJoin(one, stretch.at(-1)!) && words + wordsOf(one) <= WORDS)
      .sort((a, b) => b.belief - a.belief)[0];
    if (!next) break;
    words += wordsOf(next);
    if (next.candidate.sentence.start < stretch[0]!.candidate.sentence.start) stretch.unshift(next);
    else stretch.push(next);
  }
  return stretch;
}

function repeats(a: Scored, b: Scored): boolean {
  const [one, other] = [a.candidate.sentence, b.candidate.sentence];
  const shared = [...one.positions.keys()].filter((stem) => other.positions.has(stem)).length;
  const most = Math.max(one.positions.size, other.positions.size);
  // Another figure is another fact: "Two died" and "Three died" are no repeat, however alike they are.
  return shared > 0 && shared >= SAME * most && figuresOf(one) === figuresOf(other);
}

function figuresOf({ numbers, tokens }: ReadSentence): string {
  return [...new Set(numbers.map((at) => tokens[at]!.lower))].sort().join(' ');
}

/** "On three subjects:" is nothing without what follows. */
function announces({ candidate: { sentence } }: Scored, { candidate }: Scored): boolean {
  return sentence.text.endsWith(':') && candidate.sentence.number === sentence.number + 1;
}

function wordsOf({ candidate }: Scored): number {
  return candidate.sentence.tokens.length;
}

function keyOf({ candidate: { sentence } }: Scored, offset: number): string {
  return `${sentence.article.id} ${sentence.number + offset}`;
}
