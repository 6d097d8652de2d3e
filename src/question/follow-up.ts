/**
 * Understanding a follow-up from the exchange before it, without a language model.
 *
 * "And what did he say about Asia?" names nobody: the person of the last answer replaces the pronoun. "Why?" asks
 * on: the previous question is put before it. "What about Berlin?" asks the last question again about something else:
 * both are searched. A self-contained question is left alone.
 */
import type { Answer, Exchange, Quote, Range } from '../domain.js';
import { isEnglishWord } from '../language/dictionary.js';
import { isGivenName, pronounOfGivenName } from '../language/given-names.js';
import { AUXILIARIES, PLACE_PREPOSITIONS } from '../language/lexicon/function-words.js';
import { CAPITALISED_RUN } from '../language/name-patterns.js';
import { isOtherThing, isOutOfOffice, isRole, isThing, isTitle, trimRun } from '../language/name-words.js';
import { findPeople } from '../language/people.js';
import { splitRole } from '../language/roles.js';
import { contentStems, tokenize } from '../language/tokens.js';
import { plainWords } from './message.js';
import { periodIn } from './period.js';
import { pointerIn } from './pointer.js';
import { isAskingWord, withoutGreeting } from './preamble.js';
import { isOfState } from './related-names.js';

/** Words that stand for one person. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'him', 'his', 'her']);
const CONNECTED = /^\s*(?:and|but|also|so|then|what about|how about|what else|anything else|more)\b/i;
/** "Why?", "By how much?", "Since when?" */
const BARE =
  /^\s*(?:(?:by|for|since|until|from|to|with|in|at|of|on|about)\s+)?(?:why|when|where|whom?|how)\b/i;
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
/** "How much did he pay for it?", "Did he say so himself?": the person alone does not tell what it is about. */
const POINTS_TWICE = /\b(?:it|that|this|them|there|so|(?:him|her|it|them)sel(?:f|ves))\W*$/i;
const EMPHATIC = /\b(?:so|(?:him|her|it|them)sel(?:f|ves))\b/giu;
/** "Eva Lund, who", "Eva Lund, 36," */
const INTRODUCED = /^, (?:who|\d{1,3}(?=,)|aged \d)/;
const MOST_NAMES = 6;

/** What is known besides the exchange when a question is understood. */
export interface Circumstances {
  /** The person that the articles call by the name in "And Lund?". */
  readonly person?: string | null;
  /**
   * Whether the articles shown before mention what a short question asks about (see `topicOf`); null if it does
   * not matter, or nothing was shown.
   */
  readonly isOfBefore?: boolean | null;
  /** The person chose to follow up, so a question that names nobody belongs to the previous one. */
  readonly isFollowUp?: boolean | undefined;
}

/** The question to search for: unchanged if it needs nothing from before. */
export function understand(
  question: string,
  previous: Exchange | undefined,
  { person: meant, isOfBefore = null, isFollowUp = false }: Circumstances = {},
): string {
  if (!previous?.question) return question;
  const before = withoutGreeting(questionIn(previous.question));
  const anew =
    updatesAsked(question, before) ??
    neighbourAsked(question, before, previous) ??
    (isOfBefore === true ? reactionTo(question, before) : null);
  if (anew) return anew;
  const person = whomMeant(question, previous);
  if (person) {
    const pointer = pointerIn(question);
    if (pointer && OF_A_PERSON.has(pointer.word)) {
      const name = pointer.owns ? `${person}’s` : roleAskedFor(before, person);
      const told = question.slice(0, pointer.start) + name + question.slice(pointer.end);
      return POINTS_TWICE.test(question.slice(pointer.end)) &&
        contentStems(question.replace(EMPHATIC, '')).length < 3
        ? `${told} (${before})`
        : told;
    }
  }
  const isBare = isFollowUp && namesIn(question).length === 0 && !WHO_IS.test(question);
  if (!isIncomplete(question, isOfBefore) && !isBare) return question;
  return (
    askedAnew(question, before, meant ? [meant, ...previous.people] : previous.people) ??
    (ASKS.test(question) ? `${closed(before)} ${question}` : `${question} (${before})`)
  );
}

/** "Any updates?", "anything new on that?" after an answer are of its topic; "latest news" alone is of the whole archive. */
const UPDATES =
  /^(?:(?:and|so|ok|okay|hey) )*(?:(?:(?:is|are) there |have you (?:got )?|do you have |got )?any(?:thing)? (?:more |other |further |new |recent |latest )?(?:news|updates?|developments?|new|recent)|(?:whats|what is) (?:new|the latest)|(?:latest|new) (?:updates?|news(?= (?:on|about|with|for|regarding) ))|updates?)(?: (?:on|about|with|for|regarding) (?:this|that|it|him|her|them|the (?:case|story|matter)))?(?: (?:yet|now|today|since(?: then)?|so far|please))?$/u;
/** Of how many words a topic is. */
const MOST_TOPIC = 6;

/** Whether a message asks for the newest of what was asked before, rather than of anything. */
export const asksForUpdates = (message: string): boolean => UPDATES.test(plainWords(message));

function updatesAsked(question: string, before: string): string | null {
  if (!asksForUpdates(question)) return null;
  const topic = topicWords(before);
  return topic === '' ? null : `What is the latest on ${topic}?`;
}

const NEWEST = /^(?:latest|newest|news|updates?)$/u;

/** "Did Disney respond?" asks what it said of what was asked before. */
function reactionTo(question: string, before: string): string | null {
  const who = REACTS.exec(question)?.groups?.who;
  const topic = who ? topicWords(before, who) : '';
  return topic === '' ? null : `What did ${who} say about ${topic}?`;
}

/** What a question is about, but for somebody: its names, and its other content words where it has too few. */
function topicWords(question: string, but = ''): string {
  const apart = contentStems(but);
  const isApart = (text: string): boolean => contentStems(text).some((stem) => apart.includes(stem));
  const names = namesIn(question).filter((name) => !isApart(name));
  if (names.length > 0) return names.slice(0, 2).join(' and ');
  const words = tokenize(question).filter(
    ({ stop, lower }) => !stop && !isAskingWord(lower) && !isApart(lower) && !NEWEST.test(lower),
  );
  return words
    .slice(0, MOST_TOPIC)
    .map(({ start, end }) => question.slice(start, end))
    .join(' ');
}

/** "And before that?", "who came after him?" once a holder of an office was named. */
const NEIGHBOUR =
  /^\s*(?:(?:and|so|but|ok)\s+)*(?:who(?:['’]?s| was| is| came| comes)?\s+)?(?:the one |it )?(?<side>before|after)\s+(?:that|him|her|them|then)\s*\?*\s*$/iu;

function neighbourAsked(question: string, before: string, { people }: Exchange): string | null {
  const side = NEIGHBOUR.exec(question)?.groups?.side?.toLowerCase();
  const [holder] = people;
  return side && holder && /^\W*who\b/iu.test(before) ? `Who came ${side} ${holder}?` : null;
}

/** The likeliest whom "he" or "she" may mean, by given names that go with one of them alone; of "they" and "it" the likeliest. */
function whomMeant(question: string, previous: Exchange): string | undefined {
  const likely = previous.people.filter((name) => mayMean(question, name, previous));
  const pointer = pointerIn(question);
  const somebody = pointer && OF_A_PERSON.has(pointer.word) ? likely.find((name) => !isNoPerson(name)) : null;
  return somebody ?? likely[0] ?? previous.people[0];
}

/** "Vell City" is a name, but not a person's, nor is "House Republican"; "Prince Harry" is. */
function isNoPerson(name: string): boolean {
  const words = name.split(' ');
  const isOfWords = words.length > 1 && words.every((word) => isEnglishWord(word.toLowerCase()));
  return (
    isThing(words) || isOtherThing(words) || (isOfWords && !isGivenName(words[0]!) && !isTitle(words[0]!))
  );
}

function isState(name: string): boolean {
  const stems = contentStems(name);
  return stems.length > 0 && stems.every(isOfState);
}

const pronounOf = (name: string, { pronouns }: Exchange): 'he' | 'she' | null =>
  pronounOfGivenName(name.split(' ')[0]!) ?? pronouns?.[name] ?? null;

/** Whether "he" or "she" in a question may be somebody, by the given name or by what was shown. */
function mayMean(question: string, name: string, previous: Exchange): boolean {
  const pronoun = /\b(?:he|him|his)\b/iu.test(question)
    ? 'he'
    : /\b(?:she|her)\b/iu.test(question)
      ? 'she'
      : null;
  if (pronoun !== null && (isNoPerson(name) || isState(name))) return false;
  const own = pronounOf(name, previous);
  return pronoun === null || own === null || own === pronoun;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().split(/[^\p{L}\p{M}’'-]+/u));

/** The "he" or "she" of a question that can be none of those whom the exchange before names; else null. */
export function pronounOfNobody(question: string, previous: Exchange): string | null {
  const pronoun = leansOn(question);
  const [first] = previous.people;
  if (pronoun === null || first === undefined) return null;
  const isTold = (name: string): boolean => pronounOf(name, previous) !== null;
  const mayBe = previous.people.filter((name) => mayMean(question, name, previous));
  // Who asked of one man by name does not mean by "she" whoever else was in the quotes, unless that is a woman.
  const askedOf = first
    .toLowerCase()
    .split(' ')
    .some((word) => wordsOf(previous.question).has(word));
  if (askedOf && !mayMean(question, first, previous) && !mayBe.some(isTold)) return pronoun;
  return mayBe.length > 0 ? null : pronoun;
}

/** "Who is Wang?" asks about somebody by name, in upper or lower case; "Who is responsible?" is a follow-up. */
const WHO_IS =
  /^\s*(?:and\s+)?who(?:['’]?s| is| was| are| were)\s+(?!(?:he|she|they|it|this|that|these|those|next|right|wrong|guilty|responsible|involved|affected|behind|in|to|the)\b)\p{L}/iu;

/** Stems of the words that say what a question is about; not of "tho" in "Why tho?" */
const topicStems = (question: string): string[] =>
  tokenize(question).flatMap(({ stem, stop, lower }) => (stop || isAskingWord(lower) ? [] : [stem]));

function isIncomplete(question: string, isOfBefore: boolean | null): boolean {
  const words = contentStems(question).length;
  const names = namesIn(question).length;
  return (
    (CONNECTED.test(question) && words <= 2) ||
    (ELLIPTIC.test(question) && words <= MOST_ELLIPTIC) ||
    (OF_STORY.test(question) && words <= 2 && names === 0 && isOfBefore !== null) ||
    (NOUN_ALONE.test(question) && isOfBefore === true) ||
    (names === 0 && words <= MOST_ELLIPTIC && definiteIn(question) !== null && isOfBefore === true) ||
    (isShort(question) && (topicOf(question) === null || isOfBefore !== false)) ||
    (DEFINITE.test(question) && isOfBefore === true) ||
    (words <= 3 && names === 0 && pointerIn(question) !== null)
  );
}

/** "Why so expensive?", "Why not Vell?", "How come?", "Since when?": without what was asked before, they say nothing. */
const ELLIPTIC =
  /^\s*(?:(?:and|but|so|then)\s+)?(?:why (?:so|not)\b|how so\b|how come\s*\?*\s*$|(?:since|until|till) when\s*\?*\s*$|(?:for )?how long\s*\?*\s*$|what for\s*\?*\s*$|(?:who|what|where) else\b)/iu;
const MOST_ELLIPTIC = 3;
/** "When's the trial?", "Did the victim die?": of the story before, whatever its articles call them. */
const OF_STORY =
  /\b(?:the|his|her|its|their|any) (?:trial|hearing|sentence|verdict|victims?|suspects?|shooter|gunman|killer|attacker|culprit|motive|cause|funeral|famil(?:y|ies)|parents|deadline|result|score|winner|damage|survivors?|death toll|outcome|reaction)\b/iu;
/** "Did Disney respond?" says not to what. */
const REACTS =
  /^\s*(?:(?:and|but|so)\s+)?(?:(?:how|what) )?(?:did|has|have|does|do|will) (?<who>(?:the )?[\p{L}.’-]+(?: [\p{L}.’-]+){0,2}?) (?:(?:ever|also|already|publicly|even|yet) )*(?:respond(?:ed)?|react(?:ed)?|repl(?:y|ied)|comment(?:ed)?|apologi[sz]ed?|agreed?|den(?:y|ied)|confirm(?:ed)?|answer(?:ed)?|say (?:anything|something|so)|deny (?:it|that|this)|comment on (?:it|that|this)|respond to (?:it|that|this))(?: yet)?\s*\?*\s*$/iu;
/** "Deadline?", "the symptoms?" */
const NOUN_ALONE = /^\s*(?:(?:and|any|the|its|his|her|their)\s+)*(?<noun>\p{Ll}{4,})\s*\?+\s*$/iu;
const DEFINITE_LAST = /\bthe (?<noun>\p{Ll}{3,})\s*\?*\s*$/u;
const definiteIn = (question: string): string | null =>
  ASKS.test(question) ? (DEFINITE_LAST.exec(question)?.groups?.noun ?? null) : null;

/** "Why?", "Who resigned?", "What kind?": at most one content word, and no name. */
function isShort(question: string): boolean {
  return (
    (BARE.test(question) || VERBLESS.test(question)) &&
    topicStems(question).length <= 1 &&
    namesIn(question).length === 0 &&
    !WHO_IS.test(question)
  );
}

/** "What was the verdict?" */
const DEFINITE = /^\s*what(?:['’]?s| is| are| was| were) the (?<topic>\p{Ll}{3,})\s*\?*\s*$/iu;
/** "Who resigned?", "How many are missing?" ask about the previous topic, whatever word its articles use. */
const VERB_ALONE = new RegExp(
  String.raw`^\s*(?:who|what|how (?:many|much))(?:['’]?s| (?:${[...AUXILIARIES].join('|')}))?\s+\p{L}+\s*\?*\s*$`,
  'iu',
);

/**
 * The one word that says what a short question asks about: "olympics" of "when is the olympics". It is a follow-up only if
 * what went before mentions that. Null for one that is a follow-up in any case, or self-contained.
 */
export function topicOf(question: string): string | null {
  const definite = DEFINITE.exec(question)?.groups?.topic;
  const told =
    definite ?? REACTS.exec(question)?.groups?.who ?? NOUN_ALONE.exec(question)?.groups?.noun ?? null;
  if (told) return contentStems(told).at(-1) ?? null;
  const object = contentStems(question).length <= MOST_ELLIPTIC ? definiteIn(question) : null;
  if (object && namesIn(question).length === 0) return contentStems(object)[0] ?? null;
  if (!isShort(question) || VERB_ALONE.test(question) || pointerIn(question)) return null;
  return topicStems(question)[0] ?? null;
}

/** "Who is the finance minister?" settles who "he" is: by office, if somebody else has the same name. */
function roleAskedFor(before: string, person: string): string {
  const role = /^\s*who(?:['’]s| is| was) (the [^?,]{3,60})\?*\s*$/iu.exec(before)?.[1];
  return role && !before.includes(person) ? `${person}, ${role},` : person;
}

/** Words that stand for somebody or something not mentioned before them. */
const LEANING = new RegExp(
  String.raw`^\s*(?:(?:and|but|so|then)\s+)?(?:(?:what|who|whom|where|when|why|how|which)(?:['’]s)?\s+)?(?:(?:${[...AUXILIARIES].join('|')})\s+)?(?<pronoun>he|she|him|her|his)\b`,
  'iu',
);

/** The pronoun, or all of a bare "Why?", that makes a question mean nothing by itself; null for one that can be searched. */
export function leansOn(question: string): string | null {
  const words = contentStems(question).length;
  if (words > 2 || namesIn(question).length > 0) return null;
  const pronoun = LEANING.exec(question)?.groups?.pronoun;
  if (pronoun) return pronoun;
  return words === 0 && /^\s*(?:and|but|so|then|why|when|where|who|how|which)\b[^"“]{0,12}$/iu.test(question)
    ? question.replace(/[\s?!.]+$/u, '')
    : null;
}

/** What is asked of by "And Lund?", "what about the minister?", "and in January?": the rest of it. */
const ELLIPSIS = /^\s*(?:(?:and|but|so|or|then|what about|how about)\s+)+(?<rest>[^?]{1,60}?)\s*\?*\s*$/iu;
const WITH_PREPOSITION = /^(?:about|on|in|at|for|since|before|after|during|from|with|to|by)\s/iu;
/** Words before a restriction of a question that named no place or time itself. */
const PLACES_AND_TIMES: ReadonlySet<string> = new Set(['in', 'at', 'since', 'before', 'after', 'during']);
/** The longest rest, in words, that is a thing rather than a separate question. */
const MOST_WORDS = 5;

/** The name in "And Lund?"; null for any other question. */
export function nameAskedOf(question: string): string | null {
  const name = NAME_ALONE.exec(question)?.groups?.name;
  return name && !/^the\s/iu.test(name) ? name : null;
}

/**
 * The last question with something else in place of what it asked of: a time in place of its time, "about fish" of what it
 * was about, a person of its person, a country of its country, anything else of its last name. Null where nothing can be told to take its place.
 */
function askedAnew(question: string, before: string, people: readonly string[]): string | null {
  const rest = ELLIPSIS.exec(question)?.groups?.rest;
  if (!rest || rest.split(/\s+/).length > MOST_WORDS || ASKS.test(rest)) return null;
  const open = before.replace(/[\s?]+$/u, '');
  const time = periodIn(rest);
  if (time) return `${withoutTime(open)} ${rest}?`;
  if (WITH_PREPOSITION.test(rest)) {
    const [preposition] = rest.split(/\s/) as [string];
    const at = open.search(new RegExp(String.raw`\b${preposition}\s+[^,]+$`, 'iu'));
    if (at >= 0) return `${open.slice(0, at)}${rest}?`;
    return PLACES_AND_TIMES.has(preposition!.toLowerCase()) ? `${open} ${rest}?` : null;
  }
  const named = mentions(open);
  const telling = rest.split(' ').at(-1)!.toLowerCase();
  const person = people.find((one) => one.toLowerCase().split(' ').includes(telling));
  const isSomebody = person !== undefined || (/^the\s/iu.test(rest) && splitRole(`${rest} X`).role !== null);
  const subject = named.find(({ preceding }) => AUXILIARIES.has(preceding));
  if (isSomebody) return subject ? replaced(open, withOwned(open, subject), person ?? rest) : null;
  const state = isState(rest) ? named.findLast(({ name }) => isState(name)) : undefined;
  if (state) return replaced(open, state, rest);
  const topic = /\b(?:about|on)\s+(?<topic>[^,]+)$/iu.exec(open)?.groups?.topic;
  if (topic) return `${open.slice(0, open.length - topic.length)}${rest}?`;
  const last = named.at(-1);
  // A country is not put in the place of another kind of name.
  if (isState(rest) && (WHO_IS.test(open) || last)) return `What is known about ${rest}?`;
  return last && /\p{Lu}/u.test(rest) ? replaced(open, last, rest) : null;
}

/** "Lund’s lawyer" if the question identifies somebody by a relation; otherwise the mention itself. */
function withOwned(question: string, { start, end, owns }: Mention): Range {
  const words = owns ? (/^['’]s?(?: [\p{L}-]+){1,3}/u.exec(question.slice(end))?.[0].split(' ') ?? []) : [];
  const role = words.findLastIndex((word) => isRole(word));
  return { start, end: role > 0 ? end + words.slice(0, role + 1).join(' ').length : end };
}

function replaced(question: string, { start, end }: Range, by: string): string {
  const before = question.slice(0, start);
  const open = /^the\s/iu.test(by) ? before.replace(/\bthe\s+$/iu, '') : before;
  return `${open}${by}${question.slice(end)}?`;
}

/** "What did he say in May" without "in May". */
function withoutTime(question: string): string {
  const time = periodIn(question);
  if (!time) return question;
  const before = question
    .slice(0, time.start)
    .replace(/\s*\b(?:in|on|at|since|before|after|during|from|until)\s*$/iu, '');
  return `${before.trimEnd()}${question.slice(time.end)}`.trim();
}

/** The question that a follow-up was understood by, so that a chain of them neither nests nor grows. */
function questionIn(understood: string): string {
  const bracketed = /^[^?(]*\?? \((.*)\)$/.exec(understood)?.[1];
  if (bracketed !== undefined && ASKS.test(bracketed)) return bracketed;
  return /^[^?]*\?(?= )/.exec(understood)?.[0] ?? understood;
}

/** A question typed without its question mark, separated from what follows. */
function closed(question: string): string {
  return ASKS.test(question) && !/[?.!]\s*$/.test(question) ? `${question}?` : question;
}

/** What a later question may refer back to: see `Exchange`. */
export function exchangeOf(
  question: string,
  { quotes }: Pick<Answer, 'quotes'>,
  articles: readonly { readonly text: string }[] = [],
): Exchange {
  const quoted = mentions(quotes[0]?.text ?? '');
  const known = quotes.flatMap(peopleIn);
  const told = mentions(question).flatMap(({ name }) => fullNameIn(articles, name) ?? []);
  const full = [...known, ...quoted.map(({ name }) => name), ...told].filter((name) => name.includes(' '));
  const asked = mentions(question).map((mention) => {
    const name = full.find((one) => one.split(' ').includes(mention.name)) ?? mention.name;
    return { ...mention, name };
  });
  const namesOf = (of: readonly Mention[]): string[] =>
    of.filter((one) => mayBePerson(one) && !SHOUTED.test(one.name)).map(({ name }) => name);
  const answering = /\bwho\b/i.test(question) ? quoted.filter(({ name }) => name.includes(' ')) : [];
  const people = [
    ...(/\bwho\b/i.test(question) ? answeredBy(quotes[0]) : []),
    ...holdersOf(question, quotes),
    ...namesOf(asked).filter((name) => known.includes(name) || full.includes(name)),
    ...(known.length > 0 ? known : namesOf([...asked, ...answering])),
  ];
  return { question, people: [...new Set(people)].slice(0, MOST_NAMES), pronouns: pronounsIn(quotes) };
}

/** The full name, in the first article that has it, of somebody a question names by the last word alone. */
function fullNameIn(articles: readonly { readonly text: string }[], name: string): string | null {
  if (!/^\p{Lu}[\p{L}’-]+$/u.test(name) || isState(name)) return null;
  const whole = new RegExp(String.raw`(?<![\p{L}’-])(\p{Lu}\p{Ll}+) ${name}(?! \p{Lu})(?![\p{L}’-])`, 'gu');
  for (const { text } of articles)
    for (const [found, given] of text.matchAll(whole)) if (isGivenName(given!)) return found;
  return null;
}

/** What the quotes call those whose words they report: "Lavrov said no. He left." Not what stands in quotation marks. */
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

/** Who holds the office that "Who is the mayor of Selmar?" asks for, by how the quotes introduce people. */
function holdersOf(question: string, quotes: readonly Pick<Quote, 'text'>[]): string[] {
  const office =
    /^\s*who(?:['’]?s| is| was) (?:the )?(?<office>[^?,]+?)(?: (?:of|at|in|for) [^?]*)?\?*\s*$/iu;
  const asked = office.exec(question)?.groups?.office ?? '';
  const [role] = contentStems(asked.split(' ').at(-1)!);
  if (role === undefined) return [];
  return quotes
    .flatMap(({ text }) => findPeople(text))
    .filter((person) => person.role !== null && contentStems(person.role).includes(role))
    .filter((person) => isOutOfOffice(asked) || !isOutOfOffice(person.role!))
    .map(({ name }) => name);
}

/** Whom a quote is marked to name as the answer, if that is a full name. */
function answeredBy(quote: Quote | undefined): string[] {
  const answer = quote?.marks.find(({ kind }) => kind === 'answer');
  const named = quote && answer ? namesIn(quote.text.slice(answer.start, answer.end)) : [];
  return named.filter((name) => name.includes(' '));
}

/** People in a quote: those introduced by a role, an age or a deed, and those who speak. */
function peopleIn({ speaker, text }: Quote): string[] {
  const withRole = findPeople(text).flatMap(({ name, role }) => (role ? [name] : []));
  const introduced = mentions(text).flatMap(({ name, end }) =>
    name.includes(' ') && INTRODUCED.test(text.slice(end)) ? [name] : [],
  );
  const people = [...withRole, ...introduced];
  // A group may speak too, so names known to be people come first.
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
    const run = splitRole(withoutAuxiliary(trimRun(words), text.slice(0, index))).name;
    const name = run.replace(/[’']s?$/, '');
    if (!name) return [];
    const start = index + words.lastIndexOf(run);
    const preceding = /[\p{L}’']+(?=[^\p{L}]*$)/u.exec(text.slice(0, start))?.[0].toLowerCase() ?? '';
    return { name, start, end: start + name.length, preceding, owns: run !== name };
  });
}

/** "Did Lund" at the start of a question names Lund alone, and "Has she" nobody. */
function withoutAuxiliary(run: string, before: string): string {
  if (/[^\s"“(]\s*$/u.test(before.replace(/[.?!]\s*$/u, ''))) return run;
  const [first = '', ...others] = run.split(/\s+/);
  return OPENING.has(first.toLowerCase()) ? others.join(' ') : run;
}

/** Words that open a question with a capital and are not names, except for those that often are. */
const OPENING: ReadonlySet<string> = new Set([
  ...AUXILIARIES,
  'am',
  'whom',
  'so',
  'tell',
  'and',
  'or',
  'also',
  'any',
  'more',
]);
