/** What each rule for a kind of question is worth: what changes where it is switched off. */
import { answerFor } from '../src/answer/answer-message.js';
import { findEvidence } from '../src/answer/find.js';
import type { Rule } from '../src/answer/rules/rule.js';
import { RULES } from '../src/answer/rules/rules.js';
import type { Embedders, SearchIndex } from '../src/retrieval/ports.js';
import { type Case, converse, verdictOf } from './cases.js';
import { isTold } from './measure.js';
import type { EvaluationSet, SetQuestion } from './sets.js';

/**
 * What an answer is judged by: whether its first quote is right, whether it is sure and right, or sure and wrong, and whether
 * a question is answered that the articles answer, or one that they do not.
 */
export const ASPECTS = ['first', 'sureRight', 'sureWrong', 'held', 'absent'] as const;
type Outcome = Readonly<Record<(typeof ASPECTS)[number], boolean>>;

/** How often something is so only because of a rule, and how often only without it. */
export interface Change {
  readonly with: number;
  readonly without: number;
}

/** What a rule changes. */
export interface RuleWorth {
  readonly name: string;
  readonly changes: Readonly<Record<keyof Outcome, Change>>;
  /** How many answers it changes in any of these. */
  readonly questions: number;
}

/** Asks the questions of a set without each rule that does something there. Words alone, no models. */
export async function ablateRules({ questions }: EvaluationSet, index: SearchIndex): Promise<RuleWorth[]> {
  const found: Without<Outcome>[] = [];
  for (const question of questions)
    found.push(...(await withoutEach((rules) => outcomeOf(question, index, rules))));
  return RULES.map(({ name }) => worthOf(name, found));
}

/** A case whose verdict depends on a rule. */
export interface CaseChange {
  readonly rule: string;
  readonly id: string;
  readonly with: string;
  readonly without: string;
}

/** The same for conversations over one archive. */
export async function ablateCases(
  cases: readonly Case[],
  index: SearchIndex,
  embedders: Embedders,
): Promise<CaseChange[]> {
  const changes: CaseChange[] = [];
  for (const one of cases) {
    const verdict = async (rules: readonly Rule[]): Promise<string> => {
      const means = { embedders, models: undefined, rules };
      const ask = async (question: Parameters<typeof answerFor>[1]) => ({
        ...(await answerFor(index, question, means)),
        language: null,
      });
      return verdictOf(await converse({ ask }, one), one);
    };
    for (const { rule, all, without } of await withoutEach(verdict))
      if (all !== without) changes.push({ rule, id: one.id, with: all, without });
  }
  return changes;
}

/** What something gives with all rules and without one. */
interface Without<T> {
  readonly rule: string;
  readonly all: T;
  readonly without: T;
}

/** What something gives with all rules, and without each of those that do anything for it. */
async function withoutEach<T>(work: (rules: readonly Rule[]) => Promise<T>): Promise<Without<T>[]> {
  const active = new Set<string>();
  const all = await work(RULES.map((rule) => watched(rule, () => active.add(rule.name))));
  const results: Without<T>[] = [];
  for (const rule of active)
    results.push({ rule, all, without: await work(RULES.filter(({ name }) => name !== rule)) });
  return results;
}

/** A rule that tells when it adds to a score or holds for an answer. Where it does neither, nothing depends on it. */
function watched(rule: Rule, note: () => void): Required<Rule> {
  const noting = <A extends readonly unknown[]>(holds: (...given: A) => boolean = () => false) => {
    return (...given: A): boolean => {
      const does = holds(...given);
      if (does) note();
      return does;
    };
  };
  return {
    name: rule.name,
    scores: (asked) => {
      const worth = rule.scores?.(asked) ?? null;
      return (
        worth &&
        ((...given) => {
          const added = worth(...given);
          if (added !== 0) note();
          return added;
        })
      );
    },
    answers: noting(rule.answers),
    settles: noting(rule.settles),
    doubts: noting(rule.doubts),
    leavesOpen: noting(rule.leavesOpen),
    refuses: noting(rule.refuses),
  };
}

async function outcomeOf(
  question: SetQuestion,
  index: SearchIndex,
  rules: readonly Rule[],
): Promise<Outcome> {
  const { asked, answerable } = question;
  const { evidence, helpful, answered, tentative } = await findEvidence(question.question, index, null, {
    asked,
    rules,
  });
  const shown = { asked: question, quotes: evidence.slice(0, helpful) };
  const isSure = answered && !tentative;
  const isRight = answerable && isTold(shown, Infinity);
  return {
    first: answerable && isTold(shown, 1),
    sureRight: isSure && isRight,
    sureWrong: isSure && !isRight,
    held: answered && answerable,
    absent: answered && !answerable,
  };
}

function worthOf(name: string, found: readonly Without<Outcome>[]): RuleWorth {
  const own = found.filter(({ rule }) => rule === name);
  const changeOf = (aspect: keyof Outcome): Change => ({
    with: own.filter(({ all, without }) => all[aspect] && !without[aspect]).length,
    without: own.filter(({ all, without }) => !all[aspect] && without[aspect]).length,
  });
  return {
    name,
    changes: Object.fromEntries(ASPECTS.map((one) => [one, changeOf(one)])) as RuleWorth['changes'],
    questions: own.filter(({ all, without }) => ASPECTS.some((one) => all[one] !== without[one])).length,
  };
}
