import type { Answer, Question } from '../domain.js';
import { newestDayOf } from '../language/article-summary.js';
import { narrowed } from '../question/constraints.js';
import { withoutCourtesy } from '../question/courtesy.js';
import { allSaid } from '../question/follow-ups/said-else.js';
import { articlesShown } from '../question/follow-ups/told-before.js';
import { askedWithinShown } from '../question/follow-ups/within-shown.js';
import { foreignFollowUp } from '../question/intent/foreign-follow-ups.js';
import { withEnglishAnd } from '../question/intent/foreign-questions.js';
import type { Wish } from '../question/intent/intent.js';
import { plainWords, withoutMarkup } from '../question/message.js';
import { isOfQuotes, wishOf } from '../question/wish.js';
import { spelledOut } from '../question/words/chat-spelling.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { answerEach } from './answer-each.js';
import { linkedArticle } from './linked-article.js';
import { listedArticle } from './listed-article.js';
import { NOTHING_MORE, replyTo } from './reply.js';
import { type AnswerMeans, type Searched, unsearched } from './searched.js';
import { talkInstead } from './talk.js';

/** The answer to a message: a reply if it asks the articles nothing, or else what searching them gives. */
export async function answerFor(
  index: SearchIndex,
  message: Question,
  means: AnswerMeans,
): Promise<Omit<Answer, 'language'>> {
  const started = performance.now();
  const given = ofShown({
    ...message,
    text: withoutCourtesy(spelledOut(asEnglish(message.text, message))),
  });
  const asked = given.text;
  const listed =
    (await listedArticle(asked, index, given)) ?? (await linkedArticle(message.text, index, given));
  const { wish, question } = listed ?? {
    wish: wishOf(asked, given),
    question: given,
  };
  const first = await outcomeOf(wish, index, question, means);
  const talk = listed ? null : await talkInstead(wish, first.searched, index, question);
  const { intent, reply, searched } = talk ? await outcomeOf(talk, index, question, means) : first;
  const articles = await index.articles(given.filter);
  const chosen = listed?.chosen;
  return {
    ...searched,
    ...(chosen && { exchange: { ...searched.exchange, chosen } }),
    question: asked,
    intent,
    reply,
    articlesSearched: articles.length,
    newest: newestDayOf(articles.length > 0 ? articles : await index.articles()),
    generation: index.info.generation,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

/** What a wish gets: a reply, or what searching gives. */
async function outcomeOf(
  wish: Wish,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Pick<Answer, 'intent' | 'reply'> & { readonly searched: Searched }> {
  const reply = await replyTo(wish, index, question.filter);
  const { intent } = wish;
  if (reply)
    return {
      intent,
      reply,
      searched: unsearched(index, question, reply.articles),
    };
  const found = await answerOrGoOn(wish, index, question, means);
  // "Summarise" after a refusal: there is nothing that it could mean.
  if (intent === 'summary' && found.quotes.length === 0 && wish.subject === question.previous?.question)
    return outcomeOf({ intent, subject: null }, index, question, means);
  if (found.quotes.length === 0 && intent === 'more')
    return {
      intent,
      reply: NOTHING_MORE,
      searched: unsearched(index, question),
    };
  return {
    intent: isOfQuotes(wish) ? intent : 'question',
    reply: null,
    searched: found,
  };
}

/**
 * What searching gives. Where "more" finds nothing further on the question, whoever's words were asked for is quoted on
 * anything else; otherwise the article quoted last goes on, with what stands in it under its title.
 */
async function answerOrGoOn(
  wish: Wish,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Searched> {
  const found = await answerEach(wish, index, question, means);
  const [article] = question.previous ? articlesShown(question.previous) : [];
  if (wish.intent !== 'more' || found.quotes.length > 0 || article === undefined) return found;
  const searched = wish.subject ?? '';
  const said = allSaid(searched) ?? allSaid(question.previous!.question);
  // "More" after "What did Eva Lund say?" has just searched for that.
  if (said !== null && plainWords(said) === plainWords(searched)) return found;
  const filter = narrowed(question.filter, said === null ? { articleIds: [article] } : {});
  if (filter === null) return found;
  const [told] = said === null ? await index.articles(filter) : [];
  const subject = said ?? told?.title;
  if (!subject) return found;
  const rest = await answerEach({ ...wish, subject }, index, { ...question, filter }, means);
  const { question: topic, people } = question.previous!;
  return rest.quotes.length > 0
    ? { ...rest, exchange: { ...rest.exchange, question: topic, people } }
    : found;
}

/** A question that is to be answered from the articles just shown alone; any other as it is. */
function ofShown(question: Question): Question {
  const shown = question.previous ? articlesShown(question.previous) : [];
  const text = shown.length > 0 ? askedWithinShown(question.text) : null;
  const filter = text === null ? null : narrowed(question.filter, { articleIds: shown });
  return text !== null && filter ? { ...question, text, filter } : question;
}

/** "Warum?" as "why?", and "¿Y Lavrov?" after another question as "and Lavrov?"; any other message as it is. */
function asEnglish(message: string, { previous }: Question): string {
  const text = withoutMarkup(message);
  const read = foreignFollowUp(text)?.english ?? (previous?.question ? withEnglishAnd(text) : text);
  return read === text ? message : read;
}
