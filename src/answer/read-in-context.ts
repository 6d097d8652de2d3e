/**
 * What only the articles show about a question in a conversation: whom a name means, and whether it is about the story
 * before.
 */
import type { Exchange, Question } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { US_STATES } from '../language/lexicon/states.js';
import { mayBeGivenName } from '../language/names/given-names.js';
import { contentStems } from '../language/tokens.js';
import { anotherIn, isRestriction, knownAbout, personAskedOf } from '../question/follow-ups/asked-anew.js';
import { type Understood, understand } from '../question/follow-ups/follow-up.js';
import { stemsOfShortQuestion, topicOf } from '../question/follow-ups/incomplete.js';
import { mentions, namesIn } from '../question/follow-ups/mentions.js';
import { pointerIn } from '../question/follow-ups/pointer.js';
import { articlesOfStory, isToldBefore } from '../question/follow-ups/told-before.js';
import { personNamed } from '../question/person-named.js';
import { isState } from '../question/words/related-names.js';
import { passagesWith } from '../retrieval/passages-with.js';
import type { SearchIndex } from '../retrieval/ports.js';

/** A country, or a state of the United States. */
const isPlace = (name: string): boolean => isState(name) || US_STATES.includes(name.toLowerCase());

/** A question with the full name for a last name, if the article last quoted has one person of that name. */
export async function withNamesOfStory(
  asked: string,
  index: SearchIndex,
  { previous, filter }: Question,
): Promise<string> {
  const [article] = previous ? articlesOfStory(previous) : [];
  const [named, ...others] = mentions(asked);
  if (!article || !named || others.length > 0 || named.name.includes(' ') || isPlace(named.name))
    return asked;
  const person = await personNamed(named.name, index, {
    ...filter,
    articleIds: [article],
  });
  // "The Rankine cycle" is nobody, nor is a parliament "European Parliament".
  return person?.endsWith(` ${named.name}`) && named.preceding !== 'the' && mayBeCalled(person.split(' '))
    ? asked.slice(0, named.start) + person + asked.slice(named.end)
    : asked;
}

const mayBeCalled = (names: readonly string[]): boolean =>
  mayBeGivenName(names[0]!) || !names.some((name) => name.includes('-') || isEnglishWord(name.toLowerCase()));

/** What a question means, given what went before. */
export async function understood(
  asked: string,
  index: SearchIndex,
  { previous, isFollowUp, filter }: Question,
): Promise<Understood> {
  if (!previous?.question) return { question: asked, after: null };
  const named = personAskedOf(asked);
  const person = named ? await personNamed(named, index, filter) : null;
  const topic = topicOf(asked);
  const isOfBefore = topic === null ? null : await isToldBefore([topic], previous, index);
  const told = understand(asked, previous, { person, isOfBefore, isFollowUp });
  const another = told.after === null && told.question !== asked ? anotherIn(asked) : null;
  return another !== null && !isRestriction(another) && !(await fitsAnother(asked, told.question, index))
    ? { question: knownAbout(another), after: null }
    : told;
}

/** Passages with a name that are searched for the words of a question. */
const NAME_DEPTH = 10;
/** If the question before has so many words, an article on another name must have two of them; otherwise one. */
const MANY_WORDS = 3;

/**
 * Whether the question before may be asked of another name: what somebody said always, and anything else if an article with the
 * name has words of it. "And Mauna Loa?" after "When did SpaceX launch the rocket?" is only about Mauna Loa.
 */
async function fitsAnother(asked: string, anew: string, index: SearchIndex): Promise<boolean> {
  const names = contentStems(namesIn(asked).join(' '));
  const others = contentStems(anew).filter((stem) => !names.includes(stem));
  if (names.length === 0 || others.length === 0 || /\b(?:say|said|says|think)\b/iu.test(anew)) return true;
  const least = others.length < MANY_WORDS ? 1 : 2;
  const passages = await passagesWith(index, names, NAME_DEPTH);
  return passages.some(({ article }) => {
    const held = new Set(contentStems(article.text));
    return others.filter((stem) => held.has(stem)).length >= least;
  });
}

/** The most words, beside names, of a question that may be about those whom the story before names. */
const MOST_BESIDE_NAMES = 3;

/**
 * Whether a question continues the story before: it is read as a follow-up, points back, has only words of that story, or asks
 * little of those whom the story names.
 */
export async function isOfStory(
  asked: string,
  after: string | null,
  previous: Exchange,
  index: SearchIndex,
): Promise<boolean> {
  if (after !== null || pointerIn(asked)) return true;
  // "More" asks the question before again, of which the story is a part.
  const names = asked === previous.question ? [] : contentStems(namesIn(asked).join(' '));
  const beside = contentStems(asked).filter((stem) => !names.includes(stem));
  const words = names.length > 0 && beside.length <= MOST_BESIDE_NAMES ? names : stemsOfShortQuestion(asked);
  return words.length > 0 && (await isToldBefore(words, previous, index)) === true;
}
