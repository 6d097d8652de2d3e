import type { Evidence } from '../src/answer/evidence.js';
import { type Growth, selectEvidence } from '../src/answer/quotes/select.js';
import type { Features } from '../src/answer/sentences/features.js';
import { rankCandidates } from '../src/answer/sentences/rank.js';
import weights from '../src/answer/weights.json' with { type: 'json' };
import { textAt } from '../src/language/excerpt.js';
import { countWords } from '../src/language/sentences.js';
import { parseQuestion } from '../src/question/parse.js';
import type { SearchIndex } from '../src/retrieval/ports.js';
import { retrieve } from '../src/retrieval/retrieve.js';
import { holdsAnswer, overlapsGold } from './judge.js';
import type { EvaluationSet, SetQuestion } from './sets.js';
import { quantile } from './statistics.js';

interface Variant {
  readonly name: string;
  /** Features that are ignored. The other weights stay as fitted. */
  readonly without?: readonly (keyof Features)[];
  readonly growth?: Growth;
  readonly noSpelling?: true;
}

const VARIANTS: readonly Variant[] = [
  { name: 'everything' },
  { name: 'quotes of one sentence', growth: { neighbour: Infinity, nextParagraph: Infinity } },
  { name: 'no neighbouring sentences', without: ['previousCoverage', 'nextCoverage', 'pronounPrevious'] },
  { name: 'no title', without: ['titleCoverage', 'withTitle'] },
  {
    name: 'no expected answer',
    without: [
      ...(['person', 'place', 'date', 'number', 'numberOfFocus', 'reason', 'name', 'definition'] as const),
      ...(['manner', 'speech', 'answerNear', 'answerAmid', 'focus', 'numbers'] as const),
    ],
  },
  { name: 'no signs of news', without: ['recency', 'freshness', 'lead', 'agreement'] },
  { name: 'no word order', without: ['pairs'] },
  { name: 'no passage score', without: ['passageScore', 'passageRank', 'namesInPassage'] },
  { name: 'no prefixes', without: ['prefix'] },
  { name: 'no spelling', noSpelling: true },
];

export interface Ablation {
  readonly name: string;
  /** Share of the answerable questions that the first quote answers, and that one of the first three does. */
  readonly first: number;
  readonly three: number;
  /** Median words of the quotes: flatter probabilities make longer quotes, so lengths matter too. */
  readonly words: number;
}

/** Measures what each part of the ranking is worth by asking the same questions without it. Words alone, no models. */
export async function ablate({ questions }: EvaluationSet, index: SearchIndex): Promise<Ablation[]> {
  const asked = questions.filter(({ answerable }) => answerable);
  const results: Ablation[] = [];
  for (const variant of VARIANTS) {
    const searched = variant.noSpelling ? { ...index, similarTerms: async () => [] } : index;
    const ranks: number[] = [];
    const words: number[] = [];
    for (const question of asked) {
      const shown = await quotesOf(question, searched, variant);
      ranks.push(rankOfAnswer(question, shown));
      words.push(...shown.map(({ article, start, end }) => countWords(textAt(article, start, end))));
    }
    const share = (most: number): number => ranks.filter((rank) => rank <= most).length / asked.length;
    const { name } = variant;
    results.push({ name, first: share(1), three: share(3), words: quantile(words, 0.5) ?? 0 });
  }
  return results;
}

async function quotesOf(question: SetQuestion, index: SearchIndex, variant: Variant): Promise<Evidence[]> {
  const asked = await parseQuestion(question.question, index, { asked: question.asked });
  const passages = await retrieve(asked, index, null);
  const dropped = Object.fromEntries((variant.without ?? []).map((name) => [name, 0]));
  const ranked = rankCandidates(asked, passages, { ...weights.ranker, ...dropped });
  return selectEvidence(ranked, asked, variant.growth).slice(0, 3);
}

/** Which quote is the first to answer, from 1; Infinity for none. */
function rankOfAnswer(question: SetQuestion, shown: readonly Evidence[]): number {
  const at = shown.findIndex((one) =>
    question.answers.length > 0
      ? holdsAnswer(textAt(one.article, one.start, one.end), question)
      : overlapsGold(one, question),
  );
  return at < 0 ? Infinity : at + 1;
}
