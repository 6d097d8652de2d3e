import type { Scored } from '../src/answer/evidence.js';
import { type RefusalFeatures, refusalFeatures } from '../src/answer/refusal-features.js';
import { FEATURES } from '../src/answer/sentences/features.js';
import { type FeatureWeights, rankCandidates } from '../src/answer/sentences/rank.js';
import { textAt } from '../src/language/excerpt.js';
import { parseQuestion } from '../src/question/parse.js';
import { withCapitals } from '../src/question/words/capitals.js';
import type { SearchIndex } from '../src/retrieval/ports.js';
import { retrieve } from '../src/retrieval/retrieve.js';
import type { Choice } from './fit.js';
import { holdsAnswer, overlapsGold, type Shown } from './judge.js';
import type { SetQuestion } from './sets.js';

export interface RefusalExample {
  readonly features: RefusalFeatures;
  /** `renamed`: asked about another name than the articles have. */
  readonly kind: 'answerable' | 'nearMiss' | 'absent' | 'renamed';
  /** Whether one of the first sentences, or its title, gives the answer. */
  readonly told: boolean;
}

/** How many sentences count as the first: as many as quotes are shown. */
const FIRST = 3;

/** How many articles with the answer are removed before giving up on an archive without it. */
const MOST_HIDDEN = 40;

/** Without a model, the score consists of the rules alone. */
const NO_MODEL = Object.fromEntries(FEATURES.map((name) => [name, 0])) as FeatureWeights;

/**
 * The features of every question's candidates, in the features' own order, and what the rules add to each.
 * The candidates do not depend on any weights. The questions together weigh the square root of their number.
 */
export async function rankingExamples(
  questions: readonly SetQuestion[],
  index: SearchIndex,
): Promise<Choice[]> {
  const examples: Choice[] = [];
  for (const question of questions) {
    const { ranked } = await rank(question, index, NO_MODEL);
    const inOrder = ranked.toSorted((a, b) => placeOf(a.candidate) - placeOf(b.candidate));
    examples.push({
      rows: inOrder.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
      right: inOrder.map(({ candidate: { sentence } }) => answers({ ...sentence }, question)),
      beside: inOrder.map(({ score }) => score),
      weight: 1 / Math.sqrt(questions.length),
    });
  }
  return examples;
}

/** A candidate's position by passage, then by sentence: an order independent of weights. */
const placeOf = ({ rank, sentence }: { rank: number; sentence: { number: number } }): number =>
  rank * 1e6 + sentence.number;

/** What the refusal sees of questions of one kind, under a ranker's weights; every other one in lower case. */
export function refusalExamples(
  questions: readonly SetQuestion[],
  kind: RefusalExample['kind'],
  index: SearchIndex,
  weights: FeatureWeights,
): Promise<RefusalExample[]> {
  return examplesOf(questions.map(asTyped), kind, index, weights);
}

async function examplesOf(
  questions: readonly SetQuestion[],
  kind: RefusalExample['kind'],
  index: SearchIndex,
  weights: FeatureWeights,
): Promise<RefusalExample[]> {
  const examples: RefusalExample[] = [];
  for (const question of questions) {
    const { asked, passages, ranked } = await rank(question, index, weights);
    const features = refusalFeatures(asked, passages, ranked, index.info.passages);
    if (!features) continue;
    const told = kind === 'answerable' && ranked.slice(0, FIRST).some((one) => tells(one, question));
    examples.push({ features, kind, told });
  }
  return examples;
}

/** Every other question in lower case, as many people type: the articles give names their capitals back. */
const asTyped = (question: SetQuestion, i: number): SetQuestion =>
  i % 2 === 0 ? question : { ...question, question: question.question.toLowerCase() };

/**
 * The same questions, each to the archive without the articles that seem to hold its answer: its own, and whichever come
 * up with the answer in one of their best passages.
 */
export async function hiddenExamples(
  questions: readonly SetQuestion[],
  index: SearchIndex,
  weights: FeatureWeights,
): Promise<RefusalExample[]> {
  const examples: RefusalExample[] = [];
  for (const question of questions.map(asTyped)) {
    const hidden = new Set(question.articles);
    const view = without(index, hidden);
    let holding: string[];
    do {
      const passages = await retrieve(await parse(question, view), view, null);
      holding = passages
        .filter(({ passage }) => holdsAnswer(textAt(passage.article, passage.start, passage.end), question))
        .map(({ passage }) => passage.article.id);
      for (const id of holding) hidden.add(id);
    } while (holding.length > 0 && hidden.size <= MOST_HIDDEN);
    if (holding.length === 0) examples.push(...(await examplesOf([question], 'absent', view, weights)));
  }
  return examples;
}

/** An index that finds nothing in some articles. Its word frequencies stay unchanged. */
function without(index: SearchIndex, hidden: ReadonlySet<string>): SearchIndex {
  return {
    ...index,
    async lexical(query, limit, filter) {
      const hits = await index.lexical(query, 4 * limit, filter);
      const passages = await index.passages(hits.map(({ passage }) => passage));
      return hits.filter((_, i) => !hidden.has(passages[i]!.article.id)).slice(0, limit);
    },
  };
}

/**
 * Whether a stretch of an article answers, by the question's strings or, if it has none, by its annotated sentences.
 */
function answers(shown: Shown, question: SetQuestion): boolean {
  const { article, start, end } = shown;
  return question.answers.length > 0
    ? holdsAnswer(textAt(article, start, end), question)
    : overlapsGold(shown, question);
}

const tells = ({ candidate: { sentence } }: Scored, question: SetQuestion): boolean =>
  answers({ ...sentence }, question) || holdsAnswer(sentence.article.title ?? '', question);

/** As the assistant reads a message. */
const parse = async ({ question, asked }: SetQuestion, index: SearchIndex) =>
  parseQuestion(await withCapitals(index, question), index, { asked });

async function rank(question: SetQuestion, index: SearchIndex, weights?: FeatureWeights) {
  const asked = await parse(question, index);
  const passages = await retrieve(asked, index, null);
  return { asked, passages, ranked: rankCandidates(asked, passages, { model: weights }) };
}
