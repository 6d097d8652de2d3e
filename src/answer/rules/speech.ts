/** "What did the general say?": questions for somebody's words, where nobody like that speaks, or not on the topic. */
import type { Excerpt, Range } from '../../domain.js';
import { numbersIn, textAt } from '../../language/excerpt.js';
import { isRole } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../../question/parsed-question.js';
import { asksOfBefore } from '../../question/time/recency.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { speakerIn, voiceAt } from '../../speakers/excerpt.js';
import { sharesPrefix, stemsHeld, stemsOfArticle } from '../held-words.js';
import {
  aboutAfter,
  askedSpeaker,
  ON_ANYTHING,
  officeEnd,
  termsOfTokens,
  verbIn,
} from '../said-by/asked-words.js';
import { QUOTATION, tellsSpeech } from '../said-by/speech-in-text.js';
import { stemsAround, titleStems } from '../said-by/topic.js';
import { isSpokenIn, voiceOf } from '../said-by/whose.js';
import { type ReadSentence, readSentence } from '../sentences/sentence.js';
import { speaksForAnother } from './offices.js';
import type { Rule } from './rule.js';

/**
 * "What did the general say?", if no article mentions a general and no speaker has a similarly spelt name: whoever is
 * quoted is somebody else. `passages` are those found.
 */
function asksOfNobodyKnown(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const speaker = termsOfTokens(asked, 0, Math.max(0, verbIn(asked)));
  const isSpeaking = (term: QueryTerm): boolean =>
    passages.some((passage) => isSpokenIn({ ...ON_ANYTHING, speaker: [term], given: null }, passage));
  return speaker.length > 0 && speaker.every((term) => !term.known || (term.respelled && !isSpeaking(term)));
}

/**
 * "What did the ambassador say?", if no passage that has the word for the office holds any words of anybody: whoever is
 * quoted elsewhere is somebody else.
 */
function asksOfSilentOffice(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const verb = verbIn(asked);
  const speaker = termsOfTokens(asked, 0, Math.max(0, verb));
  const isOffice =
    asked.names.length === 0 &&
    asked.tokens.slice(0, Math.max(0, verb)).every(({ lower, stop }) => stop || isRole(lower));
  if (speaker.length === 0 || !isOffice) return false;
  return !passages.some(
    (found) => speaker.some((term) => mention(term, stemsHeld(found)) > 0) && holdsSpeech(found.passage),
  );
}

/** Whether a passage holds words of anybody, named or not. */
function holdsSpeech({ article, firstSentence, endSentence }: RankedPassage['passage']): boolean {
  const numbers = Array.from({ length: endSentence - firstSentence }, (_, i) => firstSentence + i);
  return numbers.some((number) => {
    const { speakers, unnamed } = voiceAt(article, number);
    return unnamed || speakers.length > 0 || tellsSpeech(readSentence(article, number).text);
  });
}

/** "What did Lind say about opera?", if no article has a word of the topic: whatever she said is about something else. */
function asksOfNothingKnown(asked: ParsedQuestion): boolean {
  const about = aboutAfter(verbIn(asked), asked);
  if (about < 0) return false;
  const topic = termsOfTokens(asked, about + 1);
  return topic.length > 0 && topic.every(({ known }) => !known);
}

/**
 * "What did the transport minister say about geese?", if none of some quotes, nor what stands beside it, has a word of the
 * topic: the minister speaks of something else. False if a speaker is named: whether that person speaks on it is known.
 */
function lacksTopic(
  asked: ParsedQuestion,
  evidence: readonly (Range & { readonly article: Excerpt })[],
): boolean {
  const { tokens } = asked;
  const verb = verbIn(asked);
  const about = aboutAfter(verb, asked);
  const isOffice = tokens.slice(0, Math.max(0, verb)).some(({ lower }) => isRole(lower));
  if (about < 0 || !isOffice || evidence.length === 0) return false;
  const topic = termsOfTokens(asked, about + 1).filter((term) => !constrainedTerms(asked).has(term));
  const holds = ({ article, start, end }: Range & { readonly article: Excerpt }): boolean => {
    const near = numbersIn(article, { start, end });
    const stems = [near.start, near.end - 1].flatMap((number) => stemsAround(article, number));
    return topic.some((term) =>
      [titleStems(article), ...stems].some((held) => mention(term, held) > 0 || sharesPrefix(term, held)),
    );
  };
  return topic.length > 0 && !evidence.some(holds);
}

/** They open a clause that says when something was said. */
const WHEN: ReadonlySet<string> = new Set(['when', 'after', 'before', 'during', 'while']);

/**
 * "What did the director say when it was found?", if the article of a quote has no word of that: it was said at another
 * time.
 */
export function isOfOtherOccasion(
  asked: ParsedQuestion,
  { article }: { readonly article: Excerpt },
): boolean {
  const verb = verbIn(asked);
  const when = asked.tokens.findIndex(({ lower }, i) => verb >= 0 && i > verb && WHEN.has(lower));
  if (when < 0) return false;
  const met = constrainedTerms(asked);
  const occasion = termsOfTokens(asked, when + 1).filter((term) => !met.has(term));
  const held = stemsOfArticle(article);
  return occasion.length > 0 && !occasion.some((term) => mention(term, held) > 0);
}

/** Whether somebody's words as spoken are asked for, and a quote only reports them. */
export function reportsOnly(
  asked: ParsedQuestion,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const verb = verbIn(asked);
  const isAsSpoken = verb >= 0 && asked.words.has('exactly');
  return isAsSpoken && !QUOTATION.test(textAt(article, start, end));
}

/** Whether somebody's words on any topic are asked for, and a sentence holds some, perhaps among others' words. */
export function holdsAskedWords(asked: ParsedQuestion, { article, number }: ReadSentence): boolean {
  const words = askedSpeaker(asked);
  return words !== null && voiceOf(words, article, number) === 'theirs';
}

/** Whether a quote holds words, direct or reported, of the person whose words are asked for; true for any other question. */
function holdsTheirWords(
  asked: ParsedQuestion,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const verb = verbIn(asked);
  if (verb < 0) return true;
  // "The lawyer of Ada Lind" is not Ada Lind.
  const speaker = termsOfTokens(asked, 0, officeEnd(asked, verb) ?? verb);
  const said = speakerIn(article, { start, end });
  const isNamed = speaker.some((term) => asked.names.includes(term));
  // "Lind's boat sank, the coast guard said."
  const isSaidUnnamed = (): boolean => {
    const { start: first, end: last } = numbersIn(article, { start, end });
    return Array.from({ length: last - first }, (_, i) => voiceAt(article, first + i)).some(
      ({ unnamed }) => unnamed,
    );
  };
  if (!said) return tellsSpeech(textAt(article, start, end)) && !(isNamed && isSaidUnnamed());
  const held = new Set(contentStems(`${said.name} ${said.role ?? ''}`));
  return speaker.length === 0 || speaker.some((term) => mention(term, held) > 0);
}

/** What somebody said. */
export const speech: Rule = {
  name: 'speech',
  answers: (asked, { candidate }) => holdsAskedWords(asked, candidate.sentence),
  settles: (asked, { candidate }) => holdsAskedWords(asked, candidate.sentence),
  doubts: (asked, quote) =>
    !holdsTheirWords(asked, quote) || isOfOtherOccasion(asked, quote) || reportsOnly(asked, quote),
  // No word of an article tells which of somebody's words came before something.
  leavesOpen: ({ kind, asks }) => kind === 'speech' && asksOfBefore(asks),
  refuses: (asked, passages, quotes) =>
    asksOfNobodyKnown(asked, passages) ||
    asksOfNothingKnown(asked) ||
    asksOfSilentOffice(asked, passages) ||
    lacksTopic(
      asked,
      quotes.filter((quote) => !speaksForAnother(asked, quote)),
    ),
};
