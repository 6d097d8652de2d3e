/**
 * The closed classes of English words: determiners, pronouns, prepositions, conjunctions and auxiliary verbs. After
 * Quirk et al. 1985, "A Comprehensive Grammar of the English Language", as far as news needs them.
 */
import { wordList, wordSet } from './word-set.js';

const union = (...lists: (readonly string[] | ReadonlySet<string>)[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]));

export const FORMS_OF_BE = wordList('is are was were be been being am');
/** After these, a verb says what may be, not what is. */
export const MODALS = wordSet('can could will would should may might must shall cannot');
const HELPING_VERBS = [...wordList('do does did has have had'), ...MODALS];
const CONTRACTED = wordList(`
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't`);
/** Auxiliary verbs, with the apostrophe of "don't" straight. */
export const AUXILIARIES = union(FORMS_OF_BE, HELPING_VERBS, CONTRACTED);
/** Any of them, as part of a pattern. */
export const AUXILIARY = `(?:${[...AUXILIARIES].join('|')})`;
/** Those of the past, and of what only may be. */
const OF_THEN = wordSet(
  "was were wasn't weren't did didn't had hadn't could couldn't would wouldn't might be been being",
);
export const PAST_AUXILIARIES = wordSet('was were did had');
export const PRESENT_AUXILIARIES: ReadonlySet<string> = new Set(
  [...AUXILIARIES].filter((word) => !OF_THEN.has(word)),
);
/** Forms of "be" after a word that asks, shortened or not, as part of a pattern: "who's", "who is", "who were". */
export const IS_ASKED = "(?:['’]?s| is| are| was| were)";
/** The modals of a polite request, as part of a pattern: "could you". */
export const REQUESTING = '(?:can|could|will|would)';
/** Those that a subject and its verb follow in a question: "What company did Lind found?" */
export const AUXILIARIES_BUT_BE = union(HELPING_VERBS, CONTRACTED);

const SUBJECT_OF_THIRD = wordList('he she it they');
const OBJECT_OF_THIRD = wordList('him them');
const POSSESSIVES = wordList('his her its their');
export const DEMONSTRATIVES = wordSet('this that these those');
const OF_FIRST_AND_SECOND = wordList('we i you us me');
/** Pronouns that can be the subject of a verb. */
export const SUBJECT_PRONOUNS = union(SUBJECT_OF_THIRD, ['i', 'we', 'you']);
/** What stands for somebody or something mentioned. */
export const THIRD_PERSON = union(SUBJECT_OF_THIRD, OBJECT_OF_THIRD, POSSESSIVES);
/** Between "it" and "to", "that" or "if", these show that it stands for nothing: "How long does it take to get there?" */
export const EMPTY_IT = wordSet(`
  take takes took taken mean means meant cost costs feel become becomes became come came matter matters need needs help
  happen happened seem seems look possible impossible legal illegal allowed forbidden safe dangerous true false hard easy
  difficult right wrong likely known said thought believed reported claimed announced decided agreed planned expected
  clear certain time necessary worth important better best`);
export const REFLEXIVES = wordSet('himself herself itself themselves myself yourself ourselves');
const ADVERBS_OF_PLACE = wordList('here there');

/** What mostly stands for something named before. */
export const PRONOUNS = union(
  SUBJECT_OF_THIRD,
  OBJECT_OF_THIRD,
  POSSESSIVES,
  DEMONSTRATIVES,
  ADVERBS_OF_PLACE,
  ['such'],
);
/** What stands in the place of a noun phrase, or denies it, and describes nobody. */
export const PERSONAL_PRONOUNS = union(
  SUBJECT_OF_THIRD,
  OF_FIRST_AND_SECOND,
  OBJECT_OF_THIRD,
  REFLEXIVES,
  ADVERBS_OF_PLACE,
  ['not', 'never', 'no'],
);
export const DETERMINERS = union(
  ['the', 'a', 'an', 'my', 'your', 'our', 'another', 'some', 'one'],
  DEMONSTRATIVES,
  POSSESSIVES,
);
/** Words with which a message goes on from the last one, as part of a pattern. */
export const GOING_ON = '(?:and|but|so|ok|okay)';
/** Words that add one clause, or one thing, to another. */
export const ADDING_CONJUNCTIONS = wordSet('and but or');
/** How many, how much or how often: with another of them a sentence says something else. */
export const QUANTIFIERS = wordSet(`
  all every each both many most much more few fewer several some any less least half
  always often sometimes rarely only just almost nearly`);
/** Words that open a clause. */
export const CLAUSE_OPENERS = wordSet(`
  that while but whereas when as because although though if since after before until once unless where whether nor so
  yet than what whatever why how which who whom whose or and then`);
/** Words that ask for something. */
export const QUESTION_WORDS = wordList('who whom whose what which when where why how');

/** Prepositions before the place where something is. */
export const LOCATIVES = wordSet('in at near inside outside within into across throughout around');
/** Prepositions before the place that something comes from, goes to or passes. */
export const DIRECTIONS = wordSet('from to through toward towards');
/** What may stand before the name of a place; "of" and "the" stand before anything, and rarely before a person. */
export const PLACE_PREPOSITIONS = union(LOCATIVES, DIRECTIONS, ['of', 'between', 'the']);
/** The commonest, which also stand before what a question asks for: "by whom", "about which". */
export const COMMON_PREPOSITIONS = wordList('of in to for on with at from by about');
export const PREPOSITIONS = union(
  LOCATIVES,
  DIRECTIONS,
  wordList(`
    of for with by on about against over under between among onto upon without like unlike despite behind beside below above
    off out via per including alongside`),
);

/** A word that neither names nor describes anybody. */
export const isFunctionWord = (lower: string): boolean =>
  PREPOSITIONS.has(lower) ||
  DETERMINERS.has(lower) ||
  CLAUSE_OPENERS.has(lower) ||
  AUXILIARIES.has(lower) ||
  PERSONAL_PRONOUNS.has(lower);
