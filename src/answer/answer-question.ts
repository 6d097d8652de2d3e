/** The answer of the articles to a question, understood in the light of what went before. */
import type { Answer, ArticleSummary, Exchange, OriginPart, Question, Quote, Speaker } from '../domain.js';
import { dayOf } from '../language/day.js';
import { contentStems } from '../language/tokens.js';
import { narrowed } from '../question/constraints.js';
import { anotherIn, knownAbout } from '../question/follow-ups/asked-anew.js';
import { doubtfulPerson, searchText } from '../question/follow-ups/follow-up.js';
import { saysToo, stemsOfShortQuestion } from '../question/follow-ups/incomplete.js';
import { isRemark } from '../question/follow-ups/remark.js';
import { articlesOfStory, articlesShown, placeInList } from '../question/follow-ups/told-before.js';
import { asksForDirect } from '../question/follow-ups/within-shown.js';
import { foreignQuestion } from '../question/intent/foreign-questions.js';
import type { Wish } from '../question/intent/intent.js';
import { asksWhenItWas, originAsked } from '../question/kinds/origin.js';
import { withoutMarkup } from '../question/message.js';
import { periodIn } from '../question/time/period.js';
import { placeAt, quotesOf } from '../quotes-shown.js';
import type { AnswerModels, Embedders, SearchIndex } from '../retrieval/ports.js';
import { onlySpeakerIn } from '../speakers/excerpt.js';
import { exchangeAfter } from './exchange-after.js';
import { type Finding, findEvidence } from './find.js';
import { findInSteps, type SteppedFinding } from './find-in-steps.js';
import { isToldInStory, mayGoOn, mentionedInStory, mentionsAny, toldOfNoun } from './in-story.js';
import { composeQuotes } from './quotes/compose.js';
import { verified } from './quotes/verify.js';
import { isOfStory } from './read-in-context.js';
import { type ReadMessage, readMessage } from './read-message.js';
import { respellingsIn } from './respelling.js';

/** What an answer is found with, apart from the index. */
export interface AnswerMeans {
  readonly embedders: Pick<Embedders, 'forQuerying'>;
  readonly models: AnswerModels | undefined;
}

/** The part of an answer that searching gives. */
export type Searched = Pick<
  Answer,
  | 'understood'
  | 'after'
  | 'answered'
  | 'confidence'
  | 'tentative'
  | 'mode'
  | 'quotes'
  | 'closest'
  | 'unmatched'
  | 'respelled'
  | 'note'
  | 'exchange'
>;

const NOT_SEARCHED: Omit<Searched, 'mode' | 'exchange'> = {
  understood: null,
  after: null,
  answered: false,
  confidence: 0,
  tentative: false,
  quotes: [],
  closest: [],
  unmatched: [],
  respelled: [],
  note: null,
};
const NOTHING_BEFORE: Exchange = { question: '', people: [] };

/** The result for a message that needs no search. Articles that its reply lists can be meant by their place: "the first one". */
export function unsearched(
  { info }: SearchIndex,
  { previous = NOTHING_BEFORE }: Question,
  listed: readonly ArticleSummary[] = [],
): Searched {
  const { chosen: _, ...before } = previous;
  const exchange =
    listed.length === 0 ? previous : { ...before, shown: listed.map(({ id }) => placeInList(id)) };
  return { ...NOT_SEARCHED, mode: info.mode, exchange };
}

const MOST_QUOTES = 3;

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
  const { asksWho, who } = foreign;
  const topic = foreign.isTranslated || (await isKnown(foreign.topic, index)) ? foreign.topic : null;
  const english = asksWho ? `Who is ${who}?` : `What did ${who} say${topic ? ` about ${topic}` : ''}?`;
  const again = await answerAsWorded(wish, index, { ...question, text: english }, means);
  const isWhole = asksWho || topic === foreign.topic;
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
  const part = wish.intent === 'origin' ? (originAsked(question.text, question.previous) ?? 'source') : null;
  if (part) return answerOrigin(part, question.previous!, index, question, means);
  const { previous } = question;
  const isDirect = Boolean(previous?.question) && asksForDirect(question.text);
  const again: Wish = {
    intent: 'question',
    subject: previous?.question ?? null,
  };
  const reading = await readMessage(isDirect ? again : wish, index, question);
  const chosen = reading.isMore ? question.previous?.chosen : undefined;
  const within = chosen
    ? {
        ...question,
        filter: { ...question.filter, articleIds: [chosen.article] },
      }
    : question;
  const { found, question: answered, mode } = await find(reading, index, within, means);
  const quotes = await verified(
    isDirect ? directQuotes(found, question) : freshQuotes(found, reading, question),
    index,
  );
  const shown = found.answered ? quotes : [];
  const closest = found.answered ? [] : quotes.map(withoutAnswer);
  // In two steps the second question names whom the first one found.
  const isStepped = answered !== searchText(reading.understood);
  const told = isStepped ? { question: answered, after: null } : reading.understood;
  const tentative =
    found.tentative ||
    isShownAgain(shown[0], reading, question) ||
    isOfAnotherSpeaker(shown[0], reading) ||
    isOfAnotherStory(shown[0], reading, question) ||
    isOfDoubtfulPerson(reading, question);
  const { confidence } = found;
  return {
    understood: told.question === reading.typed && !reading.isMore ? null : told.question,
    after: told.after,
    answered: found.answered && quotes.length > 0,
    confidence,
    tentative,
    mode,
    quotes: shown,
    closest,
    unmatched: found.unmatched,
    respelled: respellingsIn(found.asked, quotes),
    note: found.note,
    exchange: {
      ...exchangeAfter(
        {
          reading,
          told,
          answered,
          articles: articlesOf(found),
          unmatched: found.unmatched,
          shown,
          tentative,
        },
        question,
      ),
      shown: [
        ...shownBefore(reading, question),
        ...quotesOf({
          answered: found.answered,
          quotes,
          closest,
          confidence,
        }).map(placeOf),
      ],
      ...(chosen && { chosen }),
    },
  };
}

/** The quote shown before, again, with what its article says about itself. */
async function answerOrigin(
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
  const { found, mode } = await find(reading, index, { ...question, filter }, means);
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

async function find(
  { asked, understood: { question, after }, isMore }: ReadMessage,
  index: SearchIndex,
  { filter, asked: day = dayOf(new Date()), locale, previous }: Question,
  { embedders, models }: AnswerMeans,
): Promise<SteppedFinding & Pick<Searched, 'mode'>> {
  const embedder = await embedders.forQuerying(index.info.embedderId);
  const [reranker, reader] = await Promise.all([models?.reranker(), models?.reader()]);
  const isReworded = !isMore && (after !== null || question !== asked);
  const asking = !isReworded ? undefined : after === null ? asked : question;
  const articles =
    previous && (await isOfStory(asked, after, previous, index)) ? articlesOfStory(previous) : [];
  const options = {
    filter,
    asked: day,
    locale,
    asking,
    shownBefore: articles,
    reranker,
    reader,
  };
  const stepped = await findInSteps(searchText({ question, after }), (text) =>
    findEvidence(text, index, embedder, options),
  );
  const mode = embedder?.mode ?? 'builtin';
  // "What is the volcano called?" after an answer on one that erupts, "and Vell?" after one that names it.
  const another = isReworded ? anotherIn(asked) : null;
  const story =
    previous && (isReworded ? another : !isMore && mayGoOn(asked)) ? articlesOfStory(previous) : [];
  const ofStoryOnly = narrowed(filter, { articleIds: story });
  if (!ofStoryOnly?.articleIds?.length) return { ...stepped, mode };
  const within = { ...options, filter: ofStoryOnly };
  if (after === null && !story.includes(stepped.found.evidence[0]?.article.id ?? '')) {
    const ofStory = await findEvidence(question, index, embedder, within);
    const told = isToldInStory(ofStory, stepped.found) ? ofStory : isReworded ? null : toldOfNoun(ofStory);
    if (told) return { found: told, question, mode };
  }
  if (another === null || (stepped.found.answered && mentionsAny(another, stepped.found)))
    return { ...stepped, mode };
  // "And the police?", if what was asked before is told of nobody else.
  const known = knownAbout(another);
  const told = mentionedInStory(await findEvidence(known, index, embedder, within));
  return told ? { found: told, question: known, mode } : { ...stepped, mode };
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

/** Of the quotes to show, those that are the speaker's own words, at least in part. */
const directQuotes = (found: Finding, { limit = MOST_QUOTES }: Question): Quote[] =>
  composeQuotes(found, found.evidence.length)
    .filter(({ speech }) => speech === 'direct' || speech === 'mixed')
    .slice(0, limit);

/** Whether somebody may be the one whose further words are asked for: named in the question, or known from before. */
function isOfSpeaker(asked: string, { people }: Exchange, speaker = ''): boolean {
  const lastOf = (name: string): string => contentStems(name).at(-1) ?? '';
  const isNamesake = people.some((name) => name !== speaker && lastOf(name) === lastOf(speaker));
  return people.includes(speaker) || (!isNamesake && contentStems(asked).includes(lastOf(speaker)));
}

/** "Who else was there?" */
const ASKS_ELSE = /\b(?:who|what|where|which|when|why|how|anyone|anybody|anything|someone|nobody) else\b/iu;

/** Whether a quote was shown before: it hardly answers "Why?", or "And Nadal?" after a question about somebody else. */
function isShownAgain(
  first: Quote | undefined,
  { asked, understood: { question, after }, isMore }: ReadMessage,
  { previous }: Question,
): boolean {
  const isReworded = (after !== null || question !== asked) && !isMore;
  return (
    isReworded &&
    first !== undefined &&
    (anotherIn(asked) !== null ||
      contentStems(asked).length === 0 ||
      ASKS_ELSE.test(asked) ||
      (after !== null && !holdsAny(first, asked))) &&
    (previous?.shown ?? []).includes(placeOf(first))
  );
}

const THEY_SAID = /^\W*(?:(?:and|but|so) )?what (?:did|had|have|do) they (?:say|said|think)\b/iu;

/** Whether "what did the police say?" after another question is answered with a quote of which the police is no part. */
function isOfAnotherSpeaker(
  first: Quote | undefined,
  { asked, understood: { after } }: ReadMessage,
): boolean {
  if (after === null || first === undefined) return false;
  // "What had they said?": nothing shows who they are.
  if (THEY_SAID.test(asked)) return true;
  const who = saysToo(asked);
  if (who === null) return false;
  const { speaker, text } = first;
  return !holdsAny({ text: speaker ? `${speaker.name} ${speaker.role ?? ''}` : text }, who);
}

/** Whether "who is the boss?" after an answer is answered by another story: one word is too little to say that this is meant. */
function isOfAnotherStory(
  first: Quote | undefined,
  { asked, understood: { question, after }, isMore }: ReadMessage,
  { previous }: Question,
): boolean {
  if (first === undefined || isMore || after !== null || question !== asked || !previous?.question)
    return false;
  const story = articlesOfStory(previous);
  return story.length > 0 && !story.includes(first.article.id) && stemsOfShortQuestion(asked).length === 1;
}

/** Whether the question was asked of somebody who may not be whom "he" means in the message. */
function isOfDoubtfulPerson({ understood }: ReadMessage, { text, previous }: Question): boolean {
  const person = previous?.question ? doubtfulPerson(withoutMarkup(text), previous) : null;
  return person !== null && understood.question.includes(person) && !text.includes(person);
}

/** Whether a quote has any word of a short question; not if that has none. */
const holdsAny = ({ text }: Pick<Quote, 'text'>, asked: string): boolean => {
  const held = new Set(contentStems(text));
  return contentStems(asked).some((stem) => held.has(stem));
};

const placeOf = ({ article, start }: Quote): string => placeAt(article.id, start);

/** Whether a quote holds the place where another one began. */
const holds = ({ article, start, end }: Quote, place = ''): boolean =>
  place.startsWith(`${article.id}/`) && isBetween(Number(place.slice(article.id.length + 1)), start, end);

const isBetween = (at: number, start: number, end: number): boolean => at >= start && at < end;

/** Quotes that only come close: nothing in them is highlighted as the answer. */
const withoutAnswer = (quote: Quote): Quote => ({
  ...quote,
  marks: quote.marks.filter(({ kind }) => kind !== 'answer'),
});
