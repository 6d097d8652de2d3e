/** Words without quotation marks and their speaker: "Lind: …", "Lind said that …", a post under its author's line. */

import { isEnglishWord } from '../../language/dictionary.js';
import { DETERMINERS } from '../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isKnownName } from '../../language/names/known-names.js';
import { CAPITALISED_RUN } from '../../language/names/name-patterns.js';
import { isTitle, trimRun } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { comparedWords } from '../words.js';
import { describedIn } from './described.js';
import { isNameLike, isPersonName, isPublication, OCCASIONS, type Signed } from './signature.js';

/** The first words of a sentence may look like a name. */
const LEAST_WORDS = 5;
const LABEL = new RegExp(
  `^(${CAPITALISED_RUN}(?:(?:, [^:“”"\\n]{1,60})|(?: \\([^()\\n]{1,20}\\))|(?: (?:${OCCASIONS}) [^:,“”"\\n]{1,50}))?):\\s+(?=\\S)`,
  'u',
);
/** "Who said the pool is old?" */
const WHO_SAID =
  /^(?:(?:so|ok|hey|but|and),? )?who (?:(?:was it that|actually|first|else) )?(?:said|says|wrote|tweeted)(?::|,| that)? (?=\S)/iu;
/** "[Ada Lind, 2024] The pool is old": before small letters, a word in brackets was put in. */
const BRACKETED_LABEL = new RegExp(
  `^[(\\[](${CAPITALISED_RUN})(?:, [^\\n()[\\]]{1,60})?[)\\]]:?\\s+(?=["“„«‘']?\\p{Lu})`,
  'u',
);
const AFTER_NAME = new RegExp(`,| \\(| (?:${OCCASIONS}) `);
const IF_TRUE = '[Ii]s it true(?: that)?,? ';
/** "Lind of the Harbour Board", "Lind, the mayor of Tarnow," */
const BELONGING = `(?: (?:of|from|at) (?:the )?${CAPITALISED_RUN}|, (?:the|an?) [^,.:;“”"\\n]{2,50},)?`;
const TELLING = new RegExp(
  `^(?:${IF_TRUE})?(${CAPITALISED_RUN})${BELONGING} (?:(?:once|also|has|had) )?(\\p{L}+)(?:,|:| that)?\\s+(?=\\S)`,
  'u',
);
/** "Lind told reporters on Monday: " */
const TELLING_SOMEBODY = new RegExp(
  `^(${CAPITALISED_RUN})${BELONGING} (?:(?:once|also|has|had) )?(\\p{L}+)(?: [\\p{L}\\p{N}]+){1,5}:\\s+(?=\\S)`,
  'u',
);
/**
 * "Did Lind really say that …?" asks about the words, not about their sense as "deny" would; so does "I heard Lind say".
 * "Heard" may have its capital as a name in small letters.
 */
const ASKING = new RegExp(
  `^(?:(?:[Ss]o|[Ww]ait|[Bb]ut|[Aa]nd|[Oo]k|[Hh]ey|[Oo]mg|[Ll]ol),? ){0,2}(?:[Dd]id|[Ii] (?:[Hh]eard|saw|read)(?: that)?) (${CAPITALISED_RUN}) (?:(?:really|actually|truly|ever) )?(?:says?|said|writes?|wrote|state)(?:,|:| that)?\\s+(?=\\S)`,
  'u',
);
const IS_IF_TRUE = new RegExp(`^${IF_TRUE}`, 'u');
const ACCORDING = new RegExp(`^[Aa]ccording to (${CAPITALISED_RUN}),? (?=\\S)`, 'u');
/** "Paul Okoye @paulokoye · Feb 1", and below what he posted. */
const POST = new RegExp(
  `^(${CAPITALISED_RUN})\\s{0,3}\\(?@\\w{1,30}\\)?[^\\n]{0,40}(?:\\n ?· ?\\n[^\\n]{1,20})?\\n\\s{0,3}(?=\\S)`,
  'u',
);
/** After a sentence: ", says Lind", ", the club’s captain Jamie Fox said". */
const AFTER = new RegExp(
  `, (?:(\\p{L}{3,15}) (?:\\p{Ll}{1,20} ){0,4}(${CAPITALISED_RUN})|(?:\\p{Ll}{1,20} ){0,4}(${CAPITALISED_RUN}) (\\p{L}{3,15}))[.!?]?$`,
  'u',
);
/** "The pool is old says Lind" */
const SAYS_AFTER = new RegExp(` (says|said) (${CAPITALISED_RUN})[.!?]?$`, 'u');
/** ", said the Latah County prosecutor", ", the mayor said" */
const DESCRIBED_AFTER =
  /, (?:(\p{Ll}{3,15}) ((?:the|an?) [^,.;:!?]{3,60})|((?:the|an?) [^,.;:!?]{3,60}) (\p{Ll}{3,15}))[.!?]?$/u;
/** ", according to Lind", ", according to the harbour police" */
const ACCORDING_AFTER = /, according to ([^,.;:!?"“”]{2,60})[.!?]?$/u;
const LONGEST_AFTER = 120;

/** Below a post: "2:14 PM · Feb 1, 2024 · 12K Views". */
const COUNTS = /\n\s{0,3}\d{1,2}:\d{2}[^\n]{0,80}$/;

interface Told extends Omit<Signed, 'name' | 'range'> {
  /** Null if the words before only call for attention: "BREAKING: …". */
  readonly name: string | null;
  /** Whether the text asks if the words were said: the question sets them off, as marks would. */
  readonly isAsked: boolean;
  /** Whether words and name make one sentence, which an article may have: "Lind said that …", "…, says Lind". */
  readonly isSentence: boolean;
}

/** Null if nobody is named before. The signature is the words that name somebody. */
export function toldWithoutMarks(text: string): Told | null {
  // First, since "Who" may have its capital as a name has.
  const unnamed = WHO_SAID.exec(text);
  if (unnamed) {
    const words = text.slice(unnamed[0].length);
    return comparedWords(words).length >= LEAST_WORDS
      ? { words, signature: unnamed[0], name: null, isAsked: true, isSentence: false }
      : null;
  }
  // In "Ada Lind said: …", one of the patterns takes "Lind" for the verb.
  const telling = [TELLING_SOMEBODY, TELLING]
    .map((pattern) => pattern.exec(text))
    .find((found) => found && SPEECH_VERBS.has(found[2]!.toLowerCase()));
  const post = POST.exec(text);
  const asking = ASKING.exec(text);
  const according = ACCORDING.exec(text);
  const label = LABEL.exec(text);
  const bracketed = bracketedLabel(text);
  const match = post ?? label ?? bracketed ?? asking ?? according ?? telling;
  if (!match) return toldAfter(text);
  const rest = text.slice(match[0].length);
  const words = post ? rest.replace(COUNTS, '') : rest;
  const name = splitRole(trimRun(match[1]!.split(AFTER_NAME)[0]!)).name;
  const isLong = post !== null || comparedWords(words).length >= LEAST_WORDS;
  const isSentence = match === according || (match === telling && !/:\s*$/.test(match[0]));
  const told = { words, signature: match[0], isAsked: match === asking || IS_IF_TRUE.test(text), isSentence };
  const isNobody =
    isShouted(match[1]!) || isHeading(match[1]!) || (match === bracketed && !isNameAlone(match));
  return name !== '' && isLong ? { ...told, name: isNobody ? null : name } : null;
}

/** "[Bell]" and "(Paris)" may be a speaker, a place or words put in. */
function bracketedLabel(text: string): RegExpExecArray | null {
  const match = BRACKETED_LABEL.exec(text);
  return match && isKnownName(match[1]!) && !isNameAlone(match) ? null : match;
}

/** "[Ada Lind]", "[Lind]", "(Ada Lind)"; not "[Video]" or "(Reuters)". */
const isNameAlone = ([bracketed, label = '']: RegExpExecArray): boolean =>
  !isPublication(label) &&
  (isPersonName(label) ||
    (bracketed.startsWith('[') && isKnownName(label) && !isEnglishWord(label.toLowerCase())));

const ONE_WORD_ON_OCCASION = new RegExp(`^(\\p{L}+) (?:${OCCASIONS}) `, 'u');
/** "Seen in Tarnow", "Heard on the radio": nobody’s, though people are called Seen and Heard. */
const SEEN = /^(?:seen|spotted|posted|found) /iu;
const READ_IN = /^(?:read|heard|watched) (?:on|in) (?:the )?(.+)$/iu;
const MEDIA = wordSet('internet web paper papers');
/** "Update on Monday": before an occasion, a word that is nobody’s name or title. */
export function isHeading(label: string): boolean {
  const medium = READ_IN.exec(label)?.[1] ?? '';
  if (SEEN.test(label) || isPublication(medium) || MEDIA.has(medium.toLowerCase())) return true;
  const word = ONE_WORD_ON_OCCASION.exec(label)?.[1];
  return word !== undefined && isEnglishWord(word.toLowerCase()) && !isKnownName(word) && !isTitle(word);
}

/** "BREAKING", "WATCH": shorter ones may be somebody’s initials. */
export const isShouted = (word: string): boolean =>
  /^\p{Lu}{4,}$/u.test(word) && isEnglishWord(word.toLowerCase());

function toldAfter(text: string): Told | null {
  const from = Math.max(0, text.trimEnd().length - LONGEST_AFTER);
  const described = describedAfter(text, from);
  if (described) return described;
  const end = text.trimEnd().slice(from);
  const match = AFTER.exec(end) ?? SAYS_AFTER.exec(end);
  const verb = match?.[1] ?? match?.[4];
  if (!match || !SPEECH_VERBS.has(verb!.toLowerCase())) return null;
  const words = text.slice(0, from + match.index);
  const name = splitRole(trimRun((match[2] ?? match[3])!)).name;
  return name !== '' && comparedWords(words).length >= LEAST_WORDS
    ? { words, name, signature: match[0], isAsked: false, isSentence: true }
    : null;
}

/** Somebody by an office, or anybody after "according to", if the last words say no more than who spoke. */
function describedAfter(text: string, from: number): Told | null {
  const end = text.trimEnd().slice(from);
  const according = ACCORDING_AFTER.exec(end);
  const match = according ?? DESCRIBED_AFTER.exec(end);
  if (!match) return null;
  const name = according?.[1] ?? match[2] ?? match[3]!;
  const isSaid = SPEECH_VERBS.has(match[1] ?? match[4] ?? '') && describedIn(name) === name;
  if (!isSaid && !(according && isOfSomebody(name))) return null;
  const words = text.slice(0, from + match.index);
  return comparedWords(words).length >= LEAST_WORDS
    ? { words, name, signature: match[0], isAsked: false, isSentence: true }
    : null;
}

/**
 * A name, a description, or in small letters "the report", "police" or a plural: "plan" and "schedule" are nobody, and
 * "Lind court Moe" is an altered name.
 */
const isOfSomebody = (name: string): boolean =>
  isNameLike(name) ||
  describedIn(name) === name ||
  (!/\p{Lu}/u.test(name) && (DETERMINERS.has(name.split(' ')[0]!) || /(?:[^s]s|\bpolice)$/.test(name)));
