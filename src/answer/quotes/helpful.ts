import { textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import { asksForArticles, mention, type ParsedQuestion } from '../../question/parsed-question.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import { ENDED } from './ended.js';

/**
 * The share of the first quote's probability that a later one needs. Chosen on the training sets, where it drops a quarter of
 * all quotes and .004 of quote@3; see docs/evaluation.md.
 */
const LEAST_SHARE = 0.005;

/**
 * How many of the first quotes truly help: up to the first that is far less likely than the best or, if words alone
 * chose it, has nothing to do with the question: neither a quote of another article with its title, nor a line that is no
 * sentence, such as a byline. `evidence` is best first.
 */
export function helpfulCount(
  evidence: readonly Evidence[],
  asked: ParsedQuestion,
  byWordsAlone: boolean,
): number {
  const [best] = evidence;
  const end = evidence.findIndex(
    (one, i) =>
      i > 0 &&
      (one.score < LEAST_SHARE * best!.score ||
        (byWordsAlone &&
          (isSentence(one)
            ? one.article.id !== best!.article.id && !concernsQuestion(one, asked, one.article.title)
            : !concernsQuestion(one, asked)))),
  );
  return end < 0 ? evidence.length : end;
}

const isSentence = ({ article, start, end }: Evidence): boolean =>
  ENDED.test(textAt(article, start, end).trimEnd());

/**
 * Whether a quote, its title or its speaker shares a word with the question, or its article has the time or outlet asked
 * about.
 */
function concernsQuestion(
  { article, start, end }: Evidence,
  asked: ParsedQuestion,
  title: string | null = null,
): boolean {
  const { terms, constraints } = asked;
  const speaker = speakerIn(article, { start, end })?.name ?? '';
  const held = new Set(contentStems(`${textAt(article, start, end)} ${title ?? ''} ${speaker}`));
  return (
    terms.some((term) => mention(term, held) > 0) ||
    (asksForArticles(asked) && constraints.some(({ meets }) => meets(article) > 0))
  );
}
