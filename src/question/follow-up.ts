/**
 * Understanding a follow-up from the exchange before it, without a language model.
 *
 * "And what did he say about Asia?" names nobody: the person of the last answer takes the pronoun's place. "Why?" asks
 * on: the question before stands in front of it. "What about Berlin?" asks the last question again of something else:
 * both are searched. A question that stands by itself is left alone.
 */
import type { Answer, Exchange, Quote, Range } from '../domain.js';
import { AUXILIARIES, PLACE_PREPOSITIONS } from '../language/lexicon/function-words.js';
import { CAPITALISED_RUN, findPeople, splitRole, trimRun } from '../language/people.js';
import { contentStems } from '../language/tokens.js';

const PERSONAL = /\b(?:he|she|him)\b|\bher\b(?!\s+\p{L})/iu;
const POSSESSIVE = /\b(?:his|her)\b(?=\s+\p{L})/iu;
const REFERRING = /\b(?:he|she|him|his|her|they|them|their|it|its|this|that|these|those)\b/i;
const CONNECTED = /^\s*(?:and|but|also|so|then|what about|how about|what else|anything else|more)\b/i;
const BARE = /^\s*(?:why|when|where|who|how)\b/i;
/** "To which summit?", "What kind?": a question without its verb. */
const VERBLESS = new RegExp(
  String.raw`^\s*(?:(?:to|in|at|on|from|for|with|by|about|of)\s+)?(?:what|which|whose|whom)\b(?!.*\b(?:${[...AUXILIARIES].join('|')})\b)`,
  'i',
);
const ASKS = /\b(?:who|whom|whose|what|which|when|where|why|how)\b(?! about| else)/i;
/** "And Lund?", "What about Lund?" */
const NAME_ALONE = new RegExp(
  String.raw`^\s*(?:(?:and|but|so|what about|how about)\s+)+(?<name>${CAPITALISED_RUN})\s*\?*\s*$`,
  'iu',
);
/** "Eva Lund, who", "Eva Lund, 36," */
const INTRODUCED = /^, (?:who|\d{1,3}(?=,)|aged \d)/;
const MOST_NAMES = 6;

/** The question as it is to be searched: the same text where it needs nothing from before. */
export function understand(question: string, previous: Exchange | undefined): string {
  if (!previous) return question;
  const [person] = previous.people;
  if (person) {
    for (const [pronoun, name] of [
      [PERSONAL, person],
      [POSSESSIVE, `${person}’s`],
    ] as const) {
      const at = question.search(pronoun);
      if (at >= 0) return namesIn(question.slice(0, at)).length ? question : question.replace(pronoun, name);
    }
  }
  if (!isIncomplete(question)) return question;
  const before = questionIn(previous.question);
  return (
    askedOfAnother(question, before, previous.people) ??
    (ASKS.test(question) ? `${closed(before)} ${question}` : `${question} (${before})`)
  );
}

function isIncomplete(question: string): boolean {
  const words = contentStems(question).length;
  return (
    (CONNECTED.test(question) && words <= 2) ||
    ((BARE.test(question) || VERBLESS.test(question)) && words <= 1) ||
    (REFERRING.test(question) && words <= 3 && namesIn(question).length === 0)
  );
}

/** "And Lund?" of somebody who was spoken of: the last question, with the new name where the old one was asked about. */
function askedOfAnother(question: string, before: string, people: readonly string[]): string | null {
  const name = NAME_ALONE.exec(question)?.groups?.name;
  const person = name && people.find((one) => one.split(' ').includes(name.split(' ').at(-1)!));
  const subject = mentions(before).find(({ preceding }) => AUXILIARIES.has(preceding));
  if (!person || !subject) return null;
  const { start, end } = subject;
  return before.slice(0, start) + person + before.slice(end);
}

/** The question that a follow-up was understood by, so that a chain of them neither nests nor grows. */
function questionIn(understood: string): string {
  return /^[^?]*\? \((.*)\)$/.exec(understood)?.[1] ?? /^[^?]*\?(?= )/.exec(understood)?.[0] ?? understood;
}

/** A question typed without its mark, parted from what comes behind it. */
function closed(question: string): string {
  return ASKS.test(question) && !/[?.!]\s*$/.test(question) ? `${question}?` : question;
}

/** What a later question may refer back to: see `Exchange`. */
export function exchangeOf(question: string, { quotes }: Pick<Answer, 'quotes'>): Exchange {
  const quoted = mentions(quotes[0]?.text ?? '');
  const known = quotes.flatMap(peopleIn);
  const full = [...known, ...quoted.map(({ name }) => name)].filter((name) => name.includes(' '));
  const asked = mentions(question).map((mention) => {
    const name = full.find((one) => one.split(' ').includes(mention.name)) ?? mention.name;
    return { ...mention, name };
  });
  const namesOf = (of: readonly Mention[]): string[] => of.filter(mayBePerson).map(({ name }) => name);
  const answering = /\bwho\b/i.test(question) ? quoted.filter(({ name }) => name.includes(' ')) : [];
  const people = [
    ...(/\bwho\b/i.test(question) ? answeredBy(quotes[0]) : []),
    ...namesOf(asked).filter((name) => known.includes(name)),
    ...(known.length > 0 ? known : namesOf([...asked, ...answering])),
  ];
  return { question, people: [...new Set(people)].slice(0, MOST_NAMES) };
}

/** Whom a quote is marked to name as the answer, if that is a full name. */
function answeredBy(quote: Quote | undefined): string[] {
  const answer = quote?.marks.find(({ kind }) => kind === 'answer');
  const named = quote && answer ? namesIn(quote.text.slice(answer.start, answer.end)) : [];
  return named.filter((name) => name.includes(' '));
}

/** People of a quote: whom it introduces by a role, an age or what they did, and who speaks in it. */
function peopleIn({ speaker, text }: Quote): string[] {
  const withRole = findPeople(text).flatMap(({ name, role }) => (role ? [name] : []));
  const introduced = mentions(text).flatMap(({ name, end }) =>
    name.includes(' ') && INTRODUCED.test(text.slice(end)) ? [name] : [],
  );
  const people = [...withRole, ...introduced];
  // A group may speak too, so that whoever is known for a person comes first.
  if (!speaker) return people;
  return speaker.role || people.includes(speaker.name)
    ? [speaker.name, ...people]
    : [...people, speaker.name];
}

/** Nobody is called "the", nor owns what is asked about; what stands behind "in" or "of" is a place or a thing. */
function mayBePerson({ preceding, owns }: Mention): boolean {
  return preceding !== 'the' && !owns && !PLACE_PREPOSITIONS.has(preceding);
}

const namesIn = (text: string): string[] => mentions(text).map(({ name }) => name);

interface Mention extends Range {
  /** Without the role before it. */
  readonly name: string;
  /** The word in front of it, in lower case. */
  readonly preceding: string;
  /** "Lund's". */
  readonly owns: boolean;
}

function mentions(text: string): Mention[] {
  return [...text.matchAll(new RegExp(CAPITALISED_RUN, 'gu'))].flatMap(({ 0: words, index }) => {
    const run = splitRole(trimRun(words)).name;
    const name = run.replace(/[’']s?$/, '');
    if (!name) return [];
    const start = index + words.lastIndexOf(run);
    const preceding = /[\p{L}’']+(?=[^\p{L}]*$)/u.exec(text.slice(0, start))?.[0].toLowerCase() ?? '';
    return { name, start, end: start + name.length, preceding, owns: run !== name };
  });
}
