import { type FeatureWeights, rankCandidates } from '../src/answer/find.js';
import { type RefusalFeatures, refusalFeatures } from '../src/answer/refusal.js';
import { FEATURES } from '../src/answer/sentences/features.js';
import { parseQuestion } from '../src/question/parse.js';
import type { Embedder, SearchIndex } from '../src/retrieval/ports.js';
import { retrieve } from '../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../src/stores/memory/plain-articles.js';
import type { Corpus } from './corpora.js';
import type { Choice } from './fit.js';
import { holdsAnswer, overlapsGold } from './judge.js';
import type { SetQuestion } from './sets.js';

/** The candidates that the ranker learns from: the best of each question by the present weights. */
const CANDIDATES = 50;
/** Questions of a kind that a whole set contributes to the refusal, so that its parts weigh as much. */
const REFUSAL_QUESTIONS = 500;

export interface RefusalExample {
  readonly features: RefusalFeatures;
  readonly kind: 'answerable' | 'nearMiss' | 'absent';
}

/** The features of every answerable question's candidates, in the features' own order. */
export async function rankingExamples(corpus: Corpus, embedder: Embedder): Promise<Choice[]> {
  const index = await createMemoryIndex(corpus.articles, embedder);
  const examples: Choice[] = [];
  for (const question of corpus.answerable) {
    const ranked = (await rank(question, index, embedder)).ranked.slice(0, CANDIDATES);
    examples.push({
      rows: ranked.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
      right: ranked.map(({ candidate: { sentence } }) =>
        question.answers.length > 0 ? holdsAnswer(sentence.text, question) : overlapsGold(sentence, question),
      ),
    });
  }
  return examples;
}

/** What the refusal sees of every question put to a corpus, under a ranker's weights. */
export async function refusalExamples(
  corpus: Corpus,
  embedder: Embedder,
  weights: FeatureWeights,
): Promise<RefusalExample[]> {
  const index = await createMemoryIndex(corpus.articles, embedder);
  const examples: RefusalExample[] = [];
  const add = async (questions: readonly SetQuestion[], kind: RefusalExample['kind']): Promise<void> => {
    for (const question of questions) {
      const { asked, passages, ranked } = await rank(question, index, embedder, weights);
      const features = refusalFeatures(asked, passages, ranked, index.info.passages);
      if (features) examples.push({ features, kind });
    }
  };
  await add(corpus.answerable.slice(0, REFUSAL_QUESTIONS), 'answerable');
  await add(corpus.nearMisses.slice(0, REFUSAL_QUESTIONS), 'nearMiss');
  await add(corpus.absent, 'absent');
  return examples;
}

async function rank(question: SetQuestion, index: SearchIndex, embedder: Embedder, weights?: FeatureWeights) {
  const asked = await parseQuestion(question.question, index, { asked: question.asked });
  const passages = await retrieve(asked, index, embedder);
  return { asked, passages, ranked: rankCandidates(asked, passages, weights) };
}
