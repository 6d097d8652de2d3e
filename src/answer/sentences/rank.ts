/** The candidate sentences of a question, ranked by a linear model and by rules that add to its score. */
import type { Excerpt } from '../../domain.js';
import { isHeading } from '../../language/headings.js';
import { contentStems } from '../../language/tokens.js';
import { forSentences, type ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { voiceAt } from '../../speakers/excerpt.js';
import type { Scored } from '../evidence.js';
import { withoutForenames } from '../rules/echo.js';
import { introductionIn } from '../rules/introduction.js';
import type { Rule } from '../rules/rule.js';
import { RULES } from '../rules/rules.js';
import weights from '../weights.json' with { type: 'json' };
import { type CandidateSentence, FEATURES, type Features, featuresOf } from './features.js';
import { readSentence } from './sentence.js';

/** Sentences of this many passages are candidates. */
const CANDIDATE_PASSAGES = 10;

/** The weight of each feature. */
export type FeatureWeights = Features;

/** What to rank by, if not by the weights as fitted and all rules. */
export interface RankOptions {
  readonly model?: FeatureWeights | undefined;
  readonly rules?: readonly Rule[] | undefined;
}

/** Candidate sentences by the linear model and what rules add to it, best first. */
export function rankCandidates(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[],
  { model = weights.ranker, rules = RULES }: RankOptions = {},
): Scored[] {
  const introduction = introductionIn(asked);
  const candidates = candidatesOf(passages.slice(0, introduction ? undefined : CANDIDATE_PASSAGES), asked)
    // Somebody is often introduced in an article that has the name only once or twice.
    .filter(({ rank, sentence }) => rank < CANDIDATE_PASSAGES || introduction!(sentence) > 0);
  const features = featuresOf(withoutForenames(forSentences(asked)), candidates);
  const worths = rules.flatMap((rule) => rule.scores?.(asked) ?? []);
  return candidates
    .map((candidate, i) => ({
      candidate,
      features: features[i]!,
      score:
        linearScore(features[i]!, model) +
        worths.reduce((sum, worth) => sum + worth(candidate, features[i]!), 0),
    }))
    .sort((a, b) => b.score - a.score);
}

function linearScore(features: Features, model: FeatureWeights): number {
  return FEATURES.reduce((sum, name) => sum + model[name] * features[name], 0);
}

/** "Who said the dam would hold?" */
const WHO_SAID = /^\W*(?:and |so )?who (?:was it (?:that|who) )?(?:said|says|told|claimed|called it)\b/iu;
/** “When will it open?” */
const QUESTION = /\?["”’')\]]*$/;

/** Each sentence once, with the best passage that holds it. Neither a question nor a heading is ever quoted as an answer. */
function candidatesOf(
  passages: readonly RankedPassage[],
  { kind, excluded, asks }: Pick<ParsedQuestion, 'kind' | 'excluded' | 'asks'>,
): CandidateSentence[] {
  const withSpeakers = kind === 'speech' || WHO_SAID.test(asks);
  const seen = new Map<string, Set<number>>();
  return passages.flatMap((passage, rank) => {
    const { article, firstSentence, endSentence } = passage.passage;
    const known = seen.get(article.id) ?? new Set();
    seen.set(article.id, known);
    const candidates: CandidateSentence[] = [];
    for (let number = firstSentence; number < endSentence; number += 1) {
      if (known.has(number)) continue;
      known.add(number);
      const sentence = readSentence(article, number);
      const isExcluded = [...excluded].some((stem) => sentence.positions.has(stem));
      if (!isExcluded && !QUESTION.test(sentence.text) && !isHeading(article, number)) {
        const isToldApart = withSpeakers || voiceAt(article, number).labelled;
        const speakers = isToldApart ? speakerStems(article, number) : NOBODY;
        candidates.push({ sentence, passage, rank, speakers });
      }
    }
    return candidates;
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function speakerStems(article: Excerpt, sentence: number): ReadonlySet<string> {
  return new Set(voiceAt(article, sentence).speakers.flatMap(({ name }) => contentStems(name)));
}
