/** "How many died?", "Who won the final?": a deed without a name may be that of any of several stories. */
import { AUXILIARIES, AUXILIARY } from '../../language/lexicon/function-words.js';
import { isRole } from '../../language/names/name-words.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { stemsUnderTitle } from '../held-words.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule } from './rule.js';
import { tellingOf, termsOfEvent } from './tolls.js';

/** The deed and what was done: "won the final". More words say which story is meant. */
const MOST_WORDS = 2;

/** "Was anyone hurt?", "any arrests?" */
const OF_ANYBODY = new RegExp(
  String.raw`^\W*(?:${AUXILIARY} (?:there )?(?:been )?)?any(?:one|body)?\b`,
  'iu',
);

/** "Who won?", "Who was arrested?", but neither "Who is the mayor?" nor "Who is mayor?" */
function asksWhoDid({ asks }: ParsedQuestion): boolean {
  const [who, ...after] = tokenize(asks);
  const verb = after.find(({ lower }) => !AUXILIARIES.has(lower));
  return who?.lower === 'who' && verb !== undefined && !verb.stop && !isRole(verb.lower);
}

/**
 * Whether a first question has no name, number or time, and either asks for a bare toll, which the articles may tell in many
 * words ("died", "killed", "lives lost"), or for a deed that articles on different events tell.
 */
export function mayBeOfAnyStory(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const { asks, names, numbers, shownBefore, terms, constraints } = asked;
  if (names.length + numbers.length + shownBefore.size + constraints.length > 0) return false;
  const tells = tellingOf(asked);
  const own = tells ? termsOfEvent(asked) : terms;
  if ((tells && own.length === 0) || (OF_ANYBODY.test(asks) && terms.length === 1)) return true;
  if (own.length > MOST_WORDS || !(tells || asksWhoDid(asked))) return false;
  const isTold = ({ text, article }: ReadSentence): boolean => {
    const held = stemsUnderTitle(article, text);
    return own.every((term) => mention(term, held) > 0) && (tells === null || tells(text));
  };
  return haveSeveralEvents(
    passages.filter(({ passage }) => sentencesOf(passage).some(isTold)),
    terms,
  );
}

/**
 * Whether the titles above some passages have no word in common with that of the first, those of the question aside: two
 * reports of one event share some.
 */
function haveSeveralEvents(passages: readonly RankedPassage[], terms: readonly QueryTerm[]): boolean {
  const ofQuestion = new Set(terms.flatMap(({ forms }) => [...forms.keys()]));
  const titles = passages.map(
    ({ passage: { article } }) =>
      new Set(contentStems(article.title ?? article.id).filter((stem) => !ofQuestion.has(stem))),
  );
  // A title with no other word than the question does not tell events apart.
  const [first, ...others] = titles.filter(({ size }) => size > 0);
  return first !== undefined && others.some((title) => ![...title].some((stem) => first.has(stem)));
}

/** A deed without a name, which several stories may tell. */
export const anyStory: Rule = { name: 'any-story', leavesOpen: mayBeOfAnyStory };
