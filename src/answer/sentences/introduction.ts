/** "Who is Lind?": a sentence that says what she is comes before those that only speak of her. */
import { findPeople } from '../../language/people.js';
import { contentStems } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Candidate } from './features.js';

/** Added to the score of a sentence that introduces whom the question names. */
const INTRODUCED = 3;
/** "Who is Lind?", "who's eva lind" and not "Who is the mayor?" */
const WHO_IS = /^\W*who(?:['’]?s| is| was)(?! the\b)(?: [\p{L}\p{M}.'’-]+){1,3}\W*$/iu;
/** What may follow a name and say what the person is. */
const DESCRIBED = /^,? (?:who|which|(?:a|an|the|its|his|her|their) \p{L}|(?:is|was) (?:a|an|the) |\d{2},)/u;

/** Whether a text says what somebody is, by an office before or behind the name, an age or in so many words. */
export function introduces(text: string, stems: readonly string[]): boolean {
  const last = stems.at(-1);
  return findPeople(text).some(({ name, role, start }) => {
    const words = contentStems(name);
    const isMeant = last !== undefined && (words.at(-1) === last || words[0] === last);
    return isMeant && (role !== null || DESCRIBED.test(text.slice(start + name.length)));
  });
}

/** Whether a question asks who somebody is by name, and a text says so: its other names are no answer. */
export function introducesAsked(
  { asks, terms }: Pick<ParsedQuestion, 'asks' | 'terms'>,
  said: string,
): boolean {
  if (!WHO_IS.test(asks) || terms.length === 0) return false;
  return introduces(
    said,
    terms.map(({ found }) => found),
  );
}

/** What is added to the score of each candidate of a question. */
export const introductionOf =
  (asked: ParsedQuestion): ((candidate: Candidate) => number) =>
  ({ sentence }) =>
    introducesAsked(asked, sentence.text) ? INTRODUCED : 0;
