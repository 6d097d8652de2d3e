import type { Features } from '../answer/features.js';
import { askedQuestion } from '../answer/question.js';
import { type FeatureWeights, rankCandidates } from '../answer/rank.js';
import { refusalFeatures } from '../answer/refuse.js';
import type { Embedder, SearchIndex } from '../retrieval/ports.js';
import { retrieve } from '../retrieval/retrieve.js';
import type { Corpus } from './corpora.js';
import { holdsAnswer, overlapsGold } from './judge.js';
import { createMemoryIndex } from './memory-index.js';
import type { SetQuestion } from './sets.js';

/** One question's candidates and which of them hold an answer. */
export interface RankingExample {
  readonly features: readonly Features[];
  readonly right: readonly boolean[];
}

export interface RefusalExample {
  readonly features: Features;
  readonly kind: 'answerable' | 'nearMiss' | 'absent';
}

export async function rankingExamples(corpus: Corpus, embedder: Embedder): Promise<RankingExample[]> {
  const index = await createMemoryIndex(corpus.articles, embedder);
  const examples: RankingExample[] = [];
  for (const question of corpus.answerable) {
    const ranked = (await rank(question, index, embedder)).ranked;
    examples.push({
      features: ranked.map(({ features }) => features),
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
      examples.push({ features: refusalFeatures(asked, passages, ranked), kind });
    }
  };
  await add(corpus.answerable, 'answerable');
  await add(corpus.nearMisses, 'nearMiss');
  await add(corpus.absent, 'absent');
  return examples;
}

async function rank(question: SetQuestion, index: SearchIndex, embedder: Embedder, weights?: FeatureWeights) {
  const { query, passages } = await retrieve(question.question, index, embedder);
  const asked = askedQuestion(query);
  return { asked, passages, ranked: rankCandidates(asked, passages, weights) };
}
