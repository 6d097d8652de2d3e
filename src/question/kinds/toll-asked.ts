/** "How many died in the fire?", "death toll of the flood", "casualties in Vell", "Was anybody hurt?": how many were harmed. */

import { AUXILIARIES_BUT_BE } from '../../language/lexicon/function-words.js';

const WHOM = String.raw`(?:(?:any ?one|anybody|someone|somebody|(?:how )?many(?: \p{L}+){0,3}?|(?:how )?many of \p{L}+(?: \p{L}+)?)\s)`;
const WERE = String.raw`(?:(?:were|was|have been|has been|had been|got|get|have|has|had)\s)?`;
const NUMBER = String.raw`\b(?:number|count|tally|total) of (?:\p{L}+ ){0,2}?`;
const asksOf = (deed: string, nouns: string): RegExp =>
  new RegExp(String.raw`\b${WHOM}${WERE}(?:${deed})\b|${nouns}`, 'iu');
/**
 * "How many did the storm kill?": the cause is the subject. In "How many games has Lund missed since he was injured?" the
 * verb is another's.
 */
const DONE = String.raw`\bhow many(?: \p{L}+){0,3}? (?:${[...AUXILIARIES_BUT_BE].join('|')}) (?:(?!\b(?:before|since|after|when|until|till|while|because|was|were|got|been)\b)[^?]){1,60}? `;

const DEAD = asksOf(
  'died?|dead|killed|deaths|perish(?:ed)?|drown(?:ed)?|lost their li(?:fe|ves)',
  String.raw`\b(?:death|fatality) (?:tolls?|count)\b|\btoll (?:of|in|from|after)\b|\bfatalities\b|${NUMBER}(?:dead|deaths?|killed|victims)\b|${DONE}kill(?:ed)?\b|\bhow many lives (?:did|has|had) [^?]{1,60}? (?:claim(?:ed)?|taken?|cost)\b`,
);
const HURT = asksOf(
  'hurt|injured|wounded|injur(?:y|ies)',
  String.raw`${NUMBER}(?:injured|injur(?:y|ies)|wounded)\b|${DONE}(?:injured?|wound(?:ed)?|hurt)\b|^\W*(?:any |the )?injur(?:y|ies) (?:in|at|from|after)\b`,
);
const EITHER = asksOf(
  'casualties',
  String.raw`\bcasualt(?:y|ies) (?:in|at|of|from|after|figures?|numbers?)\b`,
);

const ALIVE = asksOf(
  'survived?|(?:rescued|saved|freed)(?= (?:from|in|at|after|so far|yet|alive)\\b|\\W*$)|(?:got|made it|come|came) out alive',
  String.raw`${NUMBER}survivors\b|^\W*(?:any |the )?survivors (?:of|in|from)\b|\bany survivors\b`,
);

/** Whom a toll counts. */
export type Toll = 'dead' | 'hurt' | 'either' | 'alive';

/** Whose number is asked for: of the dead, the injured, or both, or of those who live; null for any other question. */
export function tollAsked(question: string): Toll | null {
  if (EITHER.test(question)) return 'either';
  if (DEAD.test(question)) return 'dead';
  if (HURT.test(question)) return 'hurt';
  return ALIVE.test(question) ? 'alive' : null;
}

/** Words for a toll that an article need not use: it says that so many died. */
export const TOLL_NOUNS: ReadonlySet<string> = new Set(
  'toll tolls casualty casualties fatality fatalities dead deaths death victims injuries injured number count tally total figure figures survivors survived survive rescued saved'.split(
    ' ',
  ),
);
/** How articles state it. */
export const TOLL_WORDS: Readonly<Record<Toll, string>> = {
  dead: 'died killed dead deaths toll',
  hurt: 'injured hurt wounded hospital',
  either: 'died killed dead injured wounded',
  alive: 'survived survivors rescued saved alive freed',
};
