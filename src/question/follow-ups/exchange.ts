/** What an answer leaves for the next question to refer to: whom it was about, and what they are called. */
import type { Answer, Excerpt, Exchange, Quote } from '../../domain.js';
import { AUXILIARIES, IS_ASKED } from '../../language/lexicon/function-words.js';
import { isOutOfOffice, isTitle } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import { isState } from '../words/related-names.js';
import { asksWhoIs } from './incomplete.js';
import { type Mention, mentions, namesIn } from './mentions.js';
import {
  fullNamesIn,
  isOfGroup,
  isOfPerson,
  isOfPlace,
  isPersonAsked,
  isPhotographer,
  mentionsIn,
  peopleIn,
  peopleNamed,
  peopleOf,
  pronounsIn,
  SHOUTED,
} from './people-told.js';
import { pronounsTold } from './pronouns-told.js';

const MOST_NAMES = 6;

/**
 * What a later question may refer back to: see `Exchange`. `before` are those whom a word such as "he" may have meant in the
 * question.
 */
export function exchangeOf(
  question: string,
  { quotes }: Pick<Answer, 'quotes'>,
  articles: readonly Pick<Excerpt, 'text' | 'offset' | 'sentences'>[] = [],
  before: readonly string[] = [],
): Exchange {
  const told = namesTold(question, quotes, articles, before);
  const people = likeliestFirst(question, quotes, told);
  const isGroup = (name: string): boolean => quotes.some((quote) => isOfGroup(name, quote));
  const asked = namesIn(question);
  const isCredited = (name: string): boolean =>
    !asked.includes(name) && quotes.some(({ text }) => isPhotographer(name, text));
  const meant = [...new Set([...people, ...byPronoun(people, quotes, articles)])]
    .filter((name) => !isGroup(name) && !isCredited(name))
    .slice(0, MOST_NAMES);
  return {
    question,
    people: meant,
    pronouns: { ...pronounsTold(meant, articles), ...pronounsIn(quotes) },
    standing: Object.fromEntries(foremost(question, quotes, told).map((name) => [name, 'foremost'])),
  };
}

/** The names of a question and of the quotes for it that may be people's. */
interface NamesTold {
  /** Those whom the quotes show to be people. */
  readonly known: readonly string[];
  /** Those that the first quote gives in full. */
  readonly inFull: readonly string[];
  /** Those in the question, in full where they are known so. */
  readonly asked: readonly string[];
  /** Of these, those known to be people's. */
  readonly named: readonly string[];
  /** For "Who ...?", those that the first quote may answer with. */
  readonly answering: readonly string[];
}

function namesTold(
  question: string,
  quotes: readonly Quote[],
  articles: readonly { readonly text: string }[],
  before: readonly string[],
): NamesTold {
  const quoted = quotes[0] ? mentionsIn(quotes[0]) : [];
  const inQuestion = mentions(question);
  const known = quotes.flatMap(peopleIn);
  const told = inQuestion.flatMap(({ name }) => {
    const names = fullNamesIn(articles, name);
    // Where several have the name, the last name stands for whoever is meant.
    return names.length === 1 ? names : [];
  });
  const full = [...known, ...quoted.map(({ name }) => name), ...told].filter((name) => name.includes(' '));
  const inFull = peopleOf(
    quoted.filter(({ name }) => name.includes(' ')),
    quotes[0]?.text ?? '',
  );
  const asked = peopleOf(
    inQuestion.map((mention) => {
      const name = full.find((one) => one.split(' ').includes(mention.name)) ?? mention.name;
      return { ...mention, name };
    }),
    question,
  );
  // "Pope Lind" is somebody, whatever the articles call him.
  const titled = inQuestion.filter(({ preceding }) => isTitle(preceding)).map(({ name }) => name);
  const isKnown = (name: string): boolean =>
    titled.some((one) => name.split(' ').includes(one)) ||
    known.includes(name) ||
    full.includes(name) ||
    before.includes(name) ||
    isPersonAsked(name, quotes, articles);
  const answering = /\bwho\b/i.test(question) ? [...inFull, ...byLastName(quoted, articles)] : [];
  return { known, inFull, asked, named: asked.filter(isKnown), answering };
}

/** Those whom a later "he" or "she" may mean, the likeliest first; some more than once. */
function likeliestFirst(
  question: string,
  quotes: readonly Quote[],
  { known, inFull, asked, named, answering }: NamesTold,
): string[] {
  const speaker = quotes[0]?.speaker?.name;
  return [
    // "Who is Eva Lund?" is about her, whoever else its answer names.
    ...(asksWhoIs(question) ? named : []),
    ...(WHO_SAID.test(question) && speaker ? [speaker] : []),
    ...(/\bwho\b/i.test(question) ? answeredBy(quotes[0]) : []),
    ...holdersOf(question, quotes),
    // "Who bought the paper?": he is who did, not what was bought.
    ...(asksForDoer(question) ? inFull.filter((name) => isOfPerson(name) && name !== speaker) : []),
    ...named,
    // Whoever the first quote names answers "Who ...?" sooner than anybody in another quote.
    ...(known.length > 0
      ? [...answering.filter((name) => isOfPerson(name) && !inFull.includes(name)), ...known]
      : [...answering.filter(isOfPerson), ...asked, ...answering]),
    // Whoever the first quote names in full is meant only if nobody else fits.
    ...inFull.filter(isOfPerson),
  ];
}

/** Whoever alone answers "Who ...?", and otherwise whoever speaks in the first quote. */
function foremost(question: string, quotes: readonly Quote[], { inFull, answering }: NamesTold): string[] {
  const speaker = quotes[0]?.speaker?.name;
  if (!/\bwho\b/iu.test(question) || WHO_SAID.test(question)) return speaker ? [speaker] : [];
  const marked = answeredBy(quotes[0]);
  const holders = holdersOf(question, quotes);
  const doers = (asksForDoer(question) ? inFull : answering).filter(isOfPerson);
  const answers = [marked, holders, doers].find(({ length }) => length > 0) ?? [];
  return new Set(answers).size === 1 ? answers.slice(0, 1) : [];
}

/** "Who bought the paper?", "who's replacing Lind?" */
const DOER_ASKED = new RegExp(
  String.raw`^\W*(?:and |so )?who(?:${IS_ASKED} (?<doing>\p{L}+ing)| (?<verb>\p{L}+)) \S`,
  'iu',
);

/** Whether a question asks who did something to somebody or something. */
export function asksForDoer(question: string): boolean {
  const { verb, doing } = DOER_ASKED.exec(question)?.groups ?? {};
  return doing !== undefined || (verb !== undefined && !AUXILIARIES.has(verb.toLowerCase()));
}

/** "“Never again” who said this?" */
const WHO_SAID = /\bwho (?:said|says|is saying)\b/iu;

/** The full names of those whom a quote names by the last name alone, if only one person in the articles has it. */
const byLastName = (quoted: readonly Mention[], articles: readonly { readonly text: string }[]): string[] =>
  quoted.flatMap(({ name }) => {
    const names = name.includes(' ') ? [] : fullNamesIn(articles, name);
    return names.length === 1 ? names : [];
  });

/**
 * "The farmers asked Lund for help. She will meet them.": last names in the first quote that its article calls "he" or
 * "she".
 */
function byPronoun(
  people: readonly string[],
  [first]: readonly Quote[],
  articles: readonly Pick<Excerpt, 'text' | 'offset' | 'sentences'>[],
): string[] {
  if (!first) return [];
  const known = new Set(people.flatMap((name) => name.split(' ')));
  const single = mentionsIn(first).filter(
    ({ name, preceding }) =>
      !name.includes(' ') && preceding !== 'the' && !known.has(name) && !isState(name) && !SHOUTED.test(name),
  );
  return Object.keys(
    pronounsTold(
      single.map(({ name }) => name),
      articles.slice(0, 1),
    ),
  );
}

/** Who holds the office that "Who is the mayor of Selmar?" asks for, going by how the quotes introduce people. */
function holdersOf(question: string, quotes: readonly Pick<Quote, 'text'>[]): string[] {
  const office =
    /^\s*who(?:['’]?s| is| was) (?:the )?(?<office>[^?,]+?)(?: (?:of|at|in|for) [^?]*)?\?*\s*$/iu;
  const asked = office.exec(question)?.groups?.office ?? '';
  const [role] = contentStems(asked.split(' ').at(-1)!);
  if (role === undefined) return [];
  return quotes
    .flatMap(peopleNamed)
    .filter((person) => person.role !== null && contentStems(person.role).includes(role))
    .filter((person) => isOutOfOffice(asked) || !isOutOfOffice(person.role!))
    .map(({ name }) => name);
}

/** The answer marked in a quote, if it is a full name. */
function answeredBy(quote: Quote | undefined): string[] {
  const answer = quote?.marks.find(({ kind }) => kind === 'answer');
  if (!quote || !answer) return [];
  const named = mentions(quote.text.slice(answer.start, answer.end));
  return named.flatMap(({ name, start }) => {
    const before = quote.text.slice(0, answer.start + start);
    return name.includes(' ') && !isOfPlace(name, before) ? [name] : [];
  });
}
