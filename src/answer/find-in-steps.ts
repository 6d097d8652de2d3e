import { textAt } from '../language/excerpt.js';
import { isGivenName, pronounOfGivenName } from '../language/names/given-names.js';
import { isRole } from '../language/names/name-words.js';
import { findPeople } from '../language/names/people.js';
import { contentStems } from '../language/tokens.js';
import { exchangeOf } from '../question/follow-ups/exchange.js';
import { stepsOf, type TwoSteps } from '../question/kinds/two-steps.js';
import type { Finding } from './find.js';
import { composeQuotes } from './quotes/compose.js';

/** What answers a question, found in one step or in two. */
export interface SteppedFinding {
  readonly found: Finding;
  /** The question as it was answered: in the second step it names the person found in the first. */
  readonly question: string;
}

/** How many quotes of the first step may name the person of the second. */
const NAMING_QUOTES = 3;

/**
 * Finds what answers a question, in two steps if it needs them: first who is meant, then what is asked about the
 * person. The quote that says who it is comes second. If neither one step nor two give the answer, it is doubted.
 */
export async function findInSteps(
  question: string,
  find: (question: string) => Promise<Finding>,
): Promise<SteppedFinding> {
  const direct = await find(question);
  const steps = stepsOf(question);
  if (!steps || tellsOfThem(direct, steps)) return { found: direct, question };
  const doubted = {
    found: { ...direct, tentative: direct.answered },
    question,
  };
  const who = await find(steps.first);
  const person = who.answered ? personIn(who, steps, question) : undefined;
  if (person === undefined) return doubted;
  const asked = steps.second(person);
  const found = await find(asked);
  const answer = ofSamePerson(found, who);
  const others = found.evidence.filter((one) => one !== answer);
  if (!answer || !found.answered || !tells(found, steps)) return doubted;
  const isOther = ({ article, start, end }: typeof answer): boolean =>
    article.id !== answer.article.id || end <= answer.start || start >= answer.end;
  const naming = who.evidence.filter(isOther).slice(0, 1);
  const rest = others.filter((one) => !naming.some(({ article }) => article.id === one.article.id));
  return {
    found: {
      ...found,
      evidence: [answer, ...naming, ...rest],
      helpful: 1 + naming.length,
    },
    question: asked,
  };
}

/** The best evidence; if several share the name, the best of the article that told who is meant. */
function ofSamePerson({ evidence, note }: Finding, who: Finding): Finding['evidence'][number] | undefined {
  if (note?.kind !== 'namesakes') return evidence[0];
  return evidence.find(({ article }) => article.id === who.evidence[0]!.article.id);
}

/** Whether the first evidence mentions what is asked, or holds a figure if that is all that is asked for. */
function tells({ evidence: [first] }: Finding, { asks }: TwoSteps): boolean {
  if (!first) return false;
  const wanted = contentStems(asks);
  const held = new Set(contentStems(textAt(first.article, first.start, first.end)));
  return wanted.length > 0 ? wanted.some((stem) => held.has(stem)) : first.holdsKind === true;
}

/** Whether its best sentence is about the right one: "the woman who signed Lind", not Lind; the captain, not the ship. */
function tellsOfThem(found: Finding, steps: TwoSteps): boolean {
  const [first] = found.evidence;
  if (!first || !tells(found, steps)) return false;
  const { article, start, end } = first;
  const wanted = contentStems(steps.asks);
  const described = contentStems(steps.first);
  const owned =
    steps.relation === null ? null : new RegExp(`\\b(?:his|her|their) ${steps.relation}\\b`, 'iu');
  return article.sentences.some((sentence) => {
    if (sentence.start < start || sentence.end > end) return false;
    const text = textAt(article, sentence.start, sentence.end);
    const held = new Set(contentStems(text));
    const isAsked = wanted.length === 0 || wanted.some((stem) => held.has(stem));
    const isTheirs = owned?.test(text) === true;
    return isAsked && (isTheirs || described.every((stem) => held.has(stem)));
  });
}

/** The person found in the first step, if the question does not name that person itself and can mean them. */
function personIn(who: Finding, steps: TwoSteps, question: string): string | undefined {
  const { people } = exchangeOf(steps.first, {
    quotes: composeQuotes(who, NAMING_QUOTES),
  });
  const named = new Set(contentStems(question));
  const articles = [...new Set(who.evidence.slice(0, NAMING_QUOTES).map(({ article }) => article))];
  const roles = new Map(
    articles.flatMap(({ text }) => findPeople(text)).map(({ name, role }) => [name, role]),
  );
  const mayBe = (name: string): boolean =>
    !contentStems(name).some((stem) => named.has(stem)) && fits(name, roles.get(name) ?? null, steps);
  const related = steps.relation && namedBy(steps.relation, who, mayBe);
  if (related) return related;
  const isSomebody = (name: string): boolean => Boolean(roles.get(name)) || isGivenName(name.split(' ')[0]!);
  const others = people.filter(mayBe);
  const likely = others.find(isSomebody) ?? onlyOneIn(who, steps, (name) => mayBe(name) && isSomebody(name));
  return likely ?? others[0];
}

/** The person whom a quote gives with a relation: "his wife, Hanna Sehl", or else "named Freya Lomas as his successor". */
function namedBy(
  relation: string,
  { evidence }: Finding,
  mayBe: (name: string) => boolean,
): string | undefined {
  for (const { article, start, end } of evidence.slice(0, NAMING_QUOTES)) {
    const text = textAt(article, start, end);
    const at = text.search(new RegExp(`\\b${relation}\\b`, 'iu'));
    if (at < 0) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + relation.length)];
    const people = findPeople(article.text).filter(({ name }) => mayBe(name));
    const next = people.find(({ name }) => after.replace(/^,? /u, '').startsWith(name));
    if (next) return next.name;
    const places = people.map(({ name }) => ({ name, place: before.lastIndexOf(name) }));
    const [nearest] = places.filter(({ place }) => place >= 0).sort((a, b) => b.place - a.place);
    if (nearest) return nearest.name;
  }
  return undefined;
}

/** Whether somebody fits what the question calls the person: a prosecutor is not a captain. */
function fits(name: string, role: string | null, { pronoun, called, relation }: TwoSteps): boolean {
  const goesWith = pronounOfGivenName(name.split(' ')[0]!);
  if (pronoun !== null && goesWith !== null && goesWith !== pronoun) return false;
  return relation !== null || role === null || !isRole(called) || pronoun !== null || isCalled(role, called);
}

const isCalled = (role: string, called: string): boolean =>
  contentStems(called).every((stem) => contentStems(role).includes(stem));

/**
 * The only other person in the best article who fits the question's description: its only woman, its only coach. "Vell City
 * have signed Lind" does not name the coach who signed her.
 */
function onlyOneIn(
  { evidence: [first] }: Finding,
  { pronoun, called }: TwoSteps,
  mayBe: (name: string) => boolean,
): string | undefined {
  const found = findPeople(first?.article.text ?? '').filter(
    ({ name, role }) =>
      name.includes(' ') && mayBe(name) && (pronoun !== null || isCalled(role ?? '', called)),
  );
  return found.length === 1 ? found[0]!.name : undefined;
}
