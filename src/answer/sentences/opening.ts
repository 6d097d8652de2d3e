/** What the place of a sentence adds to its score: it opens an article of the time or the topic asked about. */
import { contentStems } from '../../language/tokens.js';
import type { Constraint } from '../../question/constraints.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import { asksForArticles, mention, type ParsedQuestion, termsOf } from '../../question/parsed-question.js';
import type { CandidateSentence, Features } from './features.js';
import { HELD } from './kind-held.js';

/** The worth of the opening of an article from the time asked about, compared with its other sentences. */
const OPENING = 3;
/** Subtracted from any sentence of an article from another time: the word "Wednesday" stands in reports of every week. */
const OF_OTHER_TIME = 6;
/** The worth of the opening if an article's author is asked for: whoever another sentence names is somebody else. */
const AUTHORED = 6;

/** "Who wrote the article about the wolf?" is answered by an article's metadata, and shown with its opening. */
const ASKS_AUTHOR =
  /\b(?:who|which (?:outlet|newspaper|paper|site|journalist|reporter)) (?:wrote|published|reported|ran) .{0,30}\b(?:articles?|stor(?:y|ies)|pieces?|posts?)\b/i;

/**
 * What is added to the score of each candidate if only the articles of a time are asked for: the first sentence of each
 * comes first, those of the time itself before those of shortly after. So too if an article's author is asked for.
 */
export function openingOf(asked: ParsedQuestion): (candidate: CandidateSentence) => number {
  if (ASKS_AUTHOR.test(asked.text)) return ({ sentence: { number } }) => (number === 0 ? AUTHORED : 0);
  if (isTopicAlone(asked))
    return ({ sentence: { number, article } }) =>
      number === 0 &&
      asked.terms.every((term) => mention(term, new Set(contentStems(article.title ?? ''))) > 0)
        ? OPENING
        : 0;
  if (!asksForArticles(asked)) return () => 0;
  return ({ sentence: { number, article } }) =>
    (number === 0 ? OPENING : 0) +
    OPENING * Math.max(...asked.constraints.map(({ meets }) => meets(article))) -
    (asked.time.isMeant && asked.constraints.some(({ excludes }) => excludes(article)) ? OF_OTHER_TIME : 0);
}

/** Subtracted from the score of a sentence if its article is of another month or outlet than asked, and does not name that. */
const CONTRADICTED = 3;

/**
 * What is added to the score of each candidate if somebody's words of some time are asked for, or how many died then:
 * reports of both appear at that time.
 */
export function metOf(asked: ParsedQuestion): (candidate: CandidateSentence) => number {
  const isOfToll = tollAsked(asked.asks) !== null;
  const isOfTime = asked.kind === 'speech' || isOfToll;
  const binding = isOfTime ? asked.constraints.filter((one) => one.binding) : [];
  return ({ sentence: { article }, passage: { stems } }) => {
    const held = new Set(binding.length > 0 ? stems : []);
    const isNamed = (constraint: Constraint): boolean =>
      termsOf(asked, constraint).some((term) => mention(term, held) > 0);
    return binding.some((one) => one.excludes(article) && !isNamed(one))
      ? -(isOfToll ? OF_OTHER_TIME : CONTRADICTED)
      : 0;
  };
}

/** "Tram", "grain corridor": an article about such a topic says most in its first sentence. */
const MOST_TOPIC_WORDS = 3;
const isTopicAlone = ({ tokens, kind, terms }: ParsedQuestion): boolean =>
  kind === 'other' &&
  terms.length > 0 &&
  tokens.length <= MOST_TOPIC_WORDS &&
  tokens.every(({ lower, stop }) => !stop || lower === 'the');

/** Share of the question that a title must hold, and the fewest words of a title that says something. */
const MOSTLY = 0.7;
const LEAST_WORDS = 5;
/** Too many titles hold most of a question with fewer words. */
const LEAST_TERMS = 3;
/** How many sentences count as the opening of an article. */
const LEAD = 3;
/** The worth of each of these, in an article whose title says most of what is asked. */
const TITLED = 3;
/** The extra worth of one that names nobody if a person is asked for: about what the model gives to any name. */
const NOBODY = 2;

/**
 * What is added to the score of the sentences that open an article with such a title, if they hold the kind of thing asked
 * for. For a person they need not: often only the title has the name, and the names in the opening are others'. Nothing is
 * added if no words can show the kind: such a title may be the question itself, and its opening no answer.
 */
export function titledOf({
  terms,
  kind,
}: ParsedQuestion): (candidate: CandidateSentence, features: Features) => number {
  if (terms.length < LEAST_TERMS) return () => 0;
  const least = kind === 'person' ? 0 : HELD[kind];
  if (least === undefined) return () => 0;
  return ({ sentence: { number, article } }, features) => {
    const says = (article.title ?? '').split(' ').length >= LEAST_WORDS && features.titleCoverage >= MOSTLY;
    const holds = features[kind as keyof Features] >= least;
    if (number >= LEAD || !says || !holds) return 0;
    return TITLED + (kind === 'person' ? NOBODY * (1 - features.person) : 0);
  };
}
