/** "Quotes about the council tax": what somebody says on it, rather than what is told of it. */
import { SAYINGS } from '../../language/lexicon/documents.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { voiceAt } from '../../speakers/excerpt.js';
import type { Rule, Worth } from './rule.js';

const OF_ANYBODY = new RegExp(String.raw`\b(?:${SAYINGS}) (?:on|about|regarding|concerning)\b`, 'iu');
/** The least share of the question in such words, with the sentence before and the title. */
const MOSTLY = 0.5;
/** Added to the score of a sentence that holds somebody's words on the topic. */
const SAID = 6;

/** What is added to the score of each candidate of a question. */
function sayingsOf({ text, kind }: ParsedQuestion): Worth | null {
  if (kind === 'speech' || !OF_ANYBODY.test(text)) return null;
  return ({ sentence: { article, number } }, { withTitle, previousCoverage }) =>
    withTitle + previousCoverage >= MOSTLY && voiceAt(article, number).speakers.length > 0 ? SAID : 0;
}

/** What anybody says on a topic. */
export const sayings: Rule = { name: 'sayings', scores: sayingsOf };
