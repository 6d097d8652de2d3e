/**
 * Whether the words around a quotation are those of whoever pasted it. A sentence that was copied and altered has them
 * from the article: it is checked as a whole, or "He never said “…”" without its "never" would pass for real.
 */
import { MONTHS, WEEKDAYS } from '../language/lexicon/calendar.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { isTitle } from '../language/name-words.js';
import type { Claim } from './claim.js';
import { type Framed, isFraming } from './frame.js';
import type { Judged } from './judge.js';
import { type ComparedWord, comparedWords, isNegation } from './words.js';

/** Content words of a frame that must be nobody's but the paster's, where it is more than a name and a verb of saying. */
const LEAST_OWN = 2;
const FEW_MISSING = 4;

/** A way to read what was pasted, and what comes of it. */
export interface Reading {
  readonly claim: Claim;
  /** Who is said to have said it. */
  readonly speaker: string | null;
  readonly found: Judged;
}

/** Whether whoever pasted a quotation put these words around it; see above. @param whole All of it, read as one claim. */
export function isPastersOwn(framed: Framed, whole: Reading): boolean {
  const { quoted, frame, isSourced, isPlain } = framed;
  const words = comparedWords(frame);
  // A few words set off in a long sentence are not what it is about.
  const quotedWords = comparedWords(quoted.join(' ')).length;
  const { found } = whole;
  if (found.verdict !== 'altered' || !found.best)
    return isPlain || (2 * quotedWords >= words.length && found.verdict === 'absent');
  if (found.onlySpelling || lacksNegation(found)) return false;
  const met = metKeys(whole);
  const own = words.filter(({ key }) => !met.has(key));
  if (own.length > 0 && own.every((word) => isOfSpeaker(word, framed))) return true;
  const isCopied = 2 * own.length <= words.length;
  if (isPlain) return isSourced && !(isCopied && own.some((word) => isChanged(word, framed, whole)));
  const isMostlyQuoted = quotedWords >= words.length;
  return isMostlyQuoted && !isCopied && own.filter(({ key }) => !STOP_WORDS.has(key)).length >= LEAST_OWN;
}

/** Keys of the claimed words that stand in the best place. */
function metKeys({ claim, found }: Reading): Set<string> {
  return new Set(
    [...found.best!.met].flatMap((i) => {
      const part = claim.parts[i]!;
      return part.kind === 'elision' ? [] : [part.word.key];
    }),
  );
}

/** Whether a word names, or introduces, whom the frame gives the words to: with another name it is misattributed. */
function isOfSpeaker({ start, end }: ComparedWord, { frame, speaker, isAttributed }: Framed): boolean {
  const word = frame.slice(start, end);
  return isAttributed && speaker !== null && (speaker.split(/\s+/).includes(word) || isTitle(word));
}

/**
 * Whether a word of a frame that was copied stands for another: "Cox student said" for "Cox spokesman said". What only
 * tells that somebody said something is the paster's; so are a name and a day, but not in the place of others.
 */
function isChanged(word: ComparedWord, framed: Framed, whole: Reading): boolean {
  const { key } = word;
  if (isOfSpeaker(word, framed)) return false;
  if (!isOfTime(key) && isFraming(key)) return false;
  const isCapital = /^\p{Lu}/u.test(framed.frame.slice(word.start));
  if (!isOfTime(key) && !isCapital) return true;
  return originalsOf(key, whole).some((original) =>
    isOfTime(key) ? isOfTime(original.toLowerCase()) : !isFraming(original.toLowerCase()),
  );
}

/** Words of the best place for which a claimed word, by its key, was put. */
function originalsOf(key: string, { claim, found }: Reading): string[] {
  const { steps, candidate } = found.best!;
  return steps.flatMap((step) => {
    if (step.kind !== 'changed') return [];
    const part = claim.parts[step.part]!;
    const { start, end } = candidate.words[step.at]!;
    return part.kind !== 'elision' && part.word.key === key ? [candidate.text.slice(start, end)] : [];
  });
}

const isOfTime = (key: string): boolean => MONTHS.has(key) || WEEKDAYS.has(key) || /\d/.test(key);

/** Whether few words are missing of an original, and they deny. */
function lacksNegation({ sources }: Judged): boolean {
  return sources[0]!.differences.some(({ kind, original }) => {
    const words = kind === 'same' || kind === 'elided' ? [] : comparedWords(original);
    return words.length <= FEW_MISSING && words.some(({ key }) => isNegation(key));
  });
}
