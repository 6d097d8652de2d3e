/** The answer to a message that asks several questions: each is searched as if it followed the one before. */
import type { Exchange, Intent, Note, Question, Quote } from '../domain.js';
import { searchText } from '../question/follow-ups/follow-up.js';
import { articlesOfStory } from '../question/follow-ups/told-before.js';
import type { Wish } from '../question/intent/intent.js';
import { questionsIn } from '../question/questions-in.js';
import { wishOf } from '../question/wish.js';
import { placeOf, quotesOf } from '../quotes-shown.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { answerQuestion, MOST_QUOTES } from './answer-question.js';
import { overlaps } from './evidence.js';
import { MOST_PEOPLE } from './exchange-after.js';
import { type AnswerMeans, type Searched, unsearched } from './searched.js';

/** What searching gives for a message, whether it asks one question or several. */
export async function answerEach(
  wish: Wish,
  index: SearchIndex,
  question: Question,
  means: AnswerMeans,
): Promise<Searched> {
  const texts = questionsOf(wish, question);
  if (texts.length === 1) return answerQuestion(wish, index, question, means);
  const isAsNew = wish.intent !== 'more' && !question.questions;
  const found: Searched[] = [];
  for (const text of texts) {
    const before = found.at(-1);
    const asked = isAsNew && before ? { ...question, text, ...followingOn(before) } : { ...question, text };
    const wanted = isAsNew ? wishOf(text, asked) : { ...wish, subject: text };
    found.push(
      // "How old is he?", where no answer before names anybody.
      wanted.intent === 'unclear'
        ? unsearched(index, asked)
        : await answerQuestion(wanted, index, asked, means),
    );
  }
  return together(found, texts, wish, question);
}

/** What a question of a message follows: a form for follow-ups connects the first one alone with what was before. */
const followingOn = ({ exchange }: Searched): Pick<Question, 'previous' | 'isFollowUp'> => ({
  previous: exchange,
  isFollowUp: false,
});

/** What the articles may answer; whom "he" means shows only when the question before is answered. */
const ANSWERED: ReadonlySet<Intent> = new Set(['question', 'origin', 'unclear']);

/** The questions of a message; of more on several questions, those. */
function questionsOf({ intent, subject }: Wish, question: Question): readonly string[] {
  const { text, previous, questions } = question;
  if (questions) return questions;
  if (intent === 'more' && subject === previous?.question) return previous?.questions ?? [text];
  if (intent !== 'question' || subject !== null) return [text];
  const texts = questionsIn(text);
  const before = { question: texts[0]!, people: [] };
  const isAsked = (one: string, i: number): boolean =>
    i === 0
      ? wishOf(one, question).intent === 'question'
      : ANSWERED.has(wishOf(one, { ...question, previous: before }).intent);
  return texts.every(isAsked) ? texts : [text];
}

/** The answers as one: the best quote to each question first, and sure only if each is. */
function together(
  found: readonly Searched[],
  texts: readonly string[],
  { intent }: Wish,
  { previous, limit = MOST_QUOTES }: Question,
): Searched {
  const answers = found.filter(({ answered }) => answered);
  const quotes = inTurn(
    answers.map((one) => one.quotes),
    Math.max(limit, answers.length),
  );
  const closest = answers.length > 0 ? [] : inTurn(found.map(quotesOf), limit);
  const sureness = (answers.length > 0 ? answers : found).map(({ confidence }) => confidence);
  const { mode, after } = found[0]!;
  const isMore = intent === 'more';
  return {
    understood: found.some(({ understood }) => understood !== null)
      ? asOneText(found.map(({ understood }, i) => understood ?? texts[i]!))
      : null,
    after,
    answered: answers.length > 0,
    confidence: answers.length > 0 ? Math.min(...sureness) : Math.max(...sureness),
    tentative: answers.some(({ tentative }) => tentative),
    mode,
    quotes,
    closest,
    unmatched: [...new Set(found.flatMap(({ unmatched }) => unmatched))],
    respelled: found.flatMap(({ respelled }) => respelled),
    note: noteOn(found, texts, isMore),
    exchange: {
      ...exchangeOf(found, texts),
      ...(isMore && previous && { question: previous.question }),
      shown: [...(isMore ? (previous?.shown ?? []) : []), ...[...quotes, ...closest].map(placeOf)],
    },
  };
}

/** Questions one after another, each without the one before it where that guided its search. */
const asOneText = (questions: readonly string[]): string =>
  questions
    .map((text, i) =>
      i > 0 && text.startsWith(`${questions[i - 1]} `) ? text.slice(questions[i - 1]!.length + 1) : text,
    )
    .join(' ');

/** The first of each list, then the second of each; of quotes that overlap, one. */
function inTurn(lists: readonly (readonly Quote[])[], limit: number): Quote[] {
  const longest = Math.max(...lists.map(({ length }) => length), 0);
  const ordered = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  const chosen: Quote[] = [];
  for (const quote of ordered) if (!chosen.some((one) => overlaps(one, quote))) chosen.push(quote);
  return chosen.slice(0, limit);
}

/**
 * What must be said of the questions: which are not answered, or in doubt, beside others that are, and the note on each. One
 * to which there are no more quotes has been answered before.
 */
function noteOn(found: readonly Searched[], texts: readonly string[], isMore: boolean): Note | null {
  const questions = found
    .map(({ answered, tentative, note }, i) => ({ question: texts[i]!, answered, tentative, note }))
    .filter(({ answered }) => answered || !isMore);
  const [first] = questions;
  const isAlike = questions.every(
    ({ answered, tentative, note }) =>
      note === null && answered === first!.answered && tentative === first!.tentative,
  );
  return isAlike ? null : { kind: 'severalQuestions', questions };
}

/** What the next question may refer to: the last of them is the topic, and people of all may be meant. */
function exchangeOf(found: readonly Searched[], texts: readonly string[]): Exchange {
  const exchanges = found.map(({ exchange }) => exchange);
  const questions = found.map(({ understood, after }, i) =>
    searchText({ question: understood ?? texts[i]!, after }),
  );
  const people = new Set(exchanges.toReversed().flatMap((one) => one.people));
  return {
    ...exchanges.at(-1)!,
    question: questions.at(-1)!,
    questions,
    people: [...people].slice(0, MOST_PEOPLE),
    pronouns: Object.assign({}, ...exchanges.map((one) => one.pronouns)),
    story: articlesOfStory(exchanges.at(-1)!),
  };
}
