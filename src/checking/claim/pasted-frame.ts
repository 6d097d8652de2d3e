/**
 * Whether the words around a quotation are the paster's own. A sentence that was copied and altered has them from the
 * article: it is checked as a whole, or "He never said “…”" without its "never" would pass for real.
 */
import { isEnglishWord } from '../../language/dictionary.js';
import { DETERMINERS, PRONOUNS, SUBJECT_PRONOUNS } from '../../language/lexicon/function-words.js';
import { QUOTING_VERBS, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { OUT_OF_OFFICE } from '../../language/lexicon/titles.js';
import { isTitle } from '../../language/names/name-words.js';
import { isOwned, type Step } from '../alignment/align.js';
import { runsOf } from '../alignment/asides.js';
import type { Placed } from '../alignment/place.js';
import { withoutPossession } from '../article-words.js';
import type { Judged } from '../judge.js';
import { isNegation } from '../weight.js';
import { type ComparedWord, comparedWords, keysOf, rowOf } from '../words.js';
import { type Framed, isFraming, isOfTime } from './around-quote.js';
import { holds } from './claim.js';
import {
  besideLongestRun,
  type Interpretation,
  isHeldBeside,
  lostWords,
  originalsOf,
  unmet,
} from './interpretation.js';

/** The fewest content words that must be the paster's own in a frame of more than a name and a verb of saying. */
const LEAST_OWN = 2;
const FEW_MISSING = 4;
const MANY_EDITS = 4;
/** This many words of a frame, the speaker's name apart, do not stand in the article by chance. */
const MUCH_COPIED = 5;
/** The most words from a title to the name or the verb of saying that it goes with. */
const TITLE_NEAR = 3;

/** Whether the words around a quotation are the paster's own. @param whole All that was pasted, read as one claim. */
export function isPastersOwn(framed: Framed, whole: Interpretation): boolean {
  const { quoted, frame, isSourced, isPlain } = framed;
  const words = comparedWords(frame);
  // A few words set off in a long sentence are not what it is about.
  const quotedWords = comparedWords(quoted.join(' '));
  const { found } = whole;
  if (found.verdict !== 'altered' || !found.best)
    return isPlain || (found.verdict === 'absent' && 2 * quotedWords.length >= words.length);
  if (found.onlySpelling || lacksNegation(found)) return false;
  const own = unmet(words, quotedWords, whole);
  if (isOfNobody(framed) && (own.length === 0 || isHeldBeside(words, found.best))) return false;
  // "Twice called …" for "Once called …" names nobody else.
  const isRenamed = ({ key }: ComparedWord): boolean => originalsOf(key, whole).every(isCapitalisedName);
  if (own.length > 0 && own.every((word) => isOfSpeaker(word, framed) && isRenamed(word))) return true;
  if (isAskedAfter(framed)) return true;
  if (isDenied(framed) && own.some(({ key }) => isNegation(key))) return true;
  if (own.length === words.length && (isSetApart(framed) || isChatter(frame))) return true;
  const isMostlyQuoted = quotedWords.length >= words.length;
  if (isMostlyQuoted && isNounForPronoun(own, found.best)) return true;
  if (isMostlyQuoted && isOfficeAlone(own, framed, found.best)) return true;
  const isOwn = 2 * own.length > words.length;
  const edits = own.length + lostWords(found.best);
  // Nobody changes so much of a sentence and leaves its quotation alone.
  const isRetold = edits >= MANY_EDITS && edits >= words.length - own.length;
  if (!isPlain) {
    const isMany = isRetold || (isOwn && own.filter(isContent).length >= LEAST_OWN);
    return isMostlyQuoted && isMany && !isMoved(own, found.best);
  }
  if (!isSourced) return isMostlyQuoted && isOwn;
  return isOwn || isRetold || !isAlteredCopy(words, own, framed, whole);
}

/**
 * ", according to some analysis", in a sentence without marks: an article's own words if it has all of them, and no speaker
 * whom somebody else puts there.
 */
const isOfNobody = ({ isSentence, speaker }: Framed): boolean =>
  isSentence && speaker !== null && !/\p{Lu}/u.test(speaker) && !comparedWords(speaker).some(isOffice);
const isOffice = ({ key }: ComparedWord): boolean => isTitle(key);

/** Whether the words of a frame that are not in their place are a clause from elsewhere in the same sentences. */
const isMoved = (own: readonly ComparedWord[], placed: Placed): boolean =>
  own.length >= MUCH_COPIED && isHeldBeside(own, placed);

/** "wow!! “…”", "lol 😂 “…”", "“…” Is that so?": a mark or an emoji between, which no sentence that quotes has. */
function isSetApart({ sides }: Framed): boolean {
  const [before, ...after] = sides;
  return (
    /(?:^\s{0,3}|[.!?\n]\s{0,3}|\p{Extended_Pictographic}\uFE0F?\s{0,3})["“”„«]?$/u.test(before!) &&
    after.every((side) =>
      /^["“”„»]?(?:[.!?]?\s{0,3}$|[.!?]{0,3}\s{0,3}\n|[.!?]{1,3}\s|\s{0,3}\p{Extended_Pictographic})/u.test(
        side,
      ),
    )
  );
}

/** “…” is that what Lind said? */
const isAskedAfter = ({ sides }: Framed): boolean =>
  ASKED_AFTER.test(sides.at(-1)!) && sides.slice(0, -1).every((side) => comparedWords(side).length === 0);
const ASKED_AFTER =
  /^["”»]?\s{0,3}(?:is|was|did|does|has|really|true|real|fake|who|what)\s[^?]{0,80}\?{1,3}\s{0,3}$/iu;

/** "Lind never said “…”", where the article denies nothing. */
const isDenied = ({ sides: [before = '', ...after] }: Framed): boolean =>
  DENIED.test(before) && after.every((side) => comparedWords(side).length === 0);
const DENIED =
  /^\s*(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:never|did not|didn[’']t)\s(?:(?:ever|really|actually)\s)?(?:say|said|tell|told|write|wrote|tweet|tweeted)(?:\sthat)?[:,]?\s*["“„«]?$/u;

/** "bruh “…”", "smh “…”": words that no article has. */
function isChatter(frame: string): boolean {
  const words = comparedWords(frame);
  return words.every(
    ({ key, start }) => /^\p{Ll}+$/u.test(key) && /^\p{Ll}/u.test(frame.slice(start)) && !isEnglishWord(key),
  );
}

const isContent = ({ key }: ComparedWord): boolean => !STOP_WORDS.has(key);

/**
 * Whether a word belongs to the name or the title of the speaker in the frame: another name is a misattribution. A title
 * far from the name, as in "said Art Lind, of the Tarnow figure club", is somebody else's or none.
 */
function isOfSpeaker({ start, end }: ComparedWord, { frame, speaker, isAttributed }: Framed): boolean {
  if (!isAttributed || speaker === null) return false;
  const word = frame.slice(start, end);
  const names = speaker.split(/\s+/);
  if (names.includes(word)) return true;
  const near = [
    ...comparedWords(frame.slice(0, start)).slice(-TITLE_NEAR),
    ...comparedWords(frame.slice(end)).slice(0, TITLE_NEAR),
  ];
  return isTitle(word) && near.some(({ key }) => SPEECH_VERBS.has(key) || keysOf(speaker).includes(key));
}

/** Whether the words of a frame that was copied are not all the article's. */
function isAlteredCopy(
  words: readonly ComparedWord[],
  own: readonly ComparedWord[],
  framed: Framed,
  whole: Interpretation,
): boolean {
  const copied = words.filter((word) => !own.includes(word) && !isOfSpeaker(word, framed));
  if (copied.length < MUCH_COPIED) return own.some((word) => isChanged(word, framed, whole));
  return isTorn(whole) || own.some((word) => !isOfSpeaker(word, framed));
}

/** Whether words are missing that are no clause of their own, such as “, the mayor of Lunde,” is. */
function isTorn({ found }: Interpretation): boolean {
  const { steps, candidate } = found.best!;
  const { words, text } = candidate;
  const isMark = (from: number, to: number): boolean => /[,;:–—()]/.test(text.slice(from, to));
  return runsOf(steps).some((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    if (first.kind !== 'left-out' || last.kind !== 'left-out') return false;
    const [start, end] = [words[first.at]!.start, words[last.at]!.end];
    return !isMark(start - 2, start) || !isMark(end, end + 2);
  });
}

/**
 * Whether a word of a frame that was copied replaces another: "Cox student said" for "Cox spokesman said", "he" for
 * "she". A word that only says that somebody spoke is the paster's own; so are a name and a day, unless they replace
 * others.
 */
function isChanged(word: ComparedWord, framed: Framed, whole: Interpretation): boolean {
  const { key } = word;
  if (isOfSpeaker(word, framed)) return false;
  const kind = KINDS.find((isKind) => isKind(key));
  if (!kind && isFraming(key)) return isThing(key) && originalsOf(key, whole).some(isCapitalisedName);
  const isCapital = /^\p{Lu}/u.test(framed.frame.slice(word.start));
  if (!kind && !isCapital) return true;
  return originalsOf(key, whole).some((original) =>
    kind ? kind(original.toLowerCase()) : !isFraming(original.toLowerCase()),
  );
}

/** "week said" for "Lind said": neither who speaks nor that he does. */
const isThing = (key: string): boolean =>
  !PRONOUNS.has(key) &&
  !STOP_WORDS.has(key) &&
  !isTitle(key) &&
  !SPEECH_VERBS.has(key) &&
  !QUOTING_VERBS.has(key);
const isCapitalisedName = (word: string): boolean => /^\p{Lu}/u.test(word) && !isFraming(word.toLowerCase());

/** "police said" or "said police" for the article's "she said", with everything else the same. */
function isNounForPronoun(own: readonly ComparedWord[], { steps, candidate }: Placed): boolean {
  const lost = steps.flatMap((step) =>
    step.kind === 'left-out' || step.kind === 'changed' ? [candidate.words[step.at]!.key] : [],
  );
  return (
    lost.length > 0 &&
    lost.every((key) => SUBJECT_PRONOUNS.has(key)) &&
    own.length > 0 &&
    own.every(({ key }) => !SUBJECT_PRONOUNS.has(key) && !isNegation(key))
  );
}

/** "said the director of the harbour" for "said Ada Lind, director of the harbour", with everything else the same. */
function isOfficeAlone(own: readonly ComparedWord[], { speaker }: Framed, placed: Placed): boolean {
  const { words, text } = placed.candidate;
  const lost = besideLongestRun(placed).steps.flatMap((step) =>
    step.kind === 'left-out' || step.kind === 'changed' ? [words[step.at]!] : [],
  );
  return (
    /^(?:the|an?) \p{Ll}/iu.test(speaker ?? '') &&
    own.length > 0 &&
    own.every(({ key }) => DETERMINERS.has(key)) &&
    lost.every(({ start, end }) => isCapitalisedName(text.slice(start, end)))
  );
}

/**
 * Whether a signature replaces another name that the article has there, if nothing else gives that name the words: "― Moe"
 * for "― Lind" below a picture.
 */
export function isRenamed(
  { frame, isSigned }: Framed,
  whole: Interpretation,
  inner: Interpretation,
): boolean {
  const isUnnamed = inner.found.sources.every(({ quote }) => quote.speaker === null);
  const replaced = comparedWords(frame).flatMap(({ key }) => originalsOf(key, whole));
  // "(Kordt Rail)" for "Kordt’s rail office" is no other name.
  const isOther = (word: string): boolean => !rowOf(frame).includes(rowOf(withoutPossession(word)));
  return (
    isSigned &&
    isUnnamed &&
    replaced.length > 0 &&
    replaced.every(isCapitalisedName) &&
    replaced.some(isOther)
  );
}

/** Words that may not stand for one another. */
const KINDS: readonly ((key: string) => boolean)[] = [isOfTime, (key) => SUBJECT_PRONOUNS.has(key)];

/**
 * Whether the sentences of a quotation lack only a few words that deny, or only the "deputy" of a deputy mayor. A denial in
 * the sentence after it matches words of the frame by chance.
 */
export function lacksNegation({ best }: Judged): boolean {
  const { words } = best!.candidate;
  const { steps, range } = besideLongestRun(best!);
  return differingRuns(steps).some((run) => {
    const lost = run.flatMap((step) =>
      'at' in step && holds(range, words[step.at]!) ? [words[step.at]!] : [],
    );
    const isOutOfOffice = lost.length > 0 && lost.every(({ key }) => OUT_OF_OFFICE.has(key));
    return isOutOfOffice || (lost.length <= FEW_MISSING && lost.some(({ key }) => isNegation(key)));
  });
}

/** Neighbouring steps that differ, whatever their kinds: one difference for a reader. */
function differingRuns(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const step of steps) {
    if (isOwned(step.kind)) runs.push([]);
    else runs.at(-1)!.push(step);
  }
  return runs.filter(({ length }) => length > 0);
}
