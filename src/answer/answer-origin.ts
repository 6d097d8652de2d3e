/** "Who said that?", "source?": the quote shown before, again, with what its article says about itself. */
import type { Exchange, OriginPart, Question, Quote, Speaker } from '../domain.js';
import { articlesShown } from '../question/follow-ups/told-before.js';
import { asksWhenItWas } from '../question/kinds/origin.js';
import { periodIn } from '../question/time/period.js';
import { placeOf } from '../quotes-shown.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { onlySpeakerIn } from '../speakers/excerpt.js';
import { findInTalk } from './find-in-talk.js';
import { composeQuotes } from './quotes/compose.js';
import { withoutAnswer } from './quotes/marks.js';
import { verified } from './quotes/verify.js';
import { type AnswerMeans, NOT_SEARCHED, type Searched, unsearched } from './searched.js';

/** The quote shown before, again, with what its article says about itself. */
export async function answerOrigin(
  part: OriginPart,
  previous: Exchange,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Searched> {
  const asked = previous.question;
  const filter = { ...question.filter, articleIds: articlesShown(previous) };
  const reading = {
    typed: asked,
    asked,
    understood: { question: asked, after: null },
    isMore: false,
  };
  const { found, mode } = await findInTalk(reading, index, { ...question, filter }, means);
  const quotes = await verified(composeQuotes(found, found.evidence.length), index);
  const of = (shown: string): Quote | undefined =>
    quotes.find((one) => placeOf(one) === shown) ?? quotes.find((one) => holds(one, shown));
  const speakerOf = (quote: Quote): Speaker | null => {
    const from = found.evidence.find(({ article }) => article.id === quote.article.id);
    return quote.speaker ?? (from ? onlySpeakerIn(from.article, quote) : null);
  };
  const shown = (previous.shown ?? []).flatMap((place) => of(place) ?? []);
  // "Who said that?" after three quotes means one that somebody says, and "when was that?" one of a day.
  const telling = shown.find((one) =>
    part === 'speaker' ? speakerOf(one) : part === 'day' ? one.article.published : true,
  );
  const quote = telling ?? shown[0] ?? quotes[0];
  if (!quote) return unsearched(index, question);
  const speaker = speakerOf(quote);
  const isDated = ({ article, text }: Quote): boolean =>
    article.id === quote.article.id && periodIn(text) !== null;
  const dated = asksWhenItWas(question.text)
    ? [...quotes.filter((one) => givesDayOf(one, quote)), ...(isDated(quote) ? [] : shown.filter(isDated))]
    : [];
  return {
    ...NOT_SEARCHED,
    answered: true,
    confidence: 1,
    mode,
    quotes: [...dated.slice(0, 1), quote].map(withoutAnswer),
    note: { kind: 'origin', part, speaker, article: quote.article },
    exchange: previous,
  };
}

/** "On February 4 they met." right before a quote gives the day of what it says. */
const givesDayOf = ({ article, end, text }: Quote, { article: own, start }: Quote): boolean =>
  article.id === own.id && end <= start && start - end <= 2 && periodIn(text) !== null;

/** Whether a quote holds the place where another one began. */
const holds = ({ article, start, end }: Quote, place = ''): boolean =>
  place.startsWith(`${article.id}/`) && isBetween(Number(place.slice(article.id.length + 1)), start, end);

const isBetween = (at: number, start: number, end: number): boolean => at >= start && at < end;
