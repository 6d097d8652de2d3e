import { isRole } from '../../language/names/name-words.js';

/** "The finance minister", "the museum's new director", "the President", "the head of IT", but not "the minister Eva Lind". */
export function isOfficePhrase(phrase: string): boolean {
  const [description = ''] = phrase.split(/ (?:of|for|in|at) /iu);
  const [article = '', ...words] = description.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const isName = /^\p{Lu}/u.test(last) && !/^\p{Lu}/u.test(words[0]!);
  return article.toLowerCase() === 'the' && isRole(last) && !isName;
}
