/** What a person is, in the words of the text: before a name or after it. */
import type { Speaker } from '../../domain.js';
import { isEnglishWord } from '../dictionary.js';
import { DETERMINERS, isFunctionWord, PERSONAL_PRONOUNS, PREPOSITIONS } from '../lexicon/function-words.js';
import { IRREGULAR } from '../lexicon/irregular-forms.js';
import { NAME_PARTICLES } from '../lexicon/name-particles.js';
import { ORGANISATIONS } from '../lexicon/organisations.js';
import { SPEECH_VERBS } from '../lexicon/speech-verbs.js';
import { HONORIFICS, KIN, PERSON_NOUNS, TITLES } from '../lexicon/titles.js';
import { remembered } from '../remembered.js';
import { isGivenName, isRarerGivenName, mayBeGivenName } from './given-names.js';
import { isKnownName, mayBeFamilyName } from './known-names.js';
import { ORDINAL } from './name-patterns.js';
import { bare, isThing, isTitle, trimRun } from './name-words.js';

/** Words that belong to a role when they stand before a lower-case title: "former foreign minister". */
const ROLE_ADJECTIVE =
  /^(?:\p{Lu}\p{L}+|foreign|prime|defen[cs]e|finance|interior|deputy|vice|chief|senior|former|acting|press|ministry|government|state|opposition|party|police|army|navy|research|home|health|trade)$/u;

/** Whether a word is hardly one before a name: neither English, nor a trade, nor "Norland's". */
const isRare = (word: string): boolean =>
  !isEnglishWord(word.toLowerCase()) && !TRADE.test(word) && !/[’']s$/.test(word);

/** Words that end as those for what somebody does. */
export const TRADE = /(?:er|or|ist|man|woman|ian)$/;

/** "Selden-based Tarnex", "New York-based Tarnex": words before the name that say no more than where from. */
const ORIGIN = /^\p{Lu}[\p{L}.]*-(?:based|born|raised|owned|controlled|backed|parent|rival|seeded)$/u;

/** Splits "Russian Foreign Minister Sergey Lavrov" into role and name; honorifics are dropped. */
export const splitRole = remembered((run): Speaker => {
  const words = run.split(/\s+/);
  const origin = words.findIndex((word) => ORIGIN.test(word)) + 1;
  const isBorn =
    words.length - origin > 1 || mayBeFamilyName(words.at(-1)!) || !/-born$/.test(words[origin - 1]!);
  if (origin > 0 && origin < words.length && isBorn) return splitRole(words.slice(origin).join(' '));
  const isMember = (word: string, i: number): boolean =>
    word === 'Member' && ORGANISATIONS.has(bare(words[i - 1] ?? ''));
  const title = words.findLastIndex((word, i) => isTitle(word) || isMember(word, i)) + 1;
  if (isOfName(words, title - 1)) return splitAround(words, title - 1);
  const isRanked = words[title + 1] === 'Class' && new RegExp(`^${ORDINAL}$`).test(words[title]!);
  const ended = title === words.length ? titleBeforeName(words) : afterTitle(words, title);
  const cut = isRanked ? title + 2 : ended;
  if (cut === 0 || cut === words.length) return splitBeforeGivenName(words);
  // "Major League Chess" and the "County Sheriff's Office" are not ranks.
  if (words.slice(cut).some((word) => ORGANISATIONS.has(bare(word)))) return { name: run, role: null };
  // "King County" has no king.
  if (cut === 1 && words.length === 2 && words[1] === 'County') return { name: run, role: null };
  // "General Dynamo" is a company.
  const isCompany = cut === 1 && words.length === 2 && words[0] === 'General' && !isKnownName(words[1]!);
  if (isCompany) return { name: run, role: null };
  const role = words.slice(0, cut).filter((word) => !HONORIFICS.has(bare(word)));
  return { name: words.slice(cut).join(' '), role: singular(withoutDoctor(role.join(' '))) || null };
});

/** "Reps. Ada Lind and Ivo Berg": each of the two is one. */
const singular = (role: string): string => role.replace(/\b(Rep|Sen|Gov)s\.$/, '$1.');

/** "CDC Director" of "CDC Director Dr.": a degree behind an office says no more. */
export const withoutDoctor = (role: string): string => role.replace(/(?<=.),? Dr\.?$/, '');

/** Whether a title is part of a name: "Officer Dean Mack", "Ronnie Dean Busick", "Sikandar Sultan Raja". */
function isOfName(words: readonly string[], title: number): boolean {
  const [word, before] = [words[title]!, words[title - 1]];
  if (before === undefined || title !== words.length - 2) return false;
  if (isGivenName(word)) return isTitle(before) || isGivenName(before);
  return word === 'Sultan' && isKnownName(before);
}

/** Where "Gov." ends in "Gov. Ada Justice": a title after a given name is a surname if there is another title before. */
function titleBeforeName(words: readonly string[]): number {
  const given = words.length - 2;
  const [last, name] = [words.at(-1)!, words[given] ?? ''];
  const isSurname = mayBeGivenName(name) && !isTitle(name) && !last.endsWith('.') && isKnownName(last);
  const before = isSurname ? words.findLastIndex((word, i) => i < given && isTitle(word)) + 1 : 0;
  return before === given ? before : words.length;
}

/** Where the office ends whose title ends at `title`: "President Pro Tem", "Master Distiller" before a given name. */
function afterTitle(words: readonly string[], title: number): number {
  const rest = words.slice(title).join(' ');
  const forNow = /^Pro[- ]Tem(?:pore)?(?= )/.exec(rest)?.[0];
  if (title > 0 && forNow) return title + forNow.split(' ').length;
  const isTrade = TRADE.test(words[title] ?? '') && !isGivenName(words[title]!) && words.length > title + 2;
  return title > 0 && isTrade && isGivenName(words[title + 1]!) ? title + 1 : title;
}

/** Splits a run whose name holds such a title: the name begins with it if another title precedes it, else with the run. */
function splitAround(words: readonly string[], title: number): Speaker {
  const from = words.findLastIndex((word, i) => i < title && isTitle(word)) + 1;
  return { name: words.slice(from).join(' '), role: words.slice(0, from).join(' ') || null };
}

/**
 * "Filmmaker Lia Prewitt", but "Alba Lisa Marden": a word before a given name that is not one itself is not part of the
 * name.
 */
function splitBeforeGivenName(words: readonly string[]): Speaker {
  const run = words.join(' ');
  const given = words.findIndex((word) => isGivenName(word));
  const isName = given < 1 || given > words.length - 2 || isThing(words.slice(given));
  const before = words.slice(0, given);
  const isPart =
    // "Ke Huy Quan", but "Famer Dominik Hasek"
    (isRarerGivenName(words[given] ?? '') && before.every(isRare)) ||
    NAME_PARTICLES.has(words[given]?.toLowerCase() ?? '') ||
    before.some(
      (word) =>
        /^\p{L}\.?$|^(?:Saint|St\.?|Fort|Mount|San|Santa|New|Mac|Abu|Umm|Abd|Abdul)$/u.test(word) ||
        NAME_PARTICLES.has(word.toLowerCase()),
    );
  const isPartys = /^(?:Republican|Democrat)$/.test(words[0]!) && words.length < 4;
  // "Republican Bryant", "Republican Allen West"
  const isGivens = given === 1 && isPartys && !words.some((word) => ORGANISATIONS.has(bare(word)));
  if (isGivens) return { name: words.slice(1).join(' '), role: words[0]! };
  if (given < 0 && isPartys && !isThing(words) && words.length > 1 && words.slice(1).every(mayBeFamilyName))
    return { name: words.slice(1).join(' '), role: words[0]! };
  if (isName || isPart) return { name: run, role: null };
  const role = before
    .filter((word) => !HONORIFICS.has(bare(word)))
    .join(' ')
    .replace(/[’']s$/, '');
  return {
    name: words.slice(given).join(' '),
    role:
      TRADE.test(role) || /(?:crat|can)$/.test(role) || PERSON_NOUNS.has(role.toLowerCase()) ? role : null,
  };
}

/** The role that a text gives the name at `start` to `end`; `before` is the one in the name's own run, if any. */
export function roleAround(text: string, start: number, end: number, before: string | null): string | null {
  const after = roleAfter(text, end);
  const own = after !== null && isOfAnother(text, start, end + after.length) ? null : after;
  return withFormer(text, start, before) ?? own ?? roleBefore(text, start) ?? roleSetOff(text, start, end);
}

/** A text that is the opening of a sentence. */
const OPENER =
  /(?:^|\n|[.!?]["”’']? )(?:\p{Lu}\p{Ll}+ing|After|Before|When|While|As|In|At|On|With|By|During|Since) [^,.!?\n]*$/u;

/** "After meeting Ada Lind, the mayor, 50, left.": the role is somebody else's, the subject of the main clause. */
function isOfAnother(text: string, name: number, from: number): boolean {
  const isAged = /^\D{0,8}, \d{2},/.test(text.slice(from, from + 13));
  return isAged && OPENER.test(text.slice(Math.max(0, name - 60), name));
}

/** The role in ", the Chinese foreign minister," directly after a name that ends at `end`. */
function roleAfter(text: string, end: number): string | null {
  if (!text.startsWith(', ', end)) return null;
  const apposition =
    /^, (?:(?:the|a|an|its|his|her|their) )?((?:[^,.;:“”"\n]|\b\p{Lu}\.(?=\S)|(?<=\.\p{Lu})\.|(?<=\p{Ll} \p{Lu})\.(?= \p{Lu})){3,100}?)(?:,| (?=who(?:se)? )|(?<!(?<![\p{L}-])\p{Lu})\.(?!\S))/u.exec(
      text.slice(end, end + 120),
    );
  const role = apposition?.[1] ?? '';
  // "Trump, Florida Gov. Ron DeSantis": another's; "manager of the St. Olav Inn".
  const last = role.split(' ').at(-1)!;
  const isAbbreviated =
    apposition?.[0].endsWith('.') && (isTitle(`${last}.`) || last === 'St') && last.length < 6;
  // "Lind, not the mayor,", "Lind, and the mayor of Bergen,"
  const opener = role.split(' ')[0]!.toLowerCase();
  if (isAbbreviated || (isFunctionWord(opener) && opener !== 'then')) return null;
  if (/\b(?:who|which|said|says|told|wrote|was|is|had|has)\b/.test(role)) return null;
  const words = role.split(' ');
  // "the Stones, Ivo Berg and a member of Selden,"
  if (isGivenName(words[0]!) && words[2] === 'and') return null;
  if (!isHeadedByTitle(words) || isDeed(words[0]!, words[1] ?? '')) return null;
  const to = end + apposition![0].length - 1;
  return withoutWhereSaid(`${role}${FIELDS_BEFORE.test(role) ? fieldsAt(text.slice(to, to + 100)) : ''}`);
}

/** "Institute for Forest" */
const FIELDS_BEFORE = /\b(?:of|for|on) (?:the )?\p{Lu}\p{Ll}+$/u;

/** ", Snow and Landscape Research" after it: fields of work, neither names nor titles, and with an "and" before the last. */
function fieldsAt(text: string): string {
  const list =
    /^(?:, \p{Lu}\p{Ll}+){0,3},? and (?:the )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}(?=[,.]| (?:at|in) )/u.exec(
      text,
    )?.[0] ?? '';
  return (list.match(/\p{Lu}\p{Ll}+/gu) ?? []).every(isField) ? list : '';
}

/** "Ivo Hart, met the French president, …": two words that begin what somebody did, not what he is. */
export const isDeed = (first: string, second: string): boolean =>
  (first.endsWith('ed') || IRREGULAR.has(first)) &&
  (DETERMINERS.has(second) || PERSONAL_PRONOUNS.has(second));

/** "director of the fund" of "director of the fund in a note on Monday" */
export const withoutWhereSaid = (role: string): string => role.replace(WHERE_SAID, '');
const WHERE_SAID = / in (?:an?|his|her|the) (?:note|statement|e-?mail|interview|letter|tweet|post|memo)\b.*$/;

/** "toxicologist", "film-maker": nouns for people by what they do, more than any list has. A playlist is nobody. */
const BY_ENDING =
  /^(?!(?:play|check|short|black|wait|wish|watch)list$)\p{Ll}[\p{Ll}-]{2,}(?:ist|maker|naire)$/u;

/** Whether a word says what somebody is. */
const isTrade = (word: string): boolean =>
  (isTitle(word) && !HONORIFICS.has(bare(word))) || BY_ENDING.test(word) || PERSON_NOUNS.has(word);

/** Whether the head noun of a description is a title or a trade: not in "average teacher salary in Norland". */
function isHeadedByTitle(words: readonly string[]): boolean {
  if (isTrade(words.at(-1)!)) return true;
  for (let i = 0; i < words.length; i += 1) {
    const next = words[i + 1] ?? 'and';
    const isHead = isTrade(words[i]!);
    const ends = isFunctionWord(next) || /^\p{Ll}+(?:ing|ed)$/u.test(next);
    if (isHead && ends) return true;
    if (i > 0 && PREPOSITIONS.has(words[i]!)) return false;
  }
  return false;
}

/** The role in "Chinese foreign minister Wang Yi", where the name starts at `start`. */
function roleBefore(text: string, start: number): string | null {
  if (text[start - 1] !== ' ') return null;
  const near = text.slice(Math.max(0, start - 60), start - 1);
  // Few names stand after a title.
  if (!TITLES.has(/\S*$/.exec(near)![0])) return null;
  const before = near.split(/\s/).slice(-6);
  // "Sheriff's Office detective"
  const isOffice = (at: number): boolean =>
    /^\p{Lu}\p{L}+['’]s$/u.test(before[at]!) && ORGANISATIONS.has((before[at + 1] ?? '').toLowerCase());
  const words = before.slice(
    before.findLastIndex((word, i) => !/^[\p{L}\d-]+$/u.test(word) && !isOffice(i)) + 1,
  );
  if (words.length === 0) return null;
  let first = words.length - 1;
  const belongs = (at: number): boolean =>
    (ROLE_ADJECTIVE.test(words[at]!) && !SPEECH_VERBS.has(words[at]!.toLowerCase())) ||
    isAttributive(words[at]!) ||
    isOffice(before.length - words.length + at) ||
    isFirstLady(words, at);
  while (first > 0 && belongs(first - 1)) first--;
  const role = words.slice(first).join(' ');
  return isFirstLady(words, first) ? role : trimRun(role);
}

/** "The port's director, Ada Lind,": whose office it is, and then the name between commas. */
const BEFORE_COMMA =
  /^.*(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|['’]s|s['’]) (?<role>(?:\p{Ll}[\p{L}-]* ){0,4}(?<head>\p{Ll}[\p{L}-]+)), $/su;

/** The role in "its new director, Ada Lind, said", where the name is from `start` to `end`. A wife is no role. */
function roleSetOff(text: string, start: number, end: number): string | null {
  if (!/^(?:,|[.;](?!\w))/u.test(text.slice(end, end + 2))) return null;
  const { role, head = '' } = BEFORE_COMMA.exec(text.slice(Math.max(0, start - 80), start))?.groups ?? {};
  const isOffice = role !== undefined && TITLES.has(head) && !KIN.has(head);
  const words = role?.split(' ') ?? [];
  return isOffice && !words.some((word) => SPEECH_VERBS.has(word) || (isFunctionWord(word) && word !== 'and'))
    ? role
    : null;
}

/** In "first lady" the number is part of the role; elsewhere it is trimmed off, as at the head of a sentence. */
const isFirstLady = (words: readonly string[], at: number): boolean =>
  words[at]!.toLowerCase() === 'first' && words[at + 1] === 'lady';

/** "athletic" in "athletic director", "sea turtle" in "sea turtle manager": neither a verb nor a function word. */
const isAttributive = (word: string): boolean =>
  /^(?:\d+-)?\p{Ll}[\p{Ll}-]+$/u.test(word) &&
  !/(?:ed|ing|ly|[^s]s)$/.test(word) &&
  !isFunctionWord(word) &&
  !SPEECH_VERBS.has(word);

/** "former President Ralf Stone": "former" is part of the role. */
function withFormer(text: string, nameStart: number, role: string | null): string | null {
  if (role === null) return null;
  const before = text.slice(Math.max(0, nameStart - role.length - 14), nameStart);
  const former = /\b(?:former|then|acting|deputy|outgoing|incoming|ex)[ -]$/.exec(
    before.slice(0, -role.length - 1),
  );
  return former ? `${former[0]}${role}` : withoutDoctor(`${fieldBefore(text, nameStart, role)}${role}`);
}

/** "Health and " before "Human Services Commissioner": words for a field of work, neither names nor titles. */
function fieldBefore(text: string, nameStart: number, role: string): string {
  const end = text.slice(nameStart - 4, nameStart) === 'Dr. ' ? nameStart - 4 : nameStart;
  const start = end - role.length - 1;
  if (!role.includes(' ') || text.slice(start, end - 1) !== role || text[start - 1] !== ' ') return '';
  const words = text.slice(Math.max(0, start - 80), start - 1).split(' ');
  const and = words.length - 1;
  if (!/^(?:and|&)$/.test(words[and]!)) return '';
  let first = and;
  while (
    first > 0 &&
    (isField(words[first - 1]!) || (first < and && /^(?:of|for|the)$/.test(words[first - 1]!)))
  )
    first -= 1;
  while (first < and && !isField(words[first]!)) first += 1;
  return first < and ? `${words.slice(first).join(' ')} ` : '';
}

/** Whether a word with a capital may be a field of work: an English word that is neither a title nor a given name. */
export const isField = (word: string): boolean =>
  /^\p{Lu}\p{L}+$/u.test(word) && isEnglishWord(word.toLowerCase()) && !isTitle(word) && !isGivenName(word);
