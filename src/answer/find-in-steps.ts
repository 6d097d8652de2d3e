import { textAt } from '../language/excerpt.js';
import { pronounOfGivenName } from '../language/given-names.js';
import { contentStems } from '../language/tokens.js';
import { exchangeOf } from '../question/follow-up.js';
import { stepsOf, type TwoSteps } from '../question/two-steps.js';
import type { Finding } from './find.js';
import { composeQuotes } from './quotes/compose.js';

export interface SteppedFinding {
  readonly found: Finding;
  /** The question as it was answered: in the second step it names whom the first found. */
  readonly question: string;
}

/** So many quotes of the first step may name whom the second asks about. */
const NAMING_QUOTES = 3;

/**
 * Finds what answers a question, in two steps where that is what it takes: first who is meant, then what is asked of the
 * person. The quote that tells who it is stands second. What one step cannot tell and two do not is doubted.
 */
export async function findInSteps(
  question: string,
  find: (question: string) => Promise<Finding>,
): Promise<SteppedFinding> {
  const direct = await find(question);
  const steps = stepsOf(question);
  if (!steps || tells(direct, steps)) return { found: direct, question };
  const doubted = { found: { ...direct, tentative: direct.answered }, question };
  const who = await find(steps.first);
  const person = who.answered ? personIn(who, steps, question) : undefined;
  if (person === undefined) return doubted;
  const asked = steps.second(person);
  const found = await find(asked);
  const [answer, ...others] = found.evidence;
  if (!answer || !found.answered || !tells(found, steps)) return doubted;
  const isOther = ({ article, start, end }: typeof answer): boolean =>
    article.id !== answer.article.id || end <= answer.start || start >= answer.end;
  const naming = who.evidence.filter(isOther).slice(0, 1);
  const rest = others.filter((one) => !naming.some(({ article }) => article.id === one.article.id));
  return {
    found: { ...found, evidence: [answer, ...naming, ...rest], helpful: 1 + naming.length },
    question: asked,
  };
}

/** Whether the first evidence speaks of what is asked, or holds a figure where only that is asked for. */
function tells({ evidence: [first] }: Finding, { asks }: TwoSteps): boolean {
  if (!first) return false;
  const wanted = contentStems(asks);
  const held = new Set(contentStems(textAt(first.article, first.start, first.end)));
  return wanted.length > 0 ? wanted.some((stem) => held.has(stem)) : first.holdsKind === true;
}

/** Whom the first step found, but for those that the question names itself and those whom it cannot mean. */
function personIn(who: Finding, { first, pronoun }: TwoSteps, question: string): string | undefined {
  const { people } = exchangeOf(first, { quotes: composeQuotes(who, NAMING_QUOTES) });
  const named = new Set(contentStems(question));
  return people.find((name) => {
    const goesWith = pronounOfGivenName(name.split(' ')[0]!);
    const mayBe = pronoun === null || goesWith === null || goesWith === pronoun;
    return mayBe && !contentStems(name).some((stem) => named.has(stem));
  });
}
