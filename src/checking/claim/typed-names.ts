/** Names typed in small letters, as members of a chat do: "did gioia massa really say …", "nadal: …", "“…” - pritts". */
import type { Range } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { INTERJECTIONS } from '../../language/lexicon/chat.js';
import { AUXILIARIES, SUBJECT_PRONOUNS } from '../../language/lexicon/function-words.js';
import { QUOTING_VERBS, SAYING_BASES, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { HONORIFICS, TITLES } from '../../language/lexicon/titles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isKnownName } from '../../language/names/known-names.js';
import { JOINT, longQuotations } from './quoted.js';

/** So many words may stand before the words that are quoted without marks: "so did dr anthony fauci really ever say that". */
const LONGEST_HEAD = 10;
/** "- dr anthony fauci", "-lind after the match in 2022", "according to lind", "says lind" */
const TAIL =
  /(?:[—–―~]|--|\s-|\baccording to)\s?[\p{Ll}\p{M}\p{Nd}.’' ]{2,60}$|\s(?:says|said)(?:\s[\p{Ll}\p{M}.’'-]{2,20}){1,2}$/u;
const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;

/**
 * The words of the names of an archive's people, in lower case. English words count only as family names: "Trump" of
 * "Donald Trump", but not "World" of "World Bank".
 */
export function wordsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => {
      const words = name.split(/\s+/);
      const isPerson = words.length > 1 && isGivenName(words[0]!);
      return words
        .map((word) => word.toLowerCase())
        .filter((word, i) => (isPerson && i === words.length - 1) || !isEnglishWord(word));
    }),
  );
}

/** Where a text may name its speaker in small letters; empty if those words have capitals. */
export function typedFrame(text: string): Range[] {
  const quotations = longQuotations(text);
  const frame = quotations.length > 0 ? outside(text, quotations) : aroundUnmarked(text);
  return frame.some(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end).replace(/^\s*\p{Lu}/u, '')))
    ? []
    : frame.filter(({ start, end }) => /\p{Ll}/u.test(text.slice(start, end)));
}

/**
 * The text with a capital for each name in its frame, and for a title before it. A word that is nobody's
 * name in the archive counts, unless it is English, if the frame says who speaks.
 * @param frame As `typedFrame` finds it.
 * @param archive As `wordsOfNames` gives them.
 */
export function withTypedNames(text: string, frame: readonly Range[], archive: ReadonlySet<string>): string {
  const isLabelled = frame.some((one) => tellsWhoSpeaks(text.slice(one.start, one.end)));
  const isOfArchive = frame.some(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(WORD)).some(([word]) => mayBeName(word) && archive.has(word)),
  );
  // In "shoutout to reiss who said", the name that is known is meant.
  const isName = (word: string): boolean =>
    mayBeName(word) && (archive.has(word) || (isLabelled && !isOfArchive && !isEnglishWord(word)));
  return frame.reduceRight((all, { start, end }) => {
    const words = Array.from(all.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
      word,
      at: start + index,
    }));
    const named = words.filter(({ word }, i) => {
      const next = words[i + 1];
      return isName(word) || (next && isName(next.word) && goesBefore(word));
    });
    return named.reduce(
      (text, { at }) => `${text.slice(0, at)}${text[at]!.toUpperCase()}${text.slice(at + 1)}`,
      all,
    );
  }, text);
}

const mayBeName = (word: string): boolean =>
  !STOP_WORDS.has(word) && !INTERJECTIONS.has(word) && !AUXILIARIES.has(word.replace('’', "'"));

/** "dr", "bob" */
const goesBefore = (word: string): boolean =>
  TITLES.has(word) || HONORIFICS.has(word) || (isKnownName(word) && !STOP_WORDS.has(word));

const isSaying = (word: string): boolean =>
  SPEECH_VERBS.has(word) || SAYING_BASES.has(word) || QUOTING_VERBS.has(word);

/** In "lmao did she really say", nobody is named. */
function tellsWhoSpeaks(frame: string): boolean {
  const words = Array.from(frame.matchAll(WORD), ([word]) => word.toLowerCase());
  const isLabel = /:\s{0,3}\P{L}{0,2}$|^\P{L}{0,3}[—–―~-]/u.test(frame);
  return isLabel || (words.some(isSaying) && !words.some((word) => SUBJECT_PRONOUNS.has(word)));
}

function outside(text: string, quotations: readonly Range[]): Range[] {
  const starts = [0, ...quotations.map(({ end }) => end)];
  const ends = [...quotations.map(({ start }) => start), text.length];
  return starts.map((start, i) => ({
    start,
    end: start + ownPart(text.slice(start, ends[i]), i > 0).length,
  }));
}

/** “…” while reiss says none of it had arrived: after a quotation, others may be spoken of. */
const ownPart = (side: string, isAfter: boolean): string => (isAfter ? side.split(JOINT)[0]! : side);

/** Up to the verb, the colon or the comma that introduces the words, and after a dash or the like at the end. */
function aroundUnmarked(text: string): Range[] {
  const words = Array.from(text.matchAll(WORD)).slice(0, LONGEST_HEAD);
  const last = words.find(
    ({ 0: word, index }) => isSaying(word.toLowerCase()) || text.startsWith(':', index + word.length),
  );
  const according = /^according to [^,]{2,60},/iu.exec(text)?.[0].length;
  const end = according ?? (last && last.index + last[0].length + 1);
  const head = end ? [{ start: 0, end }] : [];
  const tail = TAIL.exec(text.trimEnd());
  return tail ? [...head, { start: tail.index, end: text.trimEnd().length }] : head;
}
