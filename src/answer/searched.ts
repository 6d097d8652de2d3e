/** What searching for a message gives, and what it takes. */
import type { Answer, ArticleSummary, Exchange, Question } from '../domain.js';
import { placeInList } from '../question/follow-ups/told-before.js';
import type { AnswerModels, Embedders, SearchIndex } from '../retrieval/ports.js';
import type { Rule } from './rules/rule.js';

/** What an answer is found with, apart from the index. */
export interface AnswerMeans {
  readonly embedders: Pick<Embedders, 'forQuerying'>;
  readonly models: AnswerModels | undefined;
  /** The rules for kinds of questions, if not all of them. */
  readonly rules?: readonly Rule[] | undefined;
}

/** The part of an answer that searching gives. */
export type Searched = Pick<
  Answer,
  | 'understood'
  | 'after'
  | 'answered'
  | 'confidence'
  | 'tentative'
  | 'mode'
  | 'quotes'
  | 'closest'
  | 'unmatched'
  | 'respelled'
  | 'note'
  | 'exchange'
>;

export const NOT_SEARCHED: Omit<Searched, 'mode' | 'exchange'> = {
  understood: null,
  after: null,
  answered: false,
  confidence: 0,
  tentative: false,
  quotes: [],
  closest: [],
  unmatched: [],
  respelled: [],
  note: null,
};
const NOTHING_BEFORE: Exchange = { question: '', people: [] };

/**
 * The result for a message that needs no search. Articles that its reply lists can be meant by their place: "the first
 * one".
 */
export function unsearched(
  { info }: SearchIndex,
  { previous = NOTHING_BEFORE }: Question,
  listed: readonly ArticleSummary[] = [],
): Searched {
  const { chosen: _, ...before } = previous;
  const exchange =
    listed.length === 0 ? previous : { ...before, shown: listed.map(({ id }) => placeInList(id)) };
  return { ...NOT_SEARCHED, mode: info.mode, exchange };
}
