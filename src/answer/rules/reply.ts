/** In an interview the answer often shares no word with its question: "Will you row in Tarn?" - "At home, and then I stop." */
import { questionAnswered } from '../../speakers/excerpt.js';
import type { CandidateSentence, Features } from '../sentences/features.js';
import type { Rule } from './rule.js';

/** The least share of the question that the interviewer's question and the reply must mention together. */
const MOSTLY = 0.5;
/** Added to the score of such a reply. */
const REPLY = 2;

/** What is added to the score of the sentence that replies, in an interview, to most of what is asked. */
export function replyOf(
  { sentence: { article, number } }: CandidateSentence,
  { coverage, previousCoverage }: Features,
): number {
  const replies = questionAnswered(article, number) === number - 1;
  return replies && coverage + previousCoverage >= MOSTLY ? REPLY : 0;
}

/** What an interviewer asks too. */
export const reply: Rule = { name: 'reply', scores: () => replyOf };
