import type { Evidence } from '../src/answer/evidence.js';
import { selectEvidence } from '../src/answer/quotes/select.js';
import type { Growth } from '../src/answer/quotes/stretch.js';
import type { Features } from '../src/answer/sentences/features.js';
import { rankCandidates } from '../src/answer/sentences/rank.js';
import weights from '../src/answer/weights.json' with { type: 'json' };
import { textAt } from '../src/language/excerpt.js';
import { countWords } from '../src/language/sentences.js';
import { parseQuestion } from '../src/question/parse.js';
import type { ParsedQuestion } from '../src/question/parsed-question.js';
import type { SearchIndex } from '../src/retrieval/ports.js';
import type { RankedPassage } from '../src/retrieval/ranked-passage.js';
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
      ...(['person', 'place', 'date', 'number', 'numberOfFocus', 'reason', 'name'] as const),
      ...(['manner', 'speech', 'answerAmid', 'focus'] as const),
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

/** What was found for a question before the sentences are ranked. */
interface Searched {
  readonly asked: ParsedQuestion;
  readonly passages: readonly RankedPassage[];
}

/**
 * Measures what each part of the ranking is worth by asking the same questions without it. Words alone, no models. Only
 * spelling changes what is found, so each question is searched twice, however many variants there are.
 */
export async function ablate({ questions }: EvaluationSet, index: SearchIndex): Promise<Ablation[]> {
  const unspelled = { ...index, similarTerms: async () => [] };
  const outcomes = VARIANTS.map(() => ({ ranks: [] as number[], words: [] as number[] }));
  for (const question of questions.filter(({ answerable }) => answerable)) {
    const found = await search(question, index);
    const foundUnspelled = await search(question, unspelled);
    VARIANTS.forEach((variant, i) => {
      const shown = quotesOf(variant.noSpelling ? foundUnspelled : found, variant);
      outcomes[i]!.ranks.push(rankOfAnswer(question, shown));
      outcomes[i]!.words.push(
        ...shown.map(({ article, start, end }) => countWords(textAt(article, start, end))),
      );
    });
  }
  return outcomes.map(({ ranks, words }, i) => {
    const share = (most: number): number => ranks.filter((rank) => rank <= most).length / ranks.length;
    const { name } = VARIANTS[i]!;
    return { name, first: share(1), three: share(3), words: quantile(words, 0.5) ?? 0 };
  });
}

async function search(question: SetQuestion, index: SearchIndex): Promise<Searched> {
  const asked = await parseQuestion(question.question, index, { asked: question.asked });
  return { asked, passages: await retrieve(asked, index, null) };
}

function quotesOf({ asked, passages }: Searched, variant: Variant): Evidence[] {
  const dropped = Object.fromEntries((variant.without ?? []).map((name) => [name, 0]));
  const ranked = rankCandidates(asked, passages, { model: { ...weights.ranker, ...dropped } });
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
