/** The answer of the articles to a question, understood in the light of what went before. */
import type { Exchange, Question, Quote } from '../domain.js';
import { contentStems } from '../language/tokens.js';
import { searchText } from '../question/follow-ups/follow-up.js';
import { isRemark } from '../question/follow-ups/remark.js';
import { articlesShown } from '../question/follow-ups/told-before.js';
import { asksForDirect, quotedWithinShown } from '../question/follow-ups/within-shown.js';
import { foreignQuestion, inEnglish } from '../question/intent/foreign-questions.js';
import type { Wish } from '../question/intent/intent.js';
import { originAsked } from '../question/kinds/origin.js';
import { withoutMarkup } from '../question/message.js';
import { placeOf, quotesOf } from '../quotes-shown.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { answerOrigin } from './answer-origin.js';
import { isInPassing } from './certainty/in-passing.js';
import { isDoubtedInTalk, personDoubted } from './doubts-in-talk.js';
import { exchangeAfter } from './exchange-after.js';
import type { Finding } from './find.js';
import { findInTalk } from './find-in-talk.js';
import { composeQuotes } from './quotes/compose.js';
import { withoutAnswer } from './quotes/marks.js';
import { verified } from './quotes/verify.js';
import { type ReadMessage, readMessage } from './read-message.js';
import { respellingsIn } from './respelling.js';
import type { AnswerMeans, Searched } from './searched.js';

/** How many quotes are shown at most, unless more are asked for. */
export const MOST_QUOTES = 3;

/**
 * Searches for what a message wants. If nothing fits a question in another language, and a name answers it, that is asked in
 * English instead.
 */
export async function answerQuestion(
  wish: Wish,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Searched> {
  const asWorded = await answerAsWorded(wish, index, question, means);
  const isLeftAside = asWorded.quotes.length === 0 && isRemark(withoutMarkup(question.text));
  // A remark that nothing answers changes no topic, nor does "only direct ones" where there are none.
  const isDirect = asWorded.quotes.length === 0 && asksForDirect(question.text);
  const isAside = isLeftAside || isDirect;
  const found = isAside && question.previous ? { ...asWorded, exchange: question.previous } : asWorded;
  const foreign = found.note?.kind === 'language' ? foreignQuestion(withoutMarkup(question.text)) : null;
  // "What did he say?" means something only after another question.
  if (!foreign || (/^s?he$/u.test(foreign.who) && !question.previous?.question)) return found;
  const topic = foreign.isTranslated || (await isKnown(foreign.topic, index)) ? foreign.topic : null;
  const english = inEnglish(foreign, topic);
  if (english === null) return found;
  const again = await answerAsWorded(wish, index, { ...question, text: english }, means);
  const isWhole = foreign.kind === 'is' || topic === foreign.topic;
  return {
    ...again,
    understood: again.understood ?? english,
    tentative: again.tentative || (again.answered && !isWhole),
    note: again.note ?? (again.answered ? { kind: 'ofArticles' } : found.note),
  };
}

/** Whether the articles have all words of a topic: it may be a name, or spelt alike in both languages. */
async function isKnown(topic: string | null, index: SearchIndex): Promise<boolean> {
  const stems = contentStems(topic ?? '');
  const hits = await Promise.all(stems.map((stem) => index.lexical([{ stem, weight: 1 }], 1)));
  return stems.length > 0 && hits.every(({ length }) => length > 0);
}

async function answerAsWorded(
  wish: Wish,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Searched> {
  const { previous } = question;
  const articlesBefore = previous ? articlesShown(previous) : [];
  const quoted = articlesBefore.length > 0 ? quotedWithinShown(question.text, previous!.question) : null;
  const isOrigin = wish.intent === 'origin' && quoted === null;
  const part = isOrigin ? (originAsked(question.text, previous) ?? 'source') : null;
  if (part) return answerOrigin(part, previous!, index, question, means);
  const isDirect = Boolean(previous?.question) && asksForDirect(question.text);
  const again: Wish = { intent: 'question', subject: quoted ?? previous?.question ?? null };
  const reading = await readMessage(isDirect || quoted !== null ? again : wish, index, question);
  const chosen = reading.isMore ? previous?.chosen : undefined;
  const articleIds = quoted !== null ? articlesBefore : chosen ? [chosen.article] : null;
  const within = articleIds ? { ...question, filter: { ...question.filter, articleIds } } : question;
  const { found, question: answered, mode } = await findInTalk(reading, index, within, means);
  const isSpoken = ({ speaker }: Quote): boolean => speaker !== null;
  const isLiteral = ({ speech }: Quote): boolean => speech === 'direct' || speech === 'mixed';
  const chosenQuotes = isDirect
    ? quotesThat(isLiteral, found, question)
    : quoted !== null
      ? quotesThat(isSpoken, found, question)
      : [];
  const isEnough = isDirect || chosenQuotes.length > 0;
  const quotes = await verified(isEnough ? chosenQuotes : freshQuotes(found, reading, question), index);
  const shown = found.answered ? quotes : [];
  const closest = found.answered ? [] : quotes.map(withoutAnswer);
  // In two steps the second question names whom the first one found.
  const isStepped = answered !== searchText(reading.understood);
  const told = isStepped ? { question: answered, after: null } : reading.understood;
  const doubted = personDoubted(reading, question);
  const isOfTopic = wish.intent === 'summary' && wish.subject !== previous?.question;
  const tentative =
    found.tentative ||
    doubted !== null ||
    isDoubtedInTalk(shown[0], reading, question) ||
    (isOfTopic && isInPassing(found));
  const { confidence, unmatched } = found;
  const places = quotesOf({ answered: found.answered, quotes, closest, confidence }).map(placeOf);
  const after = {
    reading,
    told,
    answered,
    articles: articlesOf(found),
    unmatched,
    shown,
    tentative,
    doubted,
  };
  return {
    understood: told.question === reading.typed && !reading.isMore ? null : told.question,
    after: told.after,
    answered: found.answered && quotes.length > 0,
    confidence,
    tentative,
    mode,
    quotes: shown,
    closest,
    unmatched,
    respelled: respellingsIn(found.asked, quotes),
    note: found.note,
    exchange: {
      ...exchangeAfter(after, question),
      shown: [...shownBefore(reading, question), ...places],
      ...(chosen && { chosen }),
    },
  };
}

/** The articles of the first quotes, as excerpts. */
const articlesOf = ({ evidence }: Finding) => evidence.slice(0, MOST_QUOTES).map(({ article }) => article);

/** The places of the quotes already shown, if more are wanted. */
const shownBefore = ({ isMore }: ReadMessage, { previous }: Question): readonly string[] =>
  isMore ? (previous?.shown ?? []) : [];

/**
 * The quotes to show: if more is wanted, none of those already shown; and if somebody was asked for, only that
 * person's.
 */
function freshQuotes(found: Finding, reading: ReadMessage, question: Question): Quote[] {
  const before = shownBefore(reading, question);
  const limit = question.limit ?? Math.min(found.helpful, MOST_QUOTES);
  const composed = composeQuotes(found, before.length > 0 ? before.length + MOST_QUOTES : limit);
  const isTheirs = ({ speaker }: Quote): boolean =>
    !reading.isMore ||
    found.asked.kind !== 'speech' ||
    isOfSpeaker(reading.asked, question.previous!, speaker?.name);
  const fresh = composed.filter((quote) => !before.includes(placeOf(quote)) && isTheirs(quote));
  return fresh.slice(0, question.limit ?? MOST_QUOTES);
}

/** Of all quotes found, the first that are as wanted, such as in somebody's own words. */
const quotesThat = (
  isWanted: (quote: Quote) => boolean,
  found: Finding,
  { limit = MOST_QUOTES }: Question,
): Quote[] => composeQuotes(found, found.evidence.length).filter(isWanted).slice(0, limit);

/** Whether somebody may be the one whose further words are asked for: named in the question, or known from before. */
function isOfSpeaker(asked: string, { people }: Exchange, speaker = ''): boolean {
  const lastOf = (name: string): string => contentStems(name).at(-1) ?? '';
  const isNamesake = people.some((name) => name !== speaker && lastOf(name) === lastOf(speaker));
  return people.includes(speaker) || (!isNamesake && contentStems(asked).includes(lastOf(speaker)));
}
