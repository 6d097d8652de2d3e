/**
 * "What is Eva Lind's job?", "What does Eva Lind do for a living?", "What is her age?": an article that introduces her need
 * not have the word "job", nor one that gives her age the word "age".
 */

const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{M}.’'-]*?(?: \\p{Lu}[\\p{L}\\p{M}.’'-]*?){0,3})";
const whole = (source: string): RegExp =>
  new RegExp(`^\\W*(?:(?:and|so|hey|hi|ok)[ ,]+)*${source}\\W*$`, 'u');
const JOB = '(?:job|role|position|profession|occupation|title|post)';
const JOBS: readonly RegExp[] = [
  `what(?:['’]?s| is| was) ${NAME}(?:['’]?s|s['’])? (?:current )?${JOB}`,
  `what(?:['’]?s| is| was) the ${JOB} of ${NAME}`,
  `what (?:does|did) ${NAME} do (?:for a living|for work|for a job|professionally)`,
  `what (?:kind of )?${JOB} (?:does|did) ${NAME} (?:have|hold|do)`,
].map(whole);
const AGES: readonly RegExp[] = [
  `what(?:['’]?s| is| was) ${NAME}(?:['’]?s|s['’])? (?:current )?age`,
  `what(?:['’]?s| is) the age of ${NAME}`,
  `what age (?:is|was) ${NAME}`,
].map(whole);

const OPENING = /^\W*(?:(?:and|so|hey|hi|ok)[ ,]+)*what\b/iu;

/** Such a question as "Who is Eva Lind?" or "How old is Eva Lind?"; any other unchanged. */
export function withIdentityAsked(question: string): string {
  // Only a name keeps its capital.
  const plain = question.replace(OPENING, (opening) => opening.toLowerCase());
  const nameIn = (patterns: readonly RegExp[]): string | undefined =>
    patterns.map((pattern) => pattern.exec(plain)?.groups?.name).find(Boolean);
  const [worker, aged] = [nameIn(JOBS), nameIn(AGES)];
  if (worker) return `Who is ${worker}?`;
  return aged ? `How old is ${aged}?` : question;
}
