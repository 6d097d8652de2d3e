/** "Is she related to the mayor?": a quote that only names the two does not say so. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { AUXILIARIES, AUXILIARY } from '../../language/lexicon/function-words.js';
import { mention, type ParsedQuestion, termsBesideNames, weightOf } from '../../question/parsed-question.js';
import { stemsUnderTitle } from '../held-words.js';

/** The least share of what is asked about those named, by weight, that a quote mentions, it or the title above it. */
const LEAST = 0.5;

/** "Was anyone hurt?", "any arrests?" */
const OF_ANYBODY = new RegExp(
  String.raw`^\W*(?:${AUXILIARY} (?:there )?(?:been )?)?any(?:one|body)?\b`,
  'iu',
);

/** Whether a question names a deed alone, so that any of many stories may be meant: "Was anyone hurt?" */
export function isOfAnyStory({ asks, terms, names, constraints }: ParsedQuestion): boolean {
  return OF_ANYBODY.test(asks) && terms.length === 1 && names.length === 0 && constraints.length === 0;
}

const OF_WORDS = /\b(?:say|said|comment|speak|talk|mention|tell|think|respond|react|reply)/iu;

/** Whether a question may be answered with yes or no, and a quote has little of what it asks about those it names. */
export function lacksMostOfIt(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const [opening] = asked.asks.trim().toLowerCase().split(/[\s,]/u);
  // After "What did Lind say?" the two together ask for words, though "Were there any men?" does not.
  const mayBeOfDeed = asked.kind === 'other' || (asked.kind === 'speech' && !OF_WORDS.test(asked.asks));
  if (!mayBeOfDeed || !AUXILIARIES.has(opening ?? '')) return false;
  const own = termsBesideNames(asked);
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const mentioned = own.filter((term) => mention(term, held) > 0);
  // "Did it land?" after an answer is shown what goes on with the story, whether or not that lands.
  const isEnough = own.length > 1 || (own.length === 1 && asked.shownBefore.size > 0);
  return isEnough && weightOf(mentioned) < LEAST * weightOf(own);
}
