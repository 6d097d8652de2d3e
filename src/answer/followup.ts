/**
 * Understanding a follow-up from the exchange before it, without a language model.
 *
 * "And what did he say about Asia?" names nobody: the person of the last answer takes the pronoun's place. "What
 * about Berlin?" asks the last question again of something else: both are searched. A question that stands by itself
 * is left alone.
 */
import type { Answer, Exchange } from '../domain.js';
import { contentStems } from '../text/tokens.js';
import { CAPITALISED_RUN, splitRole, trimRun } from './people.js';

const PERSONAL = /\b(?:he|she|him)\b/i;
const POSSESSIVE = /\b(?:his|her)\b(?=\s+\p{L})/iu;
const REFERRING = /\b(?:they|them|their|it|its|this|that|these|those)\b/i;
const CONNECTED = /^\s*(?:and|but|also|so|then|what about|how about|what else|anything else|more)\b/i;
const BARE = /^\s*(?:why|when|where|who|how)\b/i;

/** The question as it is to be searched: the same text where it needs nothing from before. */
export function understand(question: string, previous: Exchange | undefined): string {
  if (!previous) return question;
  const person = previous.subjects.find((subject) => subject.includes(' ')) ?? previous.subjects[0];
  if (person && PERSONAL.test(question)) return question.replace(PERSONAL, person);
  if (person && POSSESSIVE.test(question)) return question.replace(POSSESSIVE, `${person}’s`);
  const words = contentStems(question).length;
  const incomplete =
    (CONNECTED.test(question) && words <= 2) ||
    (BARE.test(question) && words <= 1) ||
    (REFERRING.test(question) && words <= 3 && !namesSomething(question));
  return incomplete ? `${question} (${withoutAside(previous.question)})` : question;
}

/** Whether it holds a name of its own, apart from the capital that it opens with. */
function namesSomething(question: string): boolean {
  return [...question.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))].some(({ index }) => index > 0);
}

/**
 * What a later question may refer back to, likeliest first: whom the question named, by the full name where a quote
 * gives it; who speaks in the first quote; whom and what that quote names; who speaks in the others.
 */
export function exchangeOf(question: string, answer: Pick<Answer, 'quotes'>): Exchange {
  const [first] = answer.quotes;
  const speakers = answer.quotes.flatMap(({ speaker }) => (speaker ? [speaker.name] : []));
  const named = namesIn(first?.text ?? '');
  const fullNames = [...speakers, ...named].filter((name) => name.includes(' '));
  const asked = namesIn(question).map(
    (name) => fullNames.find((full) => full.split(' ').includes(name)) ?? name,
  );
  const subjects = [...asked, ...(first?.speaker ? [first.speaker.name] : []), ...named, ...speakers];
  return { question, subjects: [...new Set(subjects)].slice(0, 6) };
}

/** Names in a text, without the roles before them. */
function namesIn(text: string): string[] {
  const runs = [...text.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))].map(([run]) => trimRun(run));
  return runs.map((run) => splitRole(run).name.replace(/[’']s?$/, '')).filter(Boolean);
}

/** A chain of "what about" must not grow without bound: only the last aside is kept. */
function withoutAside(question: string): string {
  return question.replace(/\s*\([^()]*\)\s*$/, '');
}
