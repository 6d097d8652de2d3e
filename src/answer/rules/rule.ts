/** What a rule for one kind of question is: what makes a sentence a good answer to it, and what an answer may lack. */
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import type { Evidence, Scored } from '../evidence.js';
import type { CandidateSentence, Features } from '../sentences/features.js';

/** What a rule adds to the score of a sentence. */
export type Worth = (candidate: CandidateSentence, features: Features) => number;

/** A rule, in the file of its name. It has some of these parts, and none says anything of other questions. */
export interface Rule {
  readonly name: string;
  /** Adds to the scores of sentences; null for any other question. */
  readonly scores?: (asked: ParsedQuestion) => Worth | null;
  /** The best sentence has the very form of an answer: it is shown, with doubt, even where the model would refuse it. */
  readonly answers?: (asked: ParsedQuestion, best: Scored) => boolean;
  /** The best sentence leaves no doubt that it answers: the model's own doubts do not count. */
  readonly settles?: (asked: ParsedQuestion, best: Scored) => boolean;
  /** The first quote lacks something, and is shown with doubt, however well it fits. */
  readonly doubts?: (asked: ParsedQuestion, quote: Evidence) => boolean;
  /** What was found leaves open which of several things is meant, or whether it is told at all: shown with doubt. */
  readonly leavesOpen?: (
    asked: ParsedQuestion,
    passages: readonly RankedPassage[],
    quote: Evidence,
  ) => boolean;
  /** Nothing that was found can be the answer: it is refused. `quotes` are the first ones. */
  readonly refuses?: (
    asked: ParsedQuestion,
    passages: readonly RankedPassage[],
    quotes: readonly Evidence[],
  ) => boolean;
}
