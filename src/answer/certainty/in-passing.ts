/** "Summarise the war in Norvia": an article that says once that two countries were "on the edge of war" is not about it. */
import { contentStems } from '../../language/tokens.js';
import { constrainedTerms, mention, termsBesideNames } from '../../question/parsed-question.js';
import type { Finding } from '../find.js';
import { titleStems } from '../said-by/topic.js';
import { readSentence } from '../sentences/sentence.js';

/** An article that is about something has a word for it in its title, in its first clause, or in so many sentences. */
const LEAST_SENTENCES = 2;

/** Whether the article of the first quote, as far as it was read, only mentions a topic in passing, the names in it aside. */
export function isInPassing({ asked, evidence: [first] }: Pick<Finding, 'asked' | 'evidence'>): boolean {
  if (!first) return false;
  const { article } = first;
  const met = constrainedTerms(asked);
  const topic = termsBesideNames(asked).filter((term) => !met.has(term));
  const sentences = article.sentences.map((_, i) => readSentence(article, article.firstNumber + i));
  const [clause = ''] = sentences.find(({ number }) => number === 0)?.text.split(',') ?? [];
  const opening = new Set(contentStems(clause));
  return (
    topic.length > 0 &&
    !topic.some(
      (term) =>
        mention(term, titleStems(article)) > 0 ||
        mention(term, opening) > 0 ||
        sentences.filter(({ positions }) => mention(term, positions) > 0).length >= LEAST_SENTENCES,
    )
  );
}
