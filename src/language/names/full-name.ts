import { literal } from '../literal.js';

/** Puts the full name of one of several namesakes into a question: "Who is Wang?" becomes "Who is Wang Yi?" */
export function withFullName(question: string, fullName: string): string {
  for (const word of fullName.split(/\s+/).toReversed()) {
    const named = new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}(?![\\p{L}\\p{N}])`, 'iu');
    if (named.test(question)) return question.replace(named, () => fullName);
  }
  return question;
}
