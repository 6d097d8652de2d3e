/** A message with the address of an article: "https://…", "what does this say? https://…". */
import type { Question } from '../domain.js';
import { addressesIn, pageOf } from '../language/addresses.js';
import { intentOf } from '../question/intent/intent.js';
import { withoutMarkup } from '../question/message.js';
import { wishOf } from '../question/wish.js';
import type { SearchIndex } from '../retrieval/ports.js';
import type { Listed } from './listed-article.js';

/** What people write around an address and mean the article there. */
const OF_IT =
  /^\W*(?:(?:hey|hi|so|ok|please|pls)\W+)*(?:(?:what(?:['’]?s| is| does) (?:this|it|that|in (?:this|it))(?: say| about)?|(?:please )?(?:read|check|check out|look at|see)(?: (?:this|it|that))?(?: out)?(?: one)?|thoughts|(?:any )?(?:thoughts|info|news) on (?:this|that|it)|have you (?:seen|read|got) (?:this|it)|do you have (?:this|it)(?: one)?)(?: (?:article|one|story|link|page))?)?\W*$/iu;

/**
 * What is asked of the article at the address, if it is indexed; if not, and nothing else is asked, that the web is not
 * searched. Null for any other message.
 */
export async function linkedArticle(
  message: string,
  index: SearchIndex,
  question: Question,
): Promise<Listed | null> {
  const [address, ...others] = addressesIn(message);
  const words = withoutMarkup(message);
  if (address === undefined || others.length > 0) return null;
  const isWhole = OF_IT.test(words) || intentOf(words).intent === 'summary';
  const articles = await index.articles(question.filter);
  const wanted = pageOf(address);
  const article = articles.find(({ url }) => url !== null && pageOf(url) === wanted);
  if (!article) return isWhole ? { wish: { intent: 'web', subject: null }, question, chosen: null } : null;
  const { previous: _, ...alone } = question;
  const asked = { ...alone, text: words, filter: { ...question.filter, articleIds: [article.id] } };
  return {
    wish: isWhole ? { intent: 'summary', subject: article.title ?? article.path } : wishOf(words, asked),
    question: asked,
    chosen: { article: article.id, among: [article.id] },
  };
}
