/** "And Lund?", "What about Berlin?": the previous question, asked again about somebody or something else. */
import type { Range } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import {
  AUXILIARIES,
  AUXILIARY,
  COMMON_PREPOSITIONS,
  GOING_ON,
  isFunctionWord,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from '../../language/lexicon/function-words.js';
import { capitalised } from '../../language/names/capitalised.js';
import { CAPITALISED_RUN } from '../../language/names/name-patterns.js';
import { isRole } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { periodIn } from '../time/period.js';
import { isState } from '../words/related-names.js';
import { ASKS, asksWhoIs, WHAT_ABOUT } from './incomplete.js';
import { type Mention, mentions } from './mentions.js';

/** "And Lund?", "What about Lund?", "same for Lund" */
const NAME_ALONE = new RegExp(
  String.raw`^\s*(?:(?:${GOING_ON}|${WHAT_ABOUT})\s+)+(?<name>${CAPITALISED_RUN})\s*\?*\s*$`,
  'iu',
);

/** Typed in lower case, a name is any run of words; "what Lund said" is none. */
function nameAlone(question: string): string | null {
  const name = NAME_ALONE.exec(question)?.groups?.name;
  return name === undefined || ASKS.test(name) ? null : name;
}

/**
 * The name in "And Lund?", if it may be a person’s: "and schools?", with capitals as the articles have them, and "and
 * Ukraine?" name nobody.
 */
export function personAskedOf(question: string): string | null {
  const name = nameAlone(question);
  if (!name || /^the\s/iu.test(name) || isState(name)) return null;
  const isOrdinary = name === name.toLowerCase() && name.split(' ').every((word) => isEnglishWord(word));
  return isOrdinary ? null : name;
}

/** "And Lund?", "what about the minister?", "and in January?", "about fish?": the group holds what is asked about now. */
const ELLIPSIS = new RegExp(
  String.raw`^\s*(?:(?:ok|okay|and|but|so|or|then|${WHAT_ABOUT})(?:\s+|,\s*))+(?<rest>[^?]{1,60}?)\s*\?*\s*$`,
  'iu',
);

/**
 * Whom or what a question asks the one before of: "Lund" in "And Lund?", "the UN helicopter" in "What about the UN
 * helicopter?"; null for any other question.
 */
export function anotherIn(question: string): string | null {
  const rest = ELLIPSIS.exec(question)?.groups?.rest;
  return rest !== undefined && rest.split(/\s+/).length <= MOST_WORDS && !isWhole(rest) ? rest : null;
}

/** What a question asks that is about something named in passing: "And in Vell?" */
export const knownAbout = (thing: string): string =>
  `What is known about ${thing.replace(WITH_PREPOSITION, '')}?`;

/** Whether a question asks the one before of a name, and says nothing else: "And Ada Lind?" */
export const asksOfName = (question: string): boolean => nameAlone(question) !== null;

/** Whether such a thing is a place or a time: "in Vell" */
export const isRestriction = (thing: string): boolean => WITH_PREPOSITION.test(thing);

/** "Who won" and "did he win" are questions of their own; "Will Lund" is not. */
const isWhole = (rest: string): boolean => {
  const [first = '', second = ''] = rest.split(' ');
  return ASKS.test(rest) || (AUXILIARIES.has(first) && SUBJECT_PRONOUNS.has(second.toLowerCase()));
};

const HANGING_TOPIC = /^\s*(?<rest>(?:about|on) (?:the )?[\p{L}-]+(?: [\p{L}-]+)?)\s*\?*\s*$/iu;

const SAYS_LAST = /\b(?:say|said|think|thinks)$/iu;

/** Whether a message is the topic alone of a question like the one before: "about fish?" after what somebody said. */
export const isHangingTopic = (question: string, before: string): boolean =>
  HANGING_TOPIC.test(question) && /\b(?:say|said|says|think|thinks)\b/iu.test(before);

const WITH_PREPOSITION = new RegExp(
  String.raw`^(?:${COMMON_PREPOSITIONS.join('|')}|since|before|after|during)\s`,
  'iu',
);

/** Words that open a restriction, of a question that named no place or time before. */
const PLACES_AND_TIMES: ReadonlySet<string> = new Set(['in', 'at', 'since', 'before', 'after', 'during']);

/** "Who is the leader of NATO" */
const OF_LAST = /\bof (?<of>[^,?]{2,40})$/iu;

/** "Who said “never again”?" */
const WHO_SAID = /^\W*who (?:said|says)\b/iu;

/** The longest rest, in words, that is a thing rather than a separate question. */
const MOST_WORDS = 5;

/**
 * The last question with one thing replaced: its time by a time, its topic by "about fish", its person by a person, its
 * country by a country, its last name by anything else. Null if it is unclear what to replace.
 */
export function askedAnew(question: string, before: string, people: readonly string[]): string | null {
  const typed = anotherIn(question) ?? HANGING_TOPIC.exec(question)?.groups?.rest;
  const rest = typed && isState(typed) ? stateTyped(typed) : typed;
  if (!rest) return null;
  const open = before.replace(/[\s?]+$/u, '');
  const time = periodIn(rest);
  if (time) return `${withoutTime(open)} ${rest}?`;
  if (WITH_PREPOSITION.test(rest)) {
    const [preposition] = rest.split(/\s/) as [string];
    const alike = /^(?:about|on)$/iu.test(preposition) ? '(?:about|on)' : preposition;
    const at = open.search(new RegExp(String.raw`\b${alike}\s+[^,]+$`, 'iu'));
    if (at >= 0) return `${open.slice(0, at)}${rest}?`;
    const mayFollow = PLACES_AND_TIMES.has(preposition!.toLowerCase()) || SAYS_LAST.test(open);
    return mayFollow ? `${open} ${rest}?` : null;
  }
  const named = mentions(open);
  const telling = rest.split(' ').at(-1)!.toLowerCase();
  const person = people.find((one) => one.toLowerCase().split(' ').includes(telling));
  const other = THE_OTHER.exec(rest)?.groups?.name;
  const namesake = other && named.find(({ name }) => name.toLowerCase().split(' ').includes(telling));
  if (namesake) return replaced(open, namesake, capitalised(other));
  const isSomebody = person !== undefined || (/^the\s/iu.test(rest) && splitRole(`${rest} X`).role !== null);
  const subject = named.find(({ preceding }) => AUXILIARIES.has(preceding));
  // "And Bo?" after "Who said nice things about Ann?" asks for words about him; after "Who said that?", for his.
  const told = named.findLast(({ preceding }) => preceding === 'about' || preceding === 'of');
  if (isSomebody && WHO_SAID.test(open) && told) return replaced(open, told, person ?? rest);
  if (isSomebody && WHO_SAID.test(open)) return `What did ${person ?? rest} say?`;
  // "And Bo?" after "Who plays Ann?" asks for another part; after "Who won Vell?", about somebody who may have.
  const object = named.findLast(
    ({ preceding }) => !isFunctionWord(preceding) && !/^w[io]ns?$/u.test(preceding),
  );
  const asked = subject ?? (DOER_ASKED.test(open) ? object : undefined);
  if (isSomebody)
    return asked ? replaced(open, withOwned(open, asked), person ?? rest) : askedOfDoer(open, person ?? rest);
  const owner = isState(rest) && /^\W*who\b/iu.test(open) ? OF_LAST.exec(open)?.groups?.of : undefined;
  if (owner) return `${open.slice(0, open.length - owner.length)}${rest}?`;
  const state = isState(rest) ? named.findLast(({ name }) => isState(name)) : undefined;
  if (state) return replaced(open, state, rest);
  const topic = /\b(?:about|on)\s+(?<topic>[^,]+)$/iu.exec(open)?.groups?.topic;
  if (topic) return `${open.slice(0, open.length - topic.length)}${rest}?`;
  const last = named.findLast(({ name }) => isState(rest) || !isState(name)) ?? named.at(-1);
  // A country does not replace another kind of name.
  if (isState(rest) && (asksWhoIs(open) || last)) return knownAbout(rest);
  // Nobody was the Vell Bears.
  if (/^\W*who(?:['’]?s| is| was) /iu.test(open) && /^the \p{Lu}/u.test(rest)) return knownAbout(rest);
  if (last && /\p{Lu}/u.test(rest)) return replaced(open, last, rest);
  return withAlike(open, rest);
}

/** "And the other Wang": whoever has that name. */
const THE_OTHER = /^the other (?<name>\p{L}+)$/iu;

/** The longest name of a state that is an acronym when typed in lower case: "uk", "usa". */
const ACRONYM_LENGTH = 3;

/** A state typed in lower case, with its capitals. */
const stateTyped = (name: string): string =>
  name !== name.toLowerCase()
    ? name
    : name.replace(/(?<!\p{L})\p{L}+/gu, (word) =>
        /^(?:the|of|and)$/u.test(word)
          ? word
          : word.length <= ACRONYM_LENGTH
            ? word.toUpperCase()
            : capitalised(word),
      );

/** "Who won best picture" asked about "best actor": what has the same first or last word is replaced. */
function withAlike(question: string, by: string): string | null {
  const thing = by.replace(/^(?:the|a|an)\s/iu, '').split(' ');
  const words = question.split(' ');
  const find = (word: string): number =>
    isFunctionWord(word.toLowerCase())
      ? -1
      : words.findLastIndex((one) => one.toLowerCase() === word.toLowerCase());
  if (thing.length < 2) return null;
  const first = find(thing[0]!);
  const after = words.slice(first + thing.length);
  if (first > 1 && (after.length === 0 || isFunctionWord(after[0]!.toLowerCase())))
    return `${[...words.slice(0, first), ...thing, ...after].join(' ')}?`;
  const last = find(thing.at(-1)!);
  const from = words.findIndex(
    (word, i) => i > last - thing.length && i <= last && !isFunctionWord(word.toLowerCase()),
  );
  return last < 1 || from < 1
    ? null
    : `${[...words.slice(0, from), ...thing, ...words.slice(last + 1)].join(' ')}?`;
}

const DOER_ASKED = /^\W*who (?<first>\p{L}+) (?<rest>[^?]+)$/iu;

/** "Who voted against it?" asked about one person, "Who was fired?" too; null for any other question. */
function askedOfDoer(question: string, person: string): string | null {
  const { first, rest } = DOER_ASKED.exec(question)?.groups ?? {};
  if (first === undefined || rest === undefined) return null;
  if (!AUXILIARIES.has(first.toLowerCase())) return `${capitalised(person)} ${first} ${rest}?`;
  // "Who is the coach?" asks for somebody other than "And Lund?" does.
  if (/^(?:the|a|an|his|her|their)\s/iu.test(rest)) return `Who is ${person}?`;
  return `${capitalised(first)} ${person} ${rest}?`;
}

/** "Lund’s lawyer" if the question names somebody by a relation to Lund; otherwise the mention itself. */
function withOwned(question: string, { start, end, owns }: Mention): Range {
  const words = owns ? (/^['’]s?(?: [\p{L}-]+){1,3}/u.exec(question.slice(end))?.[0].split(' ') ?? []) : [];
  const role = words.findLastIndex((word) => isRole(word));
  return { start, end: role > 0 ? end + words.slice(0, role + 1).join(' ').length : end };
}

/** Where a mention begins together with the titles before it, which another name does not have: "President Lund". */
function withTitles(question: string, start: number): number {
  const [run = ''] = CAPITALS_BEFORE.exec(question.slice(0, start)) ?? [];
  const titles = run.replace(OPENING_WORD, '');
  const { name } = splitRole(`${titles}X`);
  return start - titles.length + name.length - 1;
}

/** "Did Prime Minister " before "Lund". */
const CAPITALS_BEFORE = /(?:(?<![\p{L}-])(?:former |ex-)?\p{Lu}[\p{L}.-]{1,30} ){1,8}$/u;
const OPENING_WORD = new RegExp(`^(?:${AUXILIARY}|${QUESTION_WORDS.join('|')}) `, 'iu');

function replaced(question: string, { start, end }: Range, by: string): string {
  const before = question.slice(0, withTitles(question, start));
  const open = /^the\s/iu.test(by) || isState(by) ? before.replace(/\bthe\s+$/iu, '') : before;
  const after = question.slice(end);
  return `${open}${/^['’]s\b/u.test(after) ? withoutPossessive(by) : by}${after}?`;
}

/** "And russias?" after "China’s problem" means Russia’s, as "and Lund’s?" means Lund’s. */
function withoutPossessive(name: string): string {
  const stem = name.replace(/['’]s$/u, '');
  const state = stem.replace(/s$/u, '');
  return stem === name && state !== name && isState(state) ? state : stem;
}

/** A question without its time: "What did he say in May" without "in May". */
export function withoutTime(question: string): string {
  const time = periodIn(question);
  if (!time) return question;
  const before = question
    .slice(0, time.start)
    .replace(/\s*\b(?:in|on|at|since|before|after|during|from|until)\s*$/iu, '');
  return `${before.trimEnd()}${question.slice(time.end)}`.trim();
}
