import { contentStems } from '../../language/tokens.js';
import { asksForArticles, mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { HELD } from '../quotes/select.js';
import type { Candidate, Features } from './features.js';

/** What the opening of an article of the time asked about is worth, compared with its other sentences. */
const OPENING = 3;
/** And where an article's author is asked for: whoever another sentence names is somebody else. */
const AUTHORED = 6;

/** "Who wrote the article about the wolf?" is answered by an article's metadata, and shown with its opening. */
const ASKS_AUTHOR =
  /\b(?:who|which (?:outlet|newspaper|paper|site|journalist|reporter)) (?:wrote|published|reported|ran) .{0,30}\b(?:articles?|stor(?:y|ies)|pieces?|posts?)\b/i;

/**
 * What is added to the score of each candidate where nothing but the articles of a time are asked for: the first sentence of
 * each comes first, those of the time itself before those of shortly after. And where an article's author is asked for.
 */
export function openingOf(asked: ParsedQuestion): (candidate: Candidate) => number {
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
    OPENING * Math.max(...asked.constraints.map(({ meets }) => meets(article)));
}

/** "Tram", "grain corridor": an article on it tells most in its first sentence. */
const MOST_TOPIC_WORDS = 3;
const isTopicAlone = ({ tokens, kind, terms }: ParsedQuestion): boolean =>
  kind === 'other' &&
  terms.length > 0 &&
  tokens.length <= MOST_TOPIC_WORDS &&
  tokens.every(({ lower, stop }) => !stop || lower === 'the');

/** Share of the question that a title must hold, and the fewest words of a title that says something. */
const MOSTLY = 0.7;
const LEAST_WORDS = 5;
/** Any title holds most of a question of fewer words. */
const LEAST_TERMS = 3;
/** How many sentences count as the opening of an article. */
const LEAD = 3;
/** What each is worth of an article whose title says most of what is asked. */
const TITLED = 3;
/** What one that names nobody is worth besides where a person is asked for: about what the model gives to any name. */
const NOBODY = 2;

/**
 * What is added to the score of the sentences that open an article with such a title, where they hold the kind of thing
 * asked for; where a person is asked for, whether they do or not, for often the title alone has the name, and the names in
 * its opening are others'. Nothing where no words tell what kind it is: such a title may be the question itself, and its
 * opening no answer.
 */
export function titledOf({
  terms,
  kind,
}: ParsedQuestion): (candidate: Candidate, features: Features) => number {
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

/** What a sentence gains if its article was shown for the question that this one follows up. */
const SHOWN_BEFORE = 2;

/** What is added to the score of each candidate of a question that goes on: "How much is it worth?" is of the same story. */
export function beforeOf({ shownBefore }: ParsedQuestion): (candidate: Candidate) => number {
  return ({ sentence }) => (shownBefore.has(sentence.article.id) ? SHOWN_BEFORE : 0);
}
