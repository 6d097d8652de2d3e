/** Why an answer in a talk is shown with doubt, however well its quote fits the question as it was read. */
import type { Question, Quote } from '../domain.js';
import { AUXILIARY } from '../language/lexicon/function-words.js';
import { contentStems } from '../language/tokens.js';
import { anotherIn } from '../question/follow-ups/asked-anew.js';
import { REACTS, saysToo, stemsOfShortQuestion, topicOf } from '../question/follow-ups/incomplete.js';
import { articlesOfStory } from '../question/follow-ups/told-before.js';
import { doubtfulPerson } from '../question/follow-ups/whom-meant.js';
import { withoutMarkup } from '../question/message.js';
import { asksAround } from '../question/wish.js';
import { placeOf } from '../quotes-shown.js';
import type { ReadMessage } from './read-message.js';

/** Whether the first quote shown may answer something else than was meant. */
export function isDoubtedInTalk(first: Quote | undefined, reading: ReadMessage, question: Question): boolean {
  return (
    asksAround(question.text) ||
    isShownAgain(first, reading, question) ||
    isOfAnotherSpeaker(first, reading) ||
    isOtherReaction(first, reading) ||
    isOfAnotherStory(first, reading, question)
  );
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
    // "Why not?" is answered by a quote that said why at once.
    !(/\bwhy\b/iu.test(asked) && /\bbecause\b/iu.test(first.text)) &&
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

/** "Did she apologise?" */
const OF_WORDS = /\b(?:apologi[sz]ed?|agreed?|den(?:y|ied)|confirm(?:ed)?)\b/iu;

/** Whether "did she apologise?", read as what she said of it, is answered with words that are no apology. */
function isOtherReaction(
  first: Quote | undefined,
  { asked, understood: { question } }: ReadMessage,
): boolean {
  const deed = first !== undefined && question !== asked && REACTS.test(asked) ? OF_WORDS.exec(asked) : null;
  return deed !== null && !holdsAny(first!, deed[0]);
}

/** "How much does a ticket cost?", "how much is the fine?" */
const PRICE_OF = new RegExp(
  String.raw`^\W*(?:(?:and|but|so) )?how much ${AUXILIARY} (?:an? |the )?\p{Ll}+(?: (?:be|cost))?\W*$`,
  'iu',
);

/**
 * Whether "who is the boss?", "what did the police say?" or "how much does a ticket cost?" after an answer is answered by
 * another story: one word, or a thing that is taken for known, is too little to say that this one is meant.
 */
function isOfAnotherStory(
  first: Quote | undefined,
  { asked, understood: { question, after }, isMore }: ReadMessage,
  { previous }: Question,
): boolean {
  if (first === undefined || isMore || after !== null || question !== asked || !previous?.question)
    return false;
  const story = articlesOfStory(previous);
  const { length } = stemsOfShortQuestion(asked);
  const isOpen = length === 1 || (length === 2 && (topicOf(asked) !== null || PRICE_OF.test(asked)));
  return isOpen && story.length > 0 && !story.includes(first.article.id);
}

/** Of whom the question was asked, if that may not be whom "he" means in the message; otherwise null. */
export function personDoubted({ understood }: ReadMessage, { text, previous }: Question): string | null {
  const person = previous?.question ? doubtfulPerson(withoutMarkup(text), previous) : null;
  return person !== null && understood.question.includes(person) && !text.includes(person) ? person : null;
}

/** Whether a quote has any word of a short question; not if that has none. */
const holdsAny = ({ text }: Pick<Quote, 'text'>, asked: string): boolean => {
  const held = new Set(contentStems(text));
  return contentStems(asked).some((stem) => held.has(stem));
};
