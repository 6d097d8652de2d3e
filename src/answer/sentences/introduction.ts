/** "Who is Lind?": a sentence that says who she is comes before those that only mention her. */
import { findPeople } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Candidate } from './features.js';
import type { ReadSentence } from './sentence.js';

/** Added to the score of a sentence that introduces the person in the question. */
const INTRODUCED = 3;
const NAME = "(?<name>[\\p{L}\\p{M}.'’-]+(?: [\\p{L}\\p{M}.'’-]+){0,2}?)";
/** "Who is Lind?", "what's eva lind's job", and not "Who is the mayor?" */
const WHO_IS: readonly RegExp[] = [
  `^\\W*who(?:['’]?s| is| was)(?! the\\b) ${NAME}\\W*$`,
  `^\\W*what(?:['’]?s| is| was)(?! the\\b) ${NAME}(?:['’]s|s['’])? (?:job|role|position|profession|occupation)\\W*$`,
  `^\\W*what(?:['’]?s| is| was) the (?:job|role|position|profession|occupation) of ${NAME}\\W*$`,
  `^\\W*what (?:does|did) ${NAME} do(?: for a living)?\\W*$`,
].map((source) => new RegExp(source, 'iu'));
/** What may follow a name and say what the person is. */
const DESCRIBED = /^,? (?:who|which|(?:a|an|the|its|his|her|their) \p{L}|(?:is|was) (?:a|an|the) |\d{2},)/u;

/** Whether a text says what somebody is, by an office before or after the name, an age, or in so many words. */
export function introduces(text: string, stems: readonly string[]): boolean {
  const last = stems.at(-1);
  return findPeople(text).some(({ name, role, start }) => {
    const words = contentStems(name);
    const isMeant = last !== undefined && (words.at(-1) === last || words[0] === last);
    return isMeant && (role !== null || DESCRIBED.test(text.slice(start + name.length)));
  });
}

/** The words of the name in a question that asks who somebody is, as the articles have them; none for any other question. */
function namedIn({ asks, terms }: Pick<ParsedQuestion, 'asks' | 'terms'>): string[] {
  const name = WHO_IS.map((pattern) => pattern.exec(asks)?.groups?.name).find(Boolean) ?? '';
  const stems = new Set(contentStems(name));
  return terms.filter(({ stem }) => stems.has(stem)).map(({ found }) => found);
}

/** Whether a question asks who somebody is by name, and a text says so: its other names are no answer. */
export function introducesAsked(asked: Pick<ParsedQuestion, 'asks' | 'terms'>, said: string): boolean {
  const named = namedIn(asked);
  return named.length > 0 && introduces(said, named);
}

/** "A previous version of this story misstated the title of Mayor Eva Lind": the title here may be the wrong one. */
const CORRECTS =
  /^\W*(?:corrections?|clarifications?)(?: |:)|\b(?:an? (?:earlier|previous|prior) version of (?:this|the (?:story|article|column|report|headline|following))|(?:story|article|column|caption|headline|report)\b.{0,60} (?:misidentified|misstated|misspelled|incorrectly (?:identified|stated|said|described)))\b/iu;
/** "Editor’s note: This story on Mayor Eva Lind has been updated", not "Editor’s note: Eva Lind is a historian". */
const NOTES = /^\W*editor['’]?s['’]? note\b(?!.{0,80}\b(?:is|was) (?:an?|the) )/iu;

const isEditorial = (text: string): boolean => CORRECTS.test(text) || NOTES.test(text);

/**
 * Whether a question asks who somebody is by the full name, and a text has that name with a role: "Gov. Eva Lind". That
 * leaves no doubt about who is meant, or what she is.
 */
export function introducesOutright(
  asked: Pick<ParsedQuestion, 'asks' | 'terms'>,
  { text }: Pick<ReadSentence, 'text'>,
): boolean {
  const named = namedIn(asked);
  return (
    named.length > 1 &&
    !isEditorial(text) &&
    findPeople(text).some(({ name, role }) => {
      const words = contentStems(name);
      return role !== null && words.length === named.length && named.every((stem) => words.includes(stem));
    })
  );
}

/** What is added to the score of each candidate of a question. */
export function introductionOf(asked: ParsedQuestion): (candidate: Candidate) => number {
  const named = namedIn(asked);
  if (named.length === 0) return () => 0;
  return ({ sentence: { text } }) => (introduces(text, named) && !isEditorial(text) ? INTRODUCED : 0);
}
