/** A sentence as the rules of attribution read it: words and marks, with each quotation a single token. */
import type { Range } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { FAMILY_MONTHS } from '../../language/lexicon/calendar.js';
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';
import { ORGANISATIONS, PUBLICATIONS } from '../../language/lexicon/organisations.js';
import { INVERTED_VERBS, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { HONOURS } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isGivenName, mayBeGivenName } from '../../language/names/given-names.js';
import { isTitle } from '../../language/names/name-words.js';
import { QUOTED, tokensOf, type Word } from './tokens.js';

export type { Word } from './tokens.js';

/** The words of a sentence. `quotations` are in order and apart; they may reach beyond the sentence. */
export function wordsOf(sentence: string, quotations: readonly Range[]): Word[] {
  let masked = '';
  for (const { start, end } of quotations) {
    const to = Math.min(sentence.length, end);
    masked += sentence.slice(masked.length, Math.max(0, start));
    masked += QUOTED.repeat(to - masked.length);
  }
  masked += sentence.slice(masked.length);
  const words = tokensOf(masked, sentence);
  const named = quotations.length > 0 ? withoutNicknames(words) : words;
  const open = masked.includes('(') ? withoutBrackets(named) : named;
  const full = /\b[AI]\. /.test(masked) ? withInitials(open) : open;
  const filed = withoutDateline(withoutHonours(withoutBullet(full)));
  const dated = filed.some(isDate) ? withToday(withMonthNames(filed)) : filed;
  return withParticles(dated.map(withinName));
}

/** "May", "Today": a word with a capital that belongs to a date, or to a name. */
const isDate = ({ isCapital, lower }: Word): boolean =>
  isCapital && (lower === 'today' || lower === 'sunday' || FAMILY_MONTHS.has(lower));

/** "– Ada Lind on the bridge: “It is late.”": without the mark of a list. */
const withoutBullet = (words: Word[]): Word[] =>
  /^[–—•-]$/.test(words[0]?.text ?? '') && isWord(words[1]) ? words.slice(1) : words;

/** "Ada Lind KC": without the honours after a full name. */
const withoutHonours = (words: Word[]): Word[] =>
  words.filter(
    ({ isName, text, lower }, i) =>
      !isName ||
      !HONOURS.has(lower) ||
      text !== text.toUpperCase() ||
      !words[i - 1]?.isName ||
      !words[i - 2]?.isName,
  );

/** "Ada A. Lind": "A." and "I." belong to a name only between a given name and another one, unlike "Vitamin A. Lind said". */
const withInitials = (words: Word[]): Word[] =>
  words.map((word, i) =>
    /^[AI]\.$/.test(word.text) && mayBeGiven(words[i - 1]) && isNameWord(words[i + 1])
      ? { ...word, isName: true }
      : word,
  );

/** No list has all given names. */
const mayBeGiven = (word: Word | undefined): boolean =>
  word?.isName === true && (mayBeGivenName(word.text) || !isEnglishWord(word.lower));

/** "Norland Today reports", "The Sunday Herald reports": a day in the name of an outlet. */
const withToday = (words: Word[]): Word[] =>
  words.map((word, i) =>
    i > 0 &&
    ((/^T(?:oday|ODAY)$/.test(word.text) && isNameWord(words[i - 1])) ||
      (word.text === 'Sunday' &&
        words[i - 1]!.lower === 'the' &&
        PUBLICATIONS.has(words[i + 1]?.lower ?? '')))
      ? { ...word, isName: true }
      : word,
  );

/** "Doctors Without Borders", "Norland News Now": a small word with a capital that belongs to the names beside it. */
const withinName = (word: Word, at: number, words: readonly Word[]): Word =>
  (word.text === 'Without' && isNameWord(words[at - 1]) && isNameWord(words[at + 1])) ||
  (word.text === 'Now' && isNameWord(words[at - 1]) && words[at - 1]!.text === 'News')
    ? { ...word, isName: true }
    : word;

/**
 * "Theresa May, 60,": a month after a given name is a family name, unless a day follows; "said April Lind": one
 * before a name is a given one, unless it may be the month in which something happened.
 */
function withMonthNames(words: Word[]): Word[] {
  return words.map((word, i) =>
    isCapital(word) &&
    FAMILY_MONTHS.has(word.lower) &&
    ((isNameWord(words[i - 1]) && isFirstName(words, i) && !/^\d/.test(words[i + 1]?.text ?? '')) ||
      (isNameWord(words[i + 1]) && INVERTED_VERBS.has(words[i - 1]?.lower ?? '')))
      ? { ...word, isName: true }
      : word,
  );
}

const isFirstName = (words: readonly Word[], at: number): boolean =>
  isGivenName(words[at - 1]!.text) || isNameWord(words[at - 2]);

/** "ten" counts as often as it belongs to a name. */
const LEADING_PARTICLES: ReadonlySet<string> = new Set([...NAME_PARTICLES].filter((one) => one !== 'ten'));
const LONGEST_PARTICLE = 3;

/** "de Brask said": a particle with only its name beside it begins that name. */
function withParticles(words: Word[]): Word[] {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    const { text, lower } = words[at]!;
    if (text.length > LONGEST_PARTICLE || text !== lower || !LEADING_PARTICLES.has(text)) continue;
    if (!isNameWord(words[at + 1])) continue;
    let first = at;
    while (LEADING_PARTICLES.has(words[first - 1]?.text ?? '')) first -= 1;
    const before = words[first - 1];
    const isInside = before !== undefined && (isNameWord(before) || DETERMINERS.has(before.lower));
    if (!isInside) words[first] = { ...words[first]!, isName: true };
    at = first;
  }
  return words;
}

/** Without the quotation in 'Juan "Chico" Ruiz'. */
function withoutNicknames(words: Word[]): Word[] {
  return words.filter(
    (word, i) =>
      !(isQuotation(word) && word.text.length < 16 && !word.isClause) ||
      !(words[i - 1]?.isName && words[i + 1]?.isName),
  );
}

/** The longest bracket, in words and marks, that only adds to the name before it. */
const LONGEST_BRACKET = 9;

/** Without "(R-Pa.)" and "(AP)"; a bracket in which somebody speaks stays. */
function withoutBrackets(words: Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const after = words[at]!.text === '(' ? closing(words, at) : -1;
    if (after < 0) kept.push(words[at]!);
    else at = after;
  }
  return kept;
}

/** Where a short bracket that opens at `open` closes; -1 where none does, or where it holds a verb of saying. */
function closing(words: readonly Word[], open: number): number {
  for (let at = open + 1; at <= open + LONGEST_BRACKET && at < words.length; at += 1) {
    if (words[at]!.text === ')') return at;
    if (SPEECH_VERBS.has(words[at]!.lower)) return -1;
  }
  return -1;
}

/** Without "SELDEN, N.C.—", "OSLO (Agency) -" and "Bergen:", where a story was filed. */
function withoutDateline(words: Word[]): Word[] {
  const [first] = words;
  const colon = words.slice(0, 4).findIndex(({ text }) => text === ':');
  if (colon > 0 && isWord(words[colon + 1]) && words.slice(0, colon).every(({ isName }) => isName))
    return words.slice(colon + 1);
  if (!first || isQuotation(first) || first.text.length < 3 || first.text !== first.text.toUpperCase())
    return words;
  const dash = words.slice(0, 12).findIndex(({ text }) => /^(?:[—–−-]|--)$/.test(text));
  return dash > 0 && words.slice(0, dash).every((word) => !/^\p{Ll}/u.test(word.text))
    ? words.slice(dash + 1)
    : words;
}

/** Whether a word stands for words in quotation marks. */
export const isQuotation = (word: Word | undefined): boolean => word?.isClause !== undefined;
/** Whether a word begins with a capital letter. */
export const isCapital = (word: Word | undefined): boolean => word?.isCapital === true;
/** Whether a word with a capital may be part of a name. */
export const isNameWord = (word: Word | undefined): boolean => word?.isName === true;
/** Whether a word ends as a possessive does: "Ruiz’s", "Holms’". */
export const isPossessive = (word: Word): boolean =>
  word.lower.endsWith("'s") || word.lower.endsWith("s'") || word.lower.endsWith('’');
/** Whether it is a word or an ordinal, and not a mark or a number. */
export const isWord = (word: Word | undefined): word is Word => word?.isWord === true;

/** "reports", as outlets do what others say. */
export const isReporting = ({ lower }: Word): boolean => /^report(?:s|ed)$/.test(lower);

/** What may stand between a subject and its verb. */
export const ADVERBS = wordSet(`
  also later then has have had once again further since already often recently reportedly repeatedly earlier still
  even just himself herself both all ever always long first soon now instead meanwhile`);

/** A word that neither names nor describes anybody. */
export const isFunction = ({ isFunction }: Word): boolean => isFunction;

/** "While in Oslo, Lind": whether the comma after a sentence's opening words stands right before a word. */
export function isAfterOpener(words: readonly Word[], at: number): boolean {
  const { lower } = words[0]!;
  const opens = PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower);
  return opens && words.findIndex(({ text }) => text === ',') === at - 1;
}

/** "County Sheriff's Office": the name of an organisation goes on after a title's possessive. */
function isOfficeOf(words: readonly Word[], at: number): boolean {
  const title = words[at - 1]!.text;
  return isCapital(words[at]) && ORGANISATIONS.has(words[at]!.lower) && isTitle(title.replace(/[’']s$/, ''));
}

/** "Local 99 President": a number between the name of a body and an office in it. */
function isNumbered(words: readonly Word[], at: number): boolean {
  if (!isNameWord(words[at - 1]) || !isNameWord(words[at + 1]) || !/^\d{1,4}$/.test(words[at]?.text ?? ''))
    return false;
  return words.slice(at + 1, at + 3).some((word) => isNameWord(word) && isTitle(word.text));
}

/** Owners with which the name of an institution begins or goes on: "Children's National Hospital". */
const GROUP_OWNERS = wordSet(
  "children's women's men's people's veterans' teachers' farmers' workers' nurses' boys' girls'",
);
const ends = (words: readonly Word[], at: number): boolean =>
  isPossessive(words[at - 1]!) &&
  !isOfficeOf(words, at) &&
  // "City State's Attorney"
  !(words[at - 1]!.lower === "state's" && words[at]?.text === 'Attorney') &&
  !(GROUP_OWNERS.has(words[at - 1]!.lower) && isNameWord(words[at])) &&
  // "Pilots' Association"
  !(/s['’]$/.test(words[at - 1]!.text) && isNameWord(words[at]) && ORGANISATIONS.has(words[at]!.lower));

/** Whether a word is the "&" of a name: "Bed Bath & Beyond". */
export const isAmpersand = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '&' && isNameWord(words[at - 1]) && isNameWord(words[at + 1]);

/** Where the run of capitalised words that ends before `end` begins; `end` itself if none ends there. */
export function nameStart(words: readonly Word[], end: number, from: number): number {
  let start = end;
  while (start > from) {
    // "Labour's Zara Malik" is one of Labour's.
    if (start < end && ends(words, start)) break;
    if (isNameWord(words[start - 1])) start -= 1;
    else if (start < end && isAmpersand(words, start - 1)) start -= 2;
    else if (start < end && isNumbered(words, start - 1)) start -= 2;
    else {
      let before = start - 1;
      while (before > from && start < end && NAME_PARTICLES.has(words[before]!.lower)) before -= 1;
      if (before === start - 1 || !isNameWord(words[before]) || isPossessive(words[before]!)) break;
      start = before;
    }
  }
  return start;
}

/** Where the run of capitalised words that begins at `start` ends. */
export function nameEnd(words: readonly Word[], start: number): number {
  let end = start;
  while (isNameWord(words[end])) {
    end += 1;
    if (ends(words, end)) break;
    if (isAmpersand(words, end)) end += 1;
    else if (isNumbered(words, end)) end += 1;
    let next = end;
    while (NAME_PARTICLES.has(words[next]?.lower ?? '')) next += 1;
    if (next > end && next - end < 3 && isNameWord(words[next])) end = next;
  }
  return end;
}

/** Where the determiners right before `end` begin; `end` if there are none. */
export function withoutDeterminers(words: readonly Word[], from: number, end: number): number {
  let start = end;
  while (start > from && DETERMINERS.has(words[start - 1]!.lower)) start -= 1;
  return start;
}
