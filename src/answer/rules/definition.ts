/** "What is a heat pump?", "What does NFB stand for?": a sentence that says so in so many words. */

import { IS_ASKED } from '../../language/lexicon/function-words.js';
import { literal } from '../../language/literal.js';
import { contentStems } from '../../language/tokens.js';
import { isNounOfThing } from '../../question/kinds/noun-asked.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Rule, Worth } from './rule.js';

/** Added to the score of a sentence that defines what a question asks the meaning of. */
const DEFINED = 4;
/** The same for one that has a word for what it is before its name. */
const DESCRIBED = 2;
const THING = "(?<thing>[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*(?: [\\p{L}\\p{N}.'’-]+){0,3}?)";
const ASKED: readonly RegExp[] = [
  `^\\W*(?:define|(?:what(?:['’]?s| is| was) )?the (?:meaning|definition) of) (?:an? |the )?${THING}\\W*$`,
  `^\\W*what${IS_ASKED} (?:an? |the )?${THING}(?: short for)?\\W*$`,
  `^\\W*what (?:does|do|did) (?:an? |the )?${THING} (?:mean|stand for)\\W*$`,
].map((source) => new RegExp(source, 'iu'));

/** What a question asks the meaning of; null for any other question. */
function thingAsked({ asks }: Pick<ParsedQuestion, 'asks'>): string | null {
  const thing = ASKED.map((pattern) => pattern.exec(asks)?.groups?.thing).find(Boolean) ?? '';
  return contentStems(thing).length > 0 ? thing : null;
}

/** "A heat pump is a machine", "inflation, or", and of letters "the National Fisheries Board (NFB)". */
function defining(thing: string): (text: string) => boolean {
  const name = literal(thing).replace(/(?<!s)s?$/u, 's?');
  const patterns = [
    new RegExp(
      `(?<![\\p{L}\\p{N}.])${name}(?: (?:is|are|was|were) (?:an?|the(?! (?:most|least|\\p{L}+est)\\b)|any|when|what)| means?| stands? for| refers? to|, or (?:an?|the)) `,
      'iu',
    ),
    new RegExp(
      `(?<!\\b(?:in|at|on|near|from|of|to) )(?<![\\p{L}\\p{N}.])${name}, an? [^,.]{3,80}[,.]|\\ban? [\\p{L} -]{3,40}, ${name},`,
      'iu',
    ),
    new RegExp(`\\p{L}{3,} \\(${name}\\)`, 'u'),
  ];
  // Few sentences of an answer name it, and a plain search is much faster than the patterns.
  const mentioned = new RegExp(name, 'iu');
  return (text) => mentioned.test(text) && patterns.some((pattern) => pattern.test(text));
}

/** "The cloud company Nimbus" says what Nimbus is; "the council told Nimbus" and "a practical Nimbus engine" do not. */
function describing(thing: string): (text: string) => boolean {
  const name = thing[0]!.toUpperCase() + thing.slice(1);
  const described = new RegExp(`(?<= )(\\p{Ll}+) ${literal(name)}(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) =>
    text.includes(name) && [...text.matchAll(described)].some(([, noun]) => isNounOfThing(noun!));
}

/** Whether a question asks what something is or means, and a sentence says so. */
export function definesAsked(asked: Pick<ParsedQuestion, 'asks'>, text: string): boolean {
  const thing = thingAsked(asked);
  return thing !== null && defining(thing)(text);
}

/** What is added to the score of each candidate of a question. */
function definitionOf(asked: ParsedQuestion): Worth | null {
  const thing = thingAsked(asked);
  if (thing === null) return null;
  const [defines, describes] = [defining(thing), describing(thing)];
  return ({ sentence: { text } }) => (defines(text) ? DEFINED : describes(text) ? DESCRIBED : 0);
}

/** What something is or means. */
export const definition: Rule = {
  name: 'definition',
  scores: definitionOf,
  answers: (asked, { candidate }) => definesAsked(asked, candidate.sentence.text),
};
