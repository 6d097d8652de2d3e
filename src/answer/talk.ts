/**
 * Messages about the bot, its articles and its answers in words that no pattern has: recognised by a classifier, once the
 * articles have been searched. What they answer without doubt is no such message, unless it speaks to the bot.
 */
import type { Intent, Note, Question } from '../domain.js';
import { namesIn } from '../question/follow-ups/mentions.js';
import { pointerIn } from '../question/follow-ups/pointer.js';
import type { Wish } from '../question/intent/intent.js';
import { likelyIntent } from '../question/intent/talk-model.js';
import { newsAsked } from '../question/kinds/news-asked.js';
import { plainWords, withoutMarkup } from '../question/message.js';
import { wishFor } from '../question/wish.js';
import { withCapitals } from '../question/words/capitals.js';
import type { SearchIndex } from '../retrieval/ports.js';
import type { Searched } from './searched.js';

/**
 * How likely it must be, 0 to 1: of messages by writers it had seen nothing of, about .95 were understood rightly from .65
 * on. Beside an answer it must be almost certain.
 */
export const LEAST = { refused: 0.65, answered: 0.9 };

/** Notes that say more about a refusal than a reply could. */
const TELLING: ReadonlySet<Note['kind']> = new Set([
  'notOnTopic',
  'notQuoted',
  'namesakes',
  'language',
  'inTitle',
]);

const HOW_YOU = /\bhow (?:can|could|do|would) (?:you|u)\b/;
/** "Do you save our chats?", "lol thanks captain"; in "how can you tell a fake?" it is anybody. */
const TO_BOT = /(?<!\bhow (?:can|could|do|would) )\b(?:you|u)\b|\b(?:your|ur|bot|thanks|thx|thank)\b/;

/**
 * "Is there anything else from them?" and "how can you tell if it is fake?", after a question: what they point at was in
 * it.
 */
const goesOn = (intent: Intent, { text, previous }: Question): boolean =>
  Boolean(previous?.question) &&
  (intent === 'more' || HOW_YOU.test(plainWords(text))) &&
  pointerIn(withoutMarkup(text)) !== null;

/** "Which politicians are quoted on the wolves?" asks for their words. */
const QUOTED_ON =
  /\b(?:quoted|cited|quotes?) (?:on|about|regarding|concerning|over) (?!(?:here|this|that|it)\b)\p{L}/iu;

/** What a message wants instead of an answer; null if it has one, or probably asks for one. */
export async function talkInstead(
  wish: Wish,
  { answered, tentative, note }: Searched,
  index: SearchIndex,
  question: Question,
): Promise<Wish | null> {
  if (wish.intent !== 'question' || (answered && !tentative && !TO_BOT.test(plainWords(question.text))))
    return null;
  if (note !== null && TELLING.has(note.kind)) return null;
  const { intent, likelihood } = likelyIntent(question.text);
  // "Any football news?" wants no other.
  if (intent === 'newest' && newsAsked(withoutMarkup(question.text)) !== null) return null;
  if (intent === 'speakers' && QUOTED_ON.test(question.text)) return null;
  // There is nothing to count without a subject, and a message that goes on from another one is no riddle.
  if (intent === 'question' || intent === 'count' || (intent === 'unclear' && question.previous?.question))
    return null;
  // With no quote before it, what a question about its source means is as little of a riddle.
  if (intent === 'origin' && question.previous?.question && !question.previous.shown?.length) return null;
  if (answered && goesOn(intent, question)) return null;
  if (likelihood < (answered ? LEAST.answered : LEAST.refused)) return null;
  const names = namesIn(await withCapitals(index, withoutMarkup(question.text)));
  return names.length > 0 ? null : wishFor(intent, question.text, question);
}
