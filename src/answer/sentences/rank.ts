/** The candidate sentences of a question, ranked by a linear model and by rules that add to its score. */
import type { Excerpt } from '../../domain.js';
import { isHeading } from '../../language/headings.js';
import { contentStems } from '../../language/tokens.js';
import { forSentences, type ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { voiceAt } from '../../speakers/excerpt.js';
import { doerOf } from '../certainty/agents.js';
import { measureOf } from '../certainty/measures.js';
import { officeOf } from '../certainty/offices.js';
import { reactionOf } from '../certainty/reactions.js';
import { successionOf } from '../certainty/succession.js';
import { tollOf } from '../certainty/tolls.js';
import type { Scored } from '../evidence.js';
import weights from '../weights.json' with { type: 'json' };
import { causeOf } from './cause.js';
import { comparedOf } from './compared.js';
import { datedOf } from './dated.js';
import { definitionOf } from './definition.js';
import { echoOf, ofFollowUp, withoutForenames } from './echo.js';
import { editorialOf } from './editorial.js';
import { type CandidateSentence, FEATURES, type Features, featuresOf } from './features.js';
import { homeOf } from './home.js';
import { introductionIn, introductionOf } from './introduction.js';
import { metOf, openingOf, titledOf } from './opening.js';
import { replyOf } from './reply.js';
import { realityOf, undergoneOf } from './said-to-be.js';
import { sayingsOf } from './sayings.js';
import { readSentence } from './sentence.js';

/** Sentences of this many passages are candidates. */
const CANDIDATE_PASSAGES = 10;

/** The weight of each feature. */
export type FeatureWeights = Features;

/** Candidate sentences by the linear model, best first. */
export function rankCandidates(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[],
  model: FeatureWeights = weights.ranker,
): Scored[] {
  const introduction = introductionIn(asked);
  const candidates = candidatesOf(passages.slice(0, introduction ? undefined : CANDIDATE_PASSAGES), asked)
    // Somebody is often introduced in an article that has the name only once or twice.
    .filter(({ rank, sentence }) => rank < CANDIDATE_PASSAGES || introduction!(sentence) > 0);
  const features = featuresOf(withoutForenames(forSentences(asked)), candidates);
  const adjustments = [
    realityOf(asked),
    undergoneOf(asked),
    echoOf(asked),
    ofFollowUp(asked),
    measureOf(asked),
    tollOf(asked),
    officeOf(asked),
    successionOf(asked),
    doerOf(asked),
    reactionOf(asked),
    introductionOf(asked),
    definitionOf(asked),
    openingOf(asked),
    metOf(asked),
    titledOf(asked),
    causeOf(asked),
    homeOf(asked),
    comparedOf(asked),
    datedOf(asked),
    sayingsOf(asked),
    editorialOf(asked),
    replyOf,
  ];
  return candidates
    .map((candidate, i) => ({
      candidate,
      features: features[i]!,
      score:
        linearScore(features[i]!, model) +
        adjustments.reduce((sum, worth) => sum + worth(candidate, features[i]!), 0),
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
