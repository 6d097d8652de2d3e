import type { Exchange, Intent, Question } from '../domain.js';
import { GOING_ON } from '../language/lexicon/function-words.js';
import { contentStems } from '../language/tokens.js';
import { asksForUpdates } from './follow-ups/asked-of-topic.js';
import { asksWhoThatIs } from './follow-ups/follow-up.js';
import { leansOn } from './follow-ups/incomplete.js';
import { namesIn } from './follow-ups/mentions.js';
import { saidElse } from './follow-ups/said-else.js';
import { topicIn } from './follow-ups/topic.js';
import { pronounOfNobody } from './follow-ups/whom-meant.js';
import { asksOfIt, intentOf, type Wish } from './intent/intent.js';
import { type OfTalk, ofTalk } from './intent/of-talk.js';
import { likelyIntent } from './intent/talk-model.js';
import { originAsked } from './kinds/origin.js';
import { plainWords, withoutMarkup } from './message.js';

/** "Tl;dr" means the answer before it; "summarise the news" does not. */
const pointsBack = (asked: string): boolean =>
  !/\b(?:news|articles?|headlines|stories|archive|day|documents|sources|files)\b/iu.test(asked);

/** "And before that?" after what happened, or what somebody said: what else is told. */
const ASKS_AROUND =
  /^(?:(?:and|but|so|ok|okay|well) )*(?:what (?:happened |was (?:it|there) |about )?)?(?:before|after)(?: (?:that|this|then|it))?$/u;

/** Whether a message asks for what was before or after what was told. */
export const asksAround = (asked: string): boolean => ASKS_AROUND.test(plainWords(withoutMarkup(asked)));

/** "What time?" after an answer asks when that was. */
const ASKS_WHEN = new RegExp(
  `^(?:${GOING_ON} )*(?:(?:on|at|in) )?(?:what|which) (?:time|day|date|year|month)(?: was (?:it|that|this))?$`,
  'u',
);

const ASKS_FOR_ADVICE = new RegExp(`^(?:${GOING_ON} )*what (?:should|can|could|must) (?:i|we) do$`, 'u');

/** "What should I do?" after an answer is about its topic. */
const asksForAdvice = (asked: string): boolean => ASKS_FOR_ADVICE.test(plainWords(withoutMarkup(asked)));

/** Whether a message that is not a question is answered with quotes. */
export const isOfQuotes = ({ intent }: Wish): boolean => intent === 'summary' || intent === 'origin';

/** Whether a question names somebody of the exchange before: only of these has anything been shown. */
const isOfPeople = (asked: string, { people, question }: Exchange): boolean =>
  [...people, ...namesIn(question)].some((name) => {
    const last = contentStems(name).at(-1);
    return last !== undefined && contentStems(asked).includes(last);
  });

const OF_TALK: Readonly<Record<OfTalk, Intent>> = { source: 'sources', more: 'more', complaint: 'complaint' };

/** What the classifier may know better than the words of a message about answers: "why did you show me that?" */
const TOLD_APART: ReadonlySet<Intent> = new Set([
  'reason',
  'web',
  'adding',
  'trust',
  'verify',
  'help',
  'filter',
]);
const LIKELY = 0.6;

/** What a message about the answers themselves wants; any other as it is. */
function withTalk(asked: string, told: Wish): Wish {
  const about = told.intent === 'question' ? ofTalk(asked) : null;
  if (about === null) return told;
  const { intent, likelihood } = likelyIntent(asked);
  const isToldApart = TOLD_APART.has(intent) && likelihood >= LIKELY;
  return { intent: isToldApart ? intent : OF_TALK[about], subject: null };
}

/** What a message wants. One that refers to something before it, although nothing came before, is unclear. */
export function wishOf(asked: string, { previous }: Question): Wish {
  if (originAsked(asked, previous)) return { intent: 'origin', subject: null };
  if (previous?.question && asksWhoThatIs(withoutMarkup(asked)))
    return { intent: previous.people.length > 0 ? 'question' : 'unclear', subject: null };
  const told = withTalk(asked, intentOf(asked));
  const isOfIt =
    Boolean(previous?.question) &&
    (asksOfIt(asked, told.intent) ||
      (told.intent === 'clock' && ASKS_WHEN.test(plainWords(asked)) && Boolean(previous?.shown?.length)) ||
      (asksForAdvice(asked) && Boolean(previous?.shown?.length)) ||
      (told.intent === 'newest' && asksForUpdates(asked) && topicIn(previous!.question) !== null));
  // "And before that?" after "Who leads Vell?" asks for whoever led it then.
  const isMore =
    Boolean(previous?.shown?.length) && !/^\W*who\b/iu.test(previous!.question) && asksAround(asked);
  if (isMore) return withTopic({ intent: 'more', subject: null }, asked, previous);
  const wish: Wish = isOfIt ? { intent: 'question', subject: null } : told;
  const text = withoutMarkup(asked);
  const pronoun =
    wish.intent !== 'question' ? null : previous?.question ? pronounOfNobody(text, previous) : leansOn(text);
  if (pronoun !== null) return { intent: 'unclear', subject: pronoun };
  const more = previous?.question ? saidElse(text, previous) : null;
  if (more !== null) return { intent: isOfPeople(more, previous!) ? 'more' : 'question', subject: more };
  return withTopic(wish, asked, previous);
}

/** "More" and "tl;dr" with the question before as their subject. */
function withTopic(wish: Wish, asked: string, previous: Exchange | undefined): Wish {
  const goesOn = wish.intent === 'more' || (wish.intent === 'summary' && pointsBack(asked));
  return goesOn && !wish.subject && previous?.question ? { ...wish, subject: previous.question } : wish;
}

/** What a message wants that the articles do not answer, if its intent is known otherwise. */
export function wishFor(intent: Intent, asked: string, { previous }: Question): Wish {
  // Without a quote before, there is no article to ask about.
  const isOfNothing = intent === 'origin' && !previous?.shown?.length;
  return withTopic({ intent: isOfNothing ? 'unclear' : intent, subject: null }, asked, previous);
}
