/** A question without a name in a talk: its answer may stand in the articles just quoted, which then come first. */
import { textAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { namesIn } from '../question/follow-ups/mentions.js';
import { mention, weightOf } from '../question/parsed-question.js';
import type { Finding } from './find.js';
import { stemsUnderTitle } from './held-words.js';

/** Quotation marks and figures are as good as a name: they say what is meant. */
const SAYS_WHAT = /["“”\d]/u;

/** Whether a question may go on with the story before, though nothing in it says so. */
export const mayGoOn = (asked: string): boolean => namesIn(asked).length === 0 && !SAYS_WHAT.test(asked);

/** The least share of a question's words, by weight, in a quote of the story that is preferred. */
const LEAST = 0.5;

/** The most words of "the kids?", "any kids?" */
const MOST_WORDS = 2;

/**
 * Whether the articles of a story answer a question as well as any: their first quote has as much of its words, and the
 * kind asked for.
 */
export function isToldInStory(ofStory: Finding, ofAll: Finding): boolean {
  const [told] = ofStory.evidence;
  const held = heldShare(ofStory);
  return ofStory.answered && told?.holdsKind !== false && held >= LEAST && held >= heldShare(ofAll);
}

/**
 * "Kids?" after an answer: what its articles tell of that, though so little is asked that it stays in doubt; null if
 * nothing.
 */
export function toldOfNoun(ofStory: Finding): Finding | null {
  const isNoun = ofStory.asked.terms.length === 1 && ofStory.asked.tokens.length <= MOST_WORDS;
  return isNoun && heldShare(ofStory) > LEAST ? { ...ofStory, answered: true, tentative: true } : null;
}

/**
 * "And the police?", where what was asked before is told of nobody but others: what a story tells of them, in doubt; null
 * if nothing.
 */
export function mentionedInStory(ofStory: Finding): Finding | null {
  return ofStory.evidence.length > 0 && heldShare(ofStory) > LEAST
    ? { ...ofStory, answered: true, tentative: true }
    : null;
}

/** Whether the first quote, or the title above it, has a word of a phrase. */
export function mentionsAny(phrase: string, { evidence: [first] }: Finding): boolean {
  if (!first) return false;
  const held = stemsUnderTitle(first.article, textAt(first.article, first.start, first.end));
  return contentStems(phrase).some((stem) => held.has(stem));
}

/** The share of the question's words, by weight, in the first quote or the title above it. */
function heldShare({ asked: { terms, totalWeight }, evidence: [first] }: Finding): number {
  if (!first) return 0;
  const held = stemsUnderTitle(first.article, textAt(first.article, first.start, first.end));
  return weightOf(terms.filter((term) => mention(term, held) > 0)) / totalWeight;
}
