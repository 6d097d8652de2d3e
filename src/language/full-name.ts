/** A question about one of several people of a name, asked of one of them: "Who is Wang?" of Wang Yi is "Who is Wang Yi?" */
export function withFullName(question: string, fullName: string): string {
  for (const word of fullName.split(/\s+/).toReversed()) {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const named = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
    if (named.test(question)) return question.replace(named, () => fullName);
  }
  return question;
}
