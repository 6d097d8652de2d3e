import type { Excerpt, Exchange, Question, Quote } from '../domain.js';
import { anotherIn, knownAbout } from '../question/follow-ups/asked-anew.js';
import { asksForDoer, exchangeOf } from '../question/follow-ups/exchange.js';
import { continued, type Understood } from '../question/follow-ups/follow-up.js';
import { asksWhoIs, saysLittle, stemsOfShortQuestion } from '../question/follow-ups/incomplete.js';
import { isOfPerson, peopleNamed } from '../question/follow-ups/people-told.js';
import { pointerIn } from '../question/follow-ups/pointer.js';
import { articlesOfStory } from '../question/follow-ups/told-before.js';
import { isNamedIn } from '../question/follow-ups/whom-meant.js';
import type { ReadMessage } from './read-message.js';

/** How many people of a conversation are remembered. */
export const MOST_PEOPLE = 8;

/** What was found for a message. */
interface Answered {
  readonly reading: ReadMessage;
  /** The question that was answered, with the one before it if that guided the search. */
  readonly told: Understood;
  /** The same as it was searched, in one text. */
  readonly answered: string;
  /** Those of the first quotes. */
  readonly articles: readonly Excerpt[];
  /** Words of the question that no article mentions. */
  readonly unmatched: readonly string[];
  readonly shown: readonly Quote[];
  readonly tentative: boolean;
  /** The person whom "he" was taken to mean, if that is in doubt. */
  readonly doubted: string | null;
}

/** The pronouns known before, of these people alone. */
const pronounsOf = (
  people: readonly string[],
  previous: Exchange | undefined,
): NonNullable<Exchange['pronouns']> =>
  Object.fromEntries(Object.entries(previous?.pronouns ?? {}).filter(([name]) => people.includes(name)));

/** Whether a question names somebody, and not only as whoever has a spokesman. */
const isAsked = (name: string, question: string): boolean =>
  question.includes(name) && !/^['’]s?\b/u.test(question.slice(question.indexOf(name) + name.length));

/** The people whom an article names in full as somebody with a role or an age. */
const peopleTold = (article: Excerpt | undefined): readonly string[] =>
  article ? peopleNamed(article).flatMap(({ name, role }) => (role && isOfPerson(name) ? [name] : [])) : [];

/** What the next question may refer to: whom and what the answer was about, or the conversation before it. */
export function exchangeAfter(
  { reading, told, answered, articles, unmatched, shown, tentative, doubted }: Answered,
  { previous }: Question,
): Exchange {
  // As long as the conversation goes on, "she" may be somebody mentioned earlier in it.
  const goesOn = told.after !== null || told.question !== reading.typed;
  const spokenOf = goesOn ? (previous?.people ?? []) : [];
  const story = previous ? articlesOfStory(previous) : [];
  const isOfOthers = shown.length === 0 || !story.includes(shown[0]!.article.id);
  // A few words without a name leave the topic as it is, unless another article answers them beyond doubt.
  const isThin = stemsOfShortQuestion(reading.asked).length > 0;
  const staysOn =
    told.after === null &&
    Boolean(previous?.question) &&
    (shown.length === 0
      ? isThin || saysLittle(reading.asked)
      : isThin && stemsOfShortQuestion(told.question).length > 0 && (tentative || !isOfOthers));
  // "Is Norvia mad about it?" says nothing that "what did they sign" could mean, if no article has "mad".
  const isLost = shown.length === 0 && unmatched.length > 0 && (goesOn || pointerIn(reading.asked) !== null);
  // "How long did it last" after "and the mayor?" asks about the story again, and not about the mayor.
  const another = anotherIn(reading.asked);
  const isAside = another !== null && told.question === knownAbout(another) && !isOfOthers;
  const known = previous?.known ?? previous?.question;
  const isOfSomebody = told.after === null && goesOn && asksWhoIs(told.question) && !isOfOthers;
  const keepsStory = story.length > 0 && (staysOn || goesOn || unmatched.length > 0);
  const now = exchangeOf(
    staysOn ? continued(answered, previous!) : answered,
    { quotes: shown },
    articles,
    told.after === null ? spokenOf : [],
  );
  // "How much did the paper pay?" in the same article leaves whom it was about before.
  const before = goesOn || !isOfOthers ? (previous?.people ?? []) : [];
  // In doubt, "he" is whom the question named, rather than whoever may answer it; not after "who replaces Lind?".
  const isOfDoer = asksForDoer(told.question) && now.people.length > 0;
  const asked = tentative && !isOfDoer ? before.filter((name) => isAsked(name, told.question)) : [];
  // "Did he apologise?" may mean somebody whom only the rest of the article names.
  const others = shown.length > 0 ? peopleTold(articles[0]) : [];
  const people = [...new Set([...asked, ...now.people, ...before, ...others])].slice(0, MOST_PEOPLE);
  // "And who is the mayor?" asks for somebody other than those whom the question before names.
  const last = /\bwho\b/iu.test(reading.asked) ? told.question : answered;
  const texts = [last, ...shown.map(({ text, speaker }) => `${text} ${speaker?.name ?? ''}`)];
  const isEarlier = (name: string): boolean => !texts.some((text) => isNamedIn(name, text));
  return {
    ...now,
    people,
    pronouns: { ...pronounsOf(before, previous), ...now.pronouns },
    standing: {
      ...Object.fromEntries(people.filter(isEarlier).map((name) => [name, 'earlier'])),
      ...now.standing,
      // What was only guessed stays a guess.
      ...(doubted !== null && { [doubted]: 'earlier' as const }),
    },
    ...((isLost || isAside || isOfSomebody) && known && { known }),
    ...((shown.length === 0 || (staysOn && isOfOthers)) && {
      // A question that stands alone, in words that the articles know, is the new topic even if they do not answer it.
      story: keepsStory ? story : articles.map(({ id }) => id),
    }),
  };
}
