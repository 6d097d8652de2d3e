/**
 * "What is Eva Lind's job?", "What does Eva Lind do for a living?": an article that introduces her need not have the word
 * "job".
 */

const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{M}.’'-]*?(?: \\p{Lu}[\\p{L}\\p{M}.’'-]*?){0,3})";
const JOB = '(?:job|role|position|profession|occupation|title|post)';
const PATTERNS: readonly RegExp[] = [
  `what(?:['’]?s| is| was) ${NAME}(?:['’]?s|s['’])? (?:current )?${JOB}`,
  `what(?:['’]?s| is| was) the ${JOB} of ${NAME}`,
  `what (?:does|did) ${NAME} do (?:for a living|for work|for a job|professionally)`,
  `what (?:kind of )?${JOB} (?:does|did) ${NAME} (?:have|hold|do)`,
].map((source) => new RegExp(`^\\W*(?:(?:and|so|hey|hi|ok)[ ,]+)*${source}\\W*$`, 'u'));

const OPENING = /^\W*(?:(?:and|so|hey|hi|ok)[ ,]+)*what\b/iu;

/** Such a question as "Who is Eva Lind?"; any other unchanged. */
export function withIdentityAsked(question: string): string {
  // Only a name keeps its capital.
  const plain = question.replace(OPENING, (opening) => opening.toLowerCase());
  const name = PATTERNS.map((pattern) => pattern.exec(plain)?.groups?.name).find(Boolean);
  return name ? `Who is ${name}?` : question;
}
