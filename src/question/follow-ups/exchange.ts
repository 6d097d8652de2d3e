/** What an answer leaves for the next question to refer to: whom it was about, and what they are called. */
import type { Answer, Excerpt, Exchange, Quote } from '../../domain.js';
import { AUXILIARIES, PLACE_PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { KIN } from '../../language/lexicon/titles.js';
import { memoised } from '../../language/memoised.js';
import { isGivenName, mayBeGivenName } from '../../language/names/given-names.js';
import { isOutOfOffice, isRole, isSuffixed, isTitle } from '../../language/names/name-words.js';
import { findPeople, type Person } from '../../language/names/people.js';
import { contentStems } from '../../language/tokens.js';
import { isState } from '../words/related-names.js';
import { WHO_IS } from './incomplete.js';
import { type Mention, mentions, namesIn } from './mentions.js';
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

/** The names that may be people's where they stand in a text. */
const peopleOf = (named: readonly Mention[], text: string): string[] =>
  named.filter((one) => mayBePerson(one, text) && !SHOUTED.test(one.name)).map(({ name }) => name);

/** Those whom a later "he" or "she" may mean, the likeliest first; some more than once. */
function likeliestFirst(
  question: string,
  quotes: readonly Quote[],
  { known, inFull, asked, named, answering }: NamesTold,
): string[] {
  const speaker = quotes[0]?.speaker?.name;
  return [
    // "Who is Eva Lund?" is about her, whoever else its answer names.
    ...(WHO_IS.test(question) ? named : []),
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

const mentionsIn = memoised(({ text }: Pick<Quote, 'text'>): readonly Mention[] => mentions(text));

const BEFORE_CREDIT = /(?:^|[.?!:]["”]?\s|[([])$/u;

/** "It opens. Ada Lind/Agency" names who took the photo; "the Lund/Berg ticket" and "Eva Lund/Bo Berg" name running mates. */
function isPhotographer(name: string, text: string): boolean {
  const at = text.indexOf(`${name}/`);
  if (at < 0 || !BEFORE_CREDIT.test(text.slice(Math.max(0, at - 3), at))) return false;
  const [next = ''] = /^[\p{L}’-]+/u.exec(text.slice(at + name.length + 1)) ?? [];
  return !isGivenName(next);
}

/**
 * "The Vell Bears, who", "the Vell Bears.": a name of several words with an article and nothing after it that it may
 * describe.
 */
function isOfGroup(name: string, quote: Quote): boolean {
  const { text } = quote;
  if (!name.includes(' ') || !text.includes(name)) return false;
  return mentionsIn(quote).some(
    (one) =>
      one.name === name &&
      one.preceding === 'the' &&
      !one.owns &&
      !/^[ ’'/-]\p{L}/u.test(text.slice(one.end)),
  );
}

const DOER_ASKED = /^\W*(?:and |so )?who (?<verb>\p{L}+) \S/iu;

/** Whether a question asks who did something to somebody or something. */
function asksForDoer(question: string): boolean {
  const verb = DOER_ASKED.exec(question)?.groups?.verb;
  return verb !== undefined && !AUXILIARIES.has(verb.toLowerCase());
}

/** "“Never again” who said this?" */
const WHO_SAID = /\bwho (?:said|says|is saying)\b/iu;

const isOfPerson = (name: string): boolean => isGivenName(name.split(' ')[0]!);

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

/** The full names in articles of whoever a question names by the last word alone. */
function fullNamesIn(articles: readonly { readonly text: string }[], name: string): string[] {
  if (!/^\p{Lu}[\p{L}’-]+$/u.test(name) || isState(name)) return [];
  return [
    ...new Set(
      articles
        .flatMap(({ text }) => givenNamesBefore(name, text))
        .flatMap((given) => (isGivenName(given) ? [`${given} ${name}`] : [])),
    ),
  ];
}

/** The word before a space where another name may begin. */
const WORD_BEFORE = /(?<=(?<![\p{L}’-])(\p{Lu}\p{Ll}+)) /uy;
/** Where a name has no further word. */
const NAME_END = /(?! \p{Lu})(?![\p{L}-])/uy;

/** The capitalised words right before a name in a text. A plain search finds the name much faster than a pattern would. */
function givenNamesBefore(name: string, text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    WORD_BEFORE.lastIndex = at;
    NAME_END.lastIndex = at + 1 + name.length;
    const given = NAME_END.test(text) && WORD_BEFORE.exec(text)?.[1];
    if (given) found.push(given);
  }
  return found;
}

/**
 * Whether a name in a question is a person's, though no quote gives the full name: "Eva Lund" is "Lund" there, "Pelé" has
 * one word.
 */
function isPersonAsked(
  name: string,
  quotes: readonly Pick<Quote, 'text'>[],
  articles: readonly { readonly text: string }[],
): boolean {
  const words = name.split(' ');
  if (words.length > 1)
    return mayBeGivenName(words[0]!) && quotes.some(({ text }) => namesIn(text).includes(words.at(-1)!));
  if (isState(name)) return false;
  return (
    fullNamesIn(articles, name).length > 1 || articles.some(({ text }) => isSpokenOfAsPerson(name, text))
  );
}

/** "Pelé was born here. He left.", "Pelé’s wife": a name that opens a sentence, and the next one begins with "he". */
function isSpokenOfAsPerson(name: string, text: string): boolean {
  if (!text.includes(name)) return false;
  const [beginning = ''] = /^[\p{L}\p{N}]*/u.exec(name) ?? [];
  if (!text.includes(beginning)) return false;
  const word = name.replace(/[^\p{L}\p{N}]/gu, '.');
  const told = String.raw`(?:^|[.?!:]["”]?\s+|\n)${word}(?![\p{L}’'-])[^.?!\n]{0,300}[.?!]["”]?\s+(?:He|She)\b`;
  const owned = String.raw`(?<![\p{L}’-])${word}['’]s (?:${[...KIN].join('|')})\b`;
  return new RegExp(`${told}|${owned}`, 'u').test(text);
}

/** The pronouns that quotes use, outside quotation marks, for those whose words they report: "Lavrov said no. He left." */
function pronounsIn(quotes: readonly Pick<Quote, 'text' | 'speaker'>[]): Record<string, 'he' | 'she'> {
  const found = quotes.flatMap(({ text, speaker }): [string, 'he' | 'she'][] => {
    const told = text.replace(/[“"][^“”"]*[”"]/gu, ' ');
    const [isHe, isShe] = [/\b(?:he|his|him)\b/iu.test(told), /\b(?:she|her|hers)\b/iu.test(told)];
    const isAlone = speaker && findPeople(told).every(({ name }) => name === speaker.name);
    return isAlone && isHe !== isShe ? [[speaker.name, isHe ? 'he' : 'she']] : [];
  });
  return Object.fromEntries(found);
}

/** "UPDATES" is a label, not a name. */
const SHOUTED = /^\p{Lu}{5,}$/u;

const OF_PLACE = /\b(?:of|in|from|at|near) $/u;

/** "Los Angeles" after "the mayor of"; not "Eva Lund" after "the mother of". */
const isOfPlace = (name: string, before: string): boolean =>
  OF_PLACE.test(before) && !isGivenName(name.split(' ')[0]!);

/**
 * The people whom a text names: "the mayor of Los Angeles, Mayor Eva Lund" is one, and "Luther King Jr." no king called
 * "Jr."
 */
const peopleNamed = memoised(({ text }: Pick<Quote, 'text'>): Person[] =>
  findPeople(text).filter(({ name, start }) => !isSuffixed([name]) && !isOfPlace(name, text.slice(0, start))),
);

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

/** "Eva Lund, who", "Eva Lund, 36," */
const INTRODUCED = /^, (?:who|\d{1,3}(?=,)|aged \d)/;

/** People in a quote: those introduced by a role, an age or something they did, and those who speak. */
function peopleIn(quote: Quote): string[] {
  const { speaker, text } = quote;
  const withRole = peopleNamed(quote).flatMap(({ name, role }) => (role ? [name] : []));
  const introduced = mentionsIn(quote).flatMap(({ name, end }) =>
    name.includes(' ') && INTRODUCED.test(text.slice(end)) ? [name] : [],
  );
  const people = [...withRole, ...introduced];
  // A group may speak too, so names known to be people come first.
  if (!speaker) return people;
  return speaker.role || people.includes(speaker.name)
    ? [speaker.name, ...people]
    : [...people, speaker.name];
}

/**
 * Whether a name in a text may be the person meant next: no article precedes it, no "in" or "of" makes it a place or thing,
 * and it owns nobody: after "Lund’s lawyer", "he" is the lawyer, but after "Lund’s death" Lund.
 */
function mayBePerson({ preceding, owns, end }: Mention, text: string): boolean {
  const owned = owns ? (/^['’]s? ((?:[\p{L}-]+ ?){1,3})/u.exec(text.slice(end))?.[1] ?? '') : '';
  const isOwner = owns && (owned === '' || owned.split(' ').some((word) => isRole(word) || KIN.has(word)));
  return preceding !== 'the' && !isOwner && !PLACE_PREPOSITIONS.has(preceding);
}
