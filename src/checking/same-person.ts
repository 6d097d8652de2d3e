import { splitRole } from '../language/people.js';
import { editDistance } from '../language/spelling.js';
import { comparedWords } from './words.js';

/** "Sergei" and "Sergey": two letters in one given name are no other person where the family name is the same. */
const SPELLINGS_APART = 2;

/** Whether two names may mean one person: one says no more than the other, or they differ in how a given name is spelt. */
export function mayBeSamePerson(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return false;
  return shorter.every((word) => longer.includes(word)) || isSpeltOtherwise(a, b);
}

function nameWords(name: string): string[] {
  return comparedWords(splitRole(name).name || name).map(({ key }) => key);
}

function isSpeltOtherwise(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.length > 1 &&
    a.at(-1) === b.at(-1) &&
    a.every(
      (word, i) => word[0] === b[i]![0] && editDistance(word, b[i]!, SPELLINGS_APART) <= SPELLINGS_APART,
    )
  );
}
