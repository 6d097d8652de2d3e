/** "How did Norvia react to the closure?": what a state's government did and said. */
import type { Range } from '../../domain.js';
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { isState } from '../words/related-names.js';

const STATE = '(?<state>(?:the )?[\\p{L}.’-]+(?: [\\p{L}.’-]+){0,2}?)';
const REACT = '(?<react>react(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied)|retaliat(?:ed?|ing))';
const PATTERNS: readonly RegExp[] = [
  `(?:how|what) ${AUXILIARY} ${STATE} ${REACT}\\b`,
  `(?:what (?:is|was|were)|how was|what['’]?s) ${STATE}['’]?s? (?<react>reactions?|response|reply)\\b`,
  `(?:what (?:is|was|were)|how was|what['’]?s) the (?<react>reactions?|response|reply) (?:of|from|in|by) ${STATE}(?= (?:to|on|after|when)\\b|\\W*$)`,
].map((source) => new RegExp(`^\\W*(?:(?:and|so|but) )?${source}`, 'diu'));

/** A question for a state's reaction. */
export interface ReactionAsked {
  /** Stems of the state's name. */
  readonly state: readonly string[];
  /** The word that asks for it: an article need not have it. */
  readonly word: Range;
}

/** The state whose reaction a question asks for; null for any other question. */
export function reactionAsked(question: string): ReactionAsked | null {
  for (const pattern of PATTERNS) {
    const { groups, indices } = pattern.exec(question) ?? {};
    const { state = '' } = groups ?? {};
    const word = indices?.groups?.react;
    if (word && isState(state)) return { state: contentStems(state), word: { start: word[0], end: word[1] } };
  }
  return null;
}
