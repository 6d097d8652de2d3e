/** Whom a name in an article stands for, if it is anybody's. */
import type { Speaker } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { ORGANISATION_ABBREVIATIONS } from '../../language/lexicon/abbreviations.js';
import { PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { ORGANISATIONS } from '../../language/lexicon/organisations.js';
import { SOMEBODY } from '../../language/lexicon/titles.js';
import { isGivenName, mayBeGivenName } from '../../language/names/given-names.js';
import { bare, isRole, isThing, isTitle } from '../../language/names/name-words.js';
import { type Namesakes, resolveName } from '../../language/names/namesakes.js';
import { isHead, isRelative } from '../../language/names/people.js';
import { TRADE } from '../../language/names/roles.js';
import type { Reading } from '../discourse.js';

/** "O’Brien" as the article writes the full name, which may be "Ana O'Brien". */
function spelling(namesakes: Namesakes, name: string): string {
  if (namesakes.has(name) || !/['’]/.test(name)) return name;
  const other = name.includes('’') ? name.replaceAll('’', "'") : name.replaceAll("'", '’');
  return namesakes.has(other) ? other : name;
}

/** The person of a name; null for one word that may be no name, as in "Inspectors said". */
export function named(
  reading: Reading,
  words: string,
  role: string | null,
  opening: boolean,
  sentence: number,
): Speaker | null {
  const name = spelling(reading.namesakes, words.replace(/[’']s?$/, ''));
  if (isNobodys(reading, name, role, opening, sentence)) return null;
  const titled = opening ? withoutTitle(reading, name, role, sentence) : undefined;
  if (titled !== undefined) return titled;
  const parts = name.split(' ');
  // "General Mills", where no Mills is named without his rank.
  const isWord = isUnknown(reading, name) || (parts.length === 1 && isEnglishWord(name.toLowerCase()));
  if (role === 'General' && isWord && !isNamedAlone(reading.text, name))
    return { name: `${role} ${name}`, role: null };
  const person = resolveName(name, reading.namesakes, reading.sentences[sentence]!.start);
  if (person.name !== name && isHead(role) && isRelative(person.role)) return { name, role };
  // "Ida" is the storm, if it may be.
  if (isStorm(person.name) || reading.namesakes.get(person.name)?.some((one) => isStorm(one.name)))
    return null;
  return { name: person.name, role: role ?? person.role ?? reading.roles.get(person.name) ?? null };
}

/** Whether a name is one word that the article has in no full name. */
const isUnknown = ({ namesakes }: Reading, name: string): boolean =>
  !namesakes.has(name) && !name.includes(' ');

/** Whether words with a capital are certainly no name: a title, a group, a heading that runs on. */
function isNobodys(
  reading: Reading,
  name: string,
  role: string | null,
  opening: boolean,
  sentence: number,
): boolean {
  if (ORGANISATION_ABBREVIATIONS.has(bare(name))) return true;
  // "la Repubblica", "van Smith drove": a surname with a particle is known from the full name.
  if (/^\p{Ll}/u.test(name) && !reading.namesakes.has(name)) return true;
  if (isUnknown(reading, name) && isOtherWord(reading, name, opening, sentence)) return true;
  if (/^(?:Democrat|Republican|Libertarian|Conservative|Liberal)s?$/.test(name)) return true;
  // "Article II of the Constitution says"
  if (/^(?:Article|Section|Chapter|Amendment) (?:[IVX]+|\d+)$/.test(name)) return true;
  // "E! reported", "“Yes,” E. replied", "the four-time MVP"
  if (name.length < 2 || /^(?:\p{Lu}\.|(?:.* )?MVP)$/u.test(name)) return true;
  const parts = name.split(' ');
  // A heading, run on into the sentence.
  if (parts.length > 3 && !/\p{Ll}/u.test(name)) return true;
  // "Tavia's CEO" is a role, and Stephen King a name.
  const isForce = /\b(?:National|Coast|Border|Revolutionary|Home) Guard$/.test(name);
  // "Rep. Mark Baker"
  const isTitled = role !== null && mayBeGivenName(parts[0]!);
  const isGiven = isTitled || isGivenName(parts[0]!) || /^(?:\p{Lu}\.)+$/u.test(parts[0]!);
  const isOffice = parts.length > 1 && isTitle(parts.at(-1)!) && !isGiven && !isThing(parts) && !isForce;
  return isOffice && !reading.namesakes.has(name);
}

/** Whether a word that is in no full name is a title, a common word at the head of a sentence, or a group. */
function isOtherWord(reading: Reading, word: string, opening: boolean, sentence: number): boolean {
  const words = reading.words[sentence]!;
  const at = words.findIndex(({ text }) => text === word);
  const isFirst = at === 0 || words[at - 1]?.text === ':';
  if (isTitle(word) || (opening && looksCommon(reading, word, isFirst))) return true;
  // "Attorneys for the town", where the article has "District Attorneys" as well
  const isGroup = word.endsWith('s') && (isRole(word.slice(0, -1)) || SOMEBODY.has(bare(word).slice(0, -1)));
  return isGroup && PREPOSITIONS.has(words[at + 1]?.lower ?? '');
}

/** The person of a name at the head of a sentence, after a title; null for nobody, undefined if there is no such title. */
function withoutTitle(
  reading: Reading,
  name: string,
  role: string | null,
  sentence: number,
): Speaker | null | undefined {
  const parts = name.split(' ');
  const [opener, ...rest] = parts;
  if (rest.length < 2 || rest[0] === '&' || isTitle(opener!) || isGivenName(opener!)) return undefined;
  // "Goalscorer Tom Reyes": a title that no list holds, if he is named without it elsewhere.
  const plain = rest.join(' ');
  if (reading.namesakes.has(plain)) return named(reading, plain, role ?? opener!, false, sentence);
  // "Manchester City Council"
  const isTrade =
    TRADE.test(opener!) && (isEnglishWord(opener!.toLowerCase().split('-').at(-1)!) || !isThing(parts));
  if (isTrade && role === null) return null;
  // "Master Distiller Jan Call"
  return isTrade && isGivenName(rest[0]!)
    ? named(reading, plain, `${role} ${opener}`, false, sentence)
    : undefined;
}

/** "Hurricane Ida", and not "Hurricane Center" */
const isStorm = (name: string): boolean => STORM.test(name) && !isThing([name.split(' ').at(-1)!]);
const STORM = /^(?:(?:Tropical )?Storm|Hurricane|Typhoon|Cyclone) [^ ]+$/;

function isNamedAlone(text: string, name: string): boolean {
  return text.split(name).length > text.split(`General ${name}`).length;
}

/** "borealis": neither a word nor the plural of one, as far as a small dictionary knows, nor a group as "attendees" is. */
const isStrange = (lower: string): boolean =>
  !/(?:ee|er|or|ist|ian|ant|ent|ic)s$/.test(lower) &&
  ![lower, lower.slice(0, -1), lower.slice(0, -2), lower.replace(/ies$/, 'y')].some(isEnglishWord);

function looksCommon(reading: Reading, word: string, isFirst: boolean): boolean {
  // "DOE said"
  if (/^\p{Lu}{3,5}$/u.test(word)) return false;
  const { small, capital } = reading.writing();
  const lower = word.toLowerCase();
  const isCommon =
    (/(?:s|ly)$/.test(word) && !isStrange(lower)) ||
    isRole(word) ||
    ORGANISATIONS.has(lower) ||
    SOMEBODY.has(lower) ||
    (isFirst && isEnglishWord(lower) && !isGivenName(word));
  // "Police", where the article has "police" as well
  if (ORGANISATIONS.has(lower) && small.has(lower)) return true;
  return (isCommon || small.has(lower)) && !capital.has(word);
}
