/**
 * The frame that people put around a quote when they paste it: "Lind said: “…”", "“…” (Lind)", "Did Lind really say
 * “…”?". It says whose words the quote is, and is not part of it.
 */
import type { Range } from '../../domain.js';
import { MONTHS, WEEKDAYS } from '../../language/lexicon/calendar.js';
import { FOREIGN_SAYING } from '../../language/lexicon/foreign.js';
import { AUXILIARY } from '../../language/lexicon/function-words.js';
import { QUOTING_VERBS, SAYING_BASES, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { HONORIFICS, TITLES } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { trimRun } from '../../language/names/name-words.js';
import { splitRole } from '../../language/names/roles.js';
import { splitSentences } from '../../language/sentences.js';
import { attributions, type SentenceAttribution } from '../../speakers/attributions.js';
import { comparedWords } from '../words.js';
import { withoutMarks } from './claim.js';
import { describedIn } from './described.js';
import { inPlainMarks, longQuotations, quotedStretches } from './quoted.js';
import { isNameLike, isPublication, type Signed, signatureOf } from './signature.js';
import { isHeading, isShouted, toldWithoutMarks } from './unmarked.js';

/** A text that quotes, taken apart. */
export interface Framed {
  /** The quoted stretches, in order. */
  readonly quoted: readonly string[];
  /** The words around them, in order. */
  readonly frame: string;
  /** Whom the frame gives the words to; null if it names nobody. */
  readonly speaker: string | null;
  /** Whether the frame says whose words they are, or where they come from. */
  readonly isSourced: boolean;
  /** Whether a verb of saying, a label or a signature names the speaker: a capital in other words may be anything. */
  readonly isAttributed: boolean;
  /** Whether a name after a dash does. */
  readonly isSigned: boolean;
  /** Whether the frame does no more than that; it may name places and days. */
  readonly isPlain: boolean;
  /** The words of the frame before, between and after the quoted stretches, one entry each. */
  readonly sides: readonly string[];
  /** Whether quotation marks, a name after it, or a question such as "did he say" mark off what is quoted. */
  readonly isSetOff: boolean;
  /** Whether they and the words around them make one sentence without marks, which may be copied as a whole. */
  readonly isSentence: boolean;
}

const LONGEST_FRAME = 40;

/** What a frame may hold besides names, roles and verbs of saying. Nothing that denies: that changes what is claimed. */
const FRAMING = wordSet(`
  a an the his her their its to of in on at by for from with as is it that this and or but so also has have had did does do
  was were then now once again later just really actually truly ever even apparently reportedly allegedly supposedly
  famously recently today yesterday tonight earlier true real correct right quote quotes quoted quoting quotation
  statement speech interview put words word who whom he she they us me you i reporters journalists news paper
  newspaper press conference tv radio television twitter facebook instagram tiktok youtube
  telegram reddit morning afternoon evening week month year`);
/** Words with a capital at the head of a pasted text that are no names. */
const OPENER = /^(?:Did|Does|Do|Has|Had|Is|Was|Were|So|But|And|Then|When|Like|As|From|By)\s+/u;
/** "in the Aller valley", "about Lind", "on Lind", "to Lind": not "according to Lind" */
const AFTER_OTHER =
  /\b(?:in|at|near|from|on|after|during|about|against|regarding|(?<!\b(?:according|attributed|credited|ascribed|belongs?) )to) (?:the )?$/;
/** "Is it true that the Patriot is “…”?" is about the Patriot. */
const BEFORE_VERB = new RegExp(String.raw`^\s${AUXILIARY}(?!\p{L})`, 'u');
/** What stands before a colon and the opening mark. */
const LABEL = /^\s{0,3}([^:\n]{1,80}):\s{0,3}["“„«‘]?$/u;
/** "Lind’s office" is not Lind. */
const POSSESSIVE = /[’']s?$/;

/** Null if nothing is marked off as quoted, or nothing is around it. */
export function framedIn(text: string): Framed | null {
  const ranges = withoutTitled(text, longQuotations(text));
  const signed = signatureOf(text);
  const within = signed?.name === null ? framedIn(signed.words) : null;
  if (within) return withSource(within, signed!.signature);
  if (signed && (ranges.length === 0 || isOneQuotation(signed.words))) return bySignature(signed);
  return ranges.length === 0 ? withoutMarksAround(text) : aroundMarks(text, ranges);
}

/** "Lind: the pool is old. Source: Facebook" */
const withSource = (framed: Framed, source: string): Framed => ({
  ...framed,
  frame: `${framed.frame} ${source}`,
  sides: [...framed.sides.slice(0, -1), `${framed.sides.at(-1)!} ${source}`],
});

/** In “Wings of the Harbour” actor Lind said it “was a joy”, the title is a part of the frame, not of what is quoted. */
function withoutTitled(text: string, ranges: readonly Range[]): readonly Range[] {
  const isTitle = ({ start, end }: Range): boolean => {
    const words = text.slice(start, end);
    return isWorkTitle(words) && /\p{Ll}$/u.test(words) && /^["”»’]\s\p{Ll}/u.test(text.slice(end));
  };
  const spoken = ranges.filter((one) => !isTitle(one));
  return spoken.length === 0 ? ranges : spoken;
}

/** “Wings of the Harbour: A Ferry Story” */
export const isWorkTitle = (text: string): boolean =>
  comparedWords(text).every(({ key, start }) => STOP_WORDS.has(key) || !/^\p{Ll}/u.test(text.slice(start)));

/** "The pool is old. — Lind" */
function bySignature({ words, name, signature }: Signed): Framed {
  return {
    quoted: [withoutMarks(words)],
    frame: signature,
    // "Press Secretary Ana Lind" is no newspaper.
    speaker: name === null || isPublication(splitRole(name).name) ? null : name,
    isSourced: true,
    isAttributed: true,
    isSigned: true,
    isPlain: true,
    isSetOff: true,
    isSentence: false,
    sides: [signature],
  };
}

/** "Lind said that the pool is old." */
function withoutMarksAround(text: string): Framed | null {
  const told = toldWithoutMarks(text);
  return (
    told && {
      quoted: [told.words],
      frame: told.signature,
      speaker: told.name && saysNobody(told.name) ? null : told.name,
      isSourced: true,
      isAttributed: true,
      isSigned: false,
      isPlain: true,
      isSetOff: told.isAsked,
      isSentence: told.isSentence,
      sides: [told.signature],
    }
  );
}

/** "Did Lind really say “The pool is old”?" */
function aroundMarks(text: string, ranges: readonly Range[]): Framed | null {
  const sides = outside(text, ranges);
  const frame = sides.join(' ');
  const words = comparedWords(frame);
  if (words.length === 0) return null;
  const heading = headingOf(sides[0]!);
  const named = frame.slice(heading.length);
  const names = namesIn(withoutTitles(named));
  const described = describedIn(named);
  // "the mayor of Tarnow" is not said to be Tarnow.
  const people = names.filter((name) => !isPublication(name) && !described?.includes(name));
  const attributed = attributedIn(text.slice(heading.length));
  const only = frame.slice(words[0]!.start, words.at(-1)!.end);
  // "Institute for Fishery and Trade", as a line above its words.
  const isAllName = people.length > 1 && isNameLike(only);
  const speaker = attributed ?? (isAllName ? only : people.length === 0 ? described : oneOf(people, frame));
  return {
    quoted: ranges.map(({ start, end }) => text.slice(start, end)),
    frame,
    speaker,
    isSourced: heading !== '' || names.length > 0 || described !== null || tellsOfSaying(frame),
    isAttributed: attributed !== null,
    isSigned: false,
    isPlain: isPlain(described ? frame.replace(described, '') : frame),
    sides,
    isSetOff: true,
    isSentence: false,
  };
}

/** "Seen on Facebook:" before a quotation, which names nobody; the words after it may. */
function headingOf(before: string): string {
  const label = LABEL.exec(before);
  return label && isHeading(label[1]!) ? before : '';
}

/** A film or a word that is set off names nobody: “Wings”. */
const withoutTitles = (frame: string): string =>
  quotedStretches(frame).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), frame);

/** The only name, or two joined by "and": "According to Lind and Moe"; null for any others. "Lind" may also be "Ada Lind". */
function oneOf(named: readonly string[], frame: string): string | null {
  const people = named.filter((name) => !named.some((other) => other.endsWith(` ${name}`)));
  if (people.length === 1) return people[0]!;
  const both = people.join(' and ');
  return people.length === 2 && frame.includes(both) ? both : null;
}

const tellsOfSaying = (frame: string): boolean =>
  comparedWords(frame).some(({ key }) => SPEECH_VERBS.has(key) || SAYING_BASES.has(key));

const isOneQuotation = (text: string): boolean => {
  const ranges = longQuotations(text);
  return ranges.length === 1 && comparedWords(outside(text, ranges).join(' ')).length === 0;
};

function outside(text: string, ranges: readonly Range[]): string[] {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return parts;
}

/** The sentences of a pasted text, whatever its quotation marks, and the speaker the rules for articles find for each. */
export function attributionsOfPasted(text: string): {
  readonly sentences: readonly Range[];
  readonly said: readonly SentenceAttribution[];
} {
  const plain = inPlainMarks(text);
  const sentences = splitSentences(plain);
  return { sentences, said: attributions({ text: plain, sentences }) };
}

/** The one speaker that those rules find; null for none or several. */
function attributedIn(text: string): string | null {
  const names = new Set(attributionsOfPasted(text).said.flatMap(({ speaker }) => speaker ?? []));
  return names.size === 1 ? [...names][0]! : null;
}

/** Names in a frame: "(Lind)", "by Lind", "Did Lind say", "(The Lunde Times)". */
function namesIn(frame: string): string[] {
  const names = capitalisedRuns(frame)
    .filter(
      ({ 0: run, index }) =>
        !AFTER_OTHER.test(frame.slice(0, index)) &&
        !(BEFORE_VERB.test(frame.slice(index + run.length)) && !tellsOfSaying(frame)),
    )
    .map(([run]) => trimRun(run.replace(OPENER, '')))
    .map((run) => splitRole(run).name)
    .filter((name) => name !== '' && !POSSESSIVE.test(name) && !name.split(' ').every(isOfNobody));
  return [...new Set(names)];
}

/** "Quote: …", "Claim: …" */
const saysNobody = (label: string): boolean =>
  comparedWords(label).every(({ key }) => FRAMING.has(key) || SPEECH_VERBS.has(key) || SAYING_BASES.has(key));

const isOfNobody = (word: string): boolean => {
  const lower = word.toLowerCase();
  return (
    FRAMING.has(lower) ||
    isShouted(word) ||
    SAYING_BASES.has(lower) ||
    TITLES.has(lower) ||
    MONTHS.has(lower) ||
    WEEKDAYS.has(lower)
  );
};

function isPlain(frame: string): boolean {
  const words = comparedWords(frame);
  return (
    words.length <= LONGEST_FRAME &&
    words.every(({ key, start }) => /^\p{Lu}/u.test(frame.slice(start)) || isFraming(key))
  );
}

/** Whether a word, by its key, is about time. */
export const isOfTime = (key: string): boolean => MONTHS.has(key) || WEEKDAYS.has(key) || /\d/.test(key);

/** Whether a word, by its key, says only that somebody said something. */
export const isFraming = (key: string): boolean =>
  FRAMING.has(key) ||
  SPEECH_VERBS.has(key) ||
  QUOTING_VERBS.has(key) ||
  SAYING_BASES.has(key) ||
  TITLES.has(key) ||
  HONORIFICS.has(key) ||
  MONTHS.has(key) ||
  WEEKDAYS.has(key) ||
  FOREIGN_SAYING.has(key) ||
  /^\d{1,4}$/.test(key);
