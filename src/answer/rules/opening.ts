/** "What happened on Wednesday?", "Tram", "Who wrote the story?": what opens an article of that time or topic answers. */
import { contentStems } from '../../language/tokens.js';
import { asksForArticles, mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Rule, Worth } from './rule.js';

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
function openingOf(asked: ParsedQuestion): Worth | null {
  if (ASKS_AUTHOR.test(asked.text)) return ({ sentence: { number } }) => (number === 0 ? AUTHORED : 0);
  if (isTopicAlone(asked))
    return ({ sentence: { number, article } }) =>
      number === 0 &&
      asked.terms.every((term) => mention(term, new Set(contentStems(article.title ?? ''))) > 0)
        ? OPENING
        : 0;
  if (!asksForArticles(asked)) return null;
  return ({ sentence: { number, article } }) =>
    (number === 0 ? OPENING : 0) +
    OPENING * Math.max(...asked.constraints.map(({ meets }) => meets(article))) -
    (asked.time.isMeant && asked.constraints.some(({ excludes }) => excludes(article)) ? OF_OTHER_TIME : 0);
}

/** "Tram", "grain corridor": an article about such a topic says most in its first sentence. */
const MOST_TOPIC_WORDS = 3;
const isTopicAlone = ({ tokens, kind, terms }: ParsedQuestion): boolean =>
  kind === 'other' &&
  terms.length > 0 &&
  tokens.length <= MOST_TOPIC_WORDS &&
  tokens.every(({ lower, stop }) => !stop || lower === 'the');

/** The articles of a time or on a topic, and who wrote one. */
export const opening: Rule = { name: 'opening', scores: openingOf };
