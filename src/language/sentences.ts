import type { Range } from '../domain.js';
import { type Abbreviations, abbreviationsOf } from './foreign-abbreviations.js';
import { languageOf } from './language-of.js';
import { CLOSING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from './lexicon/abbreviations.js';
import { GERMAN_MONTHS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from './lexicon/calendar.js';
import { DETERMINERS, PREPOSITIONS } from './lexicon/function-words.js';
import { ORGANISATIONS } from './lexicon/organisations.js';
import { SPEECH_VERBS } from './lexicon/speech-verbs.js';
import { SENTENCE_OPENERS } from './lexicon/stop-words.js';
import { DOTTED_TITLES, TITLES, UNCLEAR_TITLE_ABBREVIATIONS } from './lexicon/titles.js';
import { paragraphs } from './paragraphs.js';

/** The longest sentence, in words: text without full stops is cut at word boundaries. */
export const LONGEST_SENTENCE = 200;
/** Lines are rarely wrapped narrower than this, so a shorter one that had room was ended on purpose. */
const NARROWEST_WRAP = 60;
/** A run without a space counts as one word for every 40 characters, so that no unit grows without bound. */
const WORD = /\S{1,40}/gu;
/** The longest abbreviation, in characters before its full stop. */
const LONGEST_ABBREVIATION = 40;
const LIST_ITEM = /^\s*(?:[-*•–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/u;
/**
 * Full stop, closing quotes and brackets, white space, then what can open a sentence. Only the first of a run of
 * stops is tried: from each of a million full stops, the search would look at all that follow.
 */
const FULL_STOP =
  /(?:(?<![.!?…])[.!?…]+(?:["”’'»)\]“‘«]|\[\d+\]| »)*(?=\s+(?:["“‘'([¿¡„‚»›]|« ?)*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？]+["”」’』）》]*|[।۔؟]\s)/gu;

/**
 * Splits text into sentences. Every range is an exact slice without white space at its ends, ranges are
 * in order, and between two of them lies white space alone. A blank line, a list item and a heading's
 * line break always end one. No unit is longer than 200 words.
 */
export function splitSentences(text: string): Range[] {
  const language = languageOf(text);
  const foreign = language && abbreviationsOf(language);
  return lines(text)
    .flatMap((line) => splitLine(text, line, foreign))
    .flatMap((sentence) => cutLong(text, sentence));
}

/** Number of words, as the limits of sentences and passages count them. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Stretches that no sentence crosses: paragraphs, divided further where a line was ended on purpose. */
function lines(text: string): Range[] {
  const stretches: Range[] = [];
  for (const paragraph of paragraphs(text)) {
    const rows = text.slice(paragraph.start, paragraph.end).split('\n');
    const width = rows.reduce((widest, row) => Math.max(widest, row.trimEnd().length), NARROWEST_WRAP);
    let { start } = paragraph;
    let end = start;
    rows.forEach((row, i) => {
      end += row.length;
      const next = rows[i + 1];
      if (next === undefined || endsOnPurpose(row, next, width)) {
        push(stretches, text, start, end);
        start = end;
      }
      end += 1;
    });
  }
  return stretches;
}

/** Whether the line break between two lines was meant, rather than put there to fit a page. */
function endsOnPurpose(row: string, next: string, width: number): boolean {
  if (LIST_ITEM.test(next)) return true;
  const word = /\S+/u.exec(next)?.[0] ?? '';
  if (/^\p{Ll}/u.test(word)) return false;
  return row.trimEnd().length + 1 + word.length <= width;
}

function splitLine(text: string, line: Range, foreign: Abbreviations | null): Range[] {
  const sentences: Range[] = [];
  let { start } = line;
  for (const stop of text.slice(line.start, line.end).matchAll(FULL_STOP)) {
    const at = line.start + stop.index;
    const end = at + stop[0].length;
    const before = text.slice(Math.max(start, at - LONGEST_ABBREVIATION), at + 1);
    const after = text.slice(end, Math.min(line.end, end + 40));
    if (carriesOn(before, after, foreign) || isSaidAfter(stop[0], after)) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, line.end);
  return sentences;
}

/** Whether a full stop belongs to an abbreviation, an initial or a list's number, and the sentence goes on. */
export function carriesOn(before: string, after: string, foreign: Abbreviations | null = null): boolean {
  if (!before.endsWith('.')) return false;
  if (LIST_ITEM.test(`${before} `) && before.trim().length <= 5) return true;
  const word = /(?:^|[\s(["“‘'’-])([\p{L}.]+)\.$/u.exec(before)?.[1];
  const next = /[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (word === undefined) return isOrdinal(before, after);
  // "z. B.", "d. h.", "i. d. R."
  if (/^\p{L}$/u.test(word) && /^\s+\p{L}{1,2}\./u.test(after) && !isInitial(word)) return true;
  const abbreviation = word.toLowerCase();
  if (foreign?.beforeNumber.has(abbreviation)) return /^\p{N}/u.test(next);
  if (foreign?.open.has(abbreviation)) return !foreign.openers.has(next.toLowerCase());
  if (OPEN_ABBREVIATIONS.has(abbreviation)) return true;
  if (abbreviation === 'no' || abbreviation === 'nos' || MONTH_ABBREVIATIONS.has(abbreviation)) {
    return /^\p{N}/u.test(next);
  }
  if (abbreviation === 'a.m' || abbreviation === 'p.m') return namesTime(next);
  if (UNCLEAR_TITLE_ABBREVIATIONS.has(abbreviation))
    return standsBeforeName(before.slice(0, -word.length - 1), word, after);
  const mayEnd = CLOSING_ABBREVIATIONS.has(abbreviation) || /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);
  return mayEnd && !SENTENCE_OPENERS.has(next.toLowerCase());
}

/** Words before a number that German, Danish, Finnish and others write with a full stop: `am 3. Mai`, `die 2. Liga`. */
const BEFORE_ORDINAL =
  /(?:^|[\s(„“"])(?:am|der|die|das|dem|den|des|im|zum|zur|vom|beim|ins|ab|bis|seit|diesen?|dieses|ihren?|seinen?|jeden?)\s+\d{1,3}\.$/iu;

/** Whether a number with a full stop counts something of the same sentence. */
function isOrdinal(before: string, after: string): boolean {
  if (!/(?<![\d.,])\d{1,3}\.$/.test(before)) return false;
  const next = /^\s+([\p{L}]+)/u.exec(after)?.[1] ?? '';
  if (next === '') return false;
  if (/(?<!\d)(?:[12]?\d|3[01])\.$/.test(before) && GERMAN_MONTHS.has(next.toLowerCase())) return true;
  return BEFORE_ORDINAL.test(before) && !SENTENCE_OPENERS.has(next.toLowerCase());
}

/** A single capital belongs to a name, as in `J. R. R.`, which other rules handle. */
function isInitial(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

/** Chinese and Japanese verbs of saying, which directly follow the quotation. */
const SAID_AFTER =
  /^(?:[^“”「」『』\s。！？]{0,24}?(?:说|說|(?<![知报報街])道(?![路德理歉])|称|稱|表示|指出|问|問|(?<!没.{0,3}回|[不未]回)答|认为|認為|强调|強調|告诉|告訴|喊|写|寫|解释|補充|补充|回应|回應|宣布|警告|感叹)|と[^“”「」『』\s。！？]{0,20}?(?:述べ|語|話|言|答え|説明|強調))/u;

/** Whether the speaker follows a quotation in the same sentence: `“……。”周海宁说。` */
function isSaidAfter(stop: string, after: string): boolean {
  return /^[。！？]+[”」』]/u.test(stop) && SAID_AFTER.test(after);
}

/** "Dist." and "Exec." stand before another title; before a name only where nothing else can stand. */
const SELDOM_ALONE = new Set(['dist', 'exec']);

/**
 * Whether "Comm." is a title before a name, rather than the last word of a sentence. After another title, a small word
 * or a mark, any name may follow; after a name or an article ("the Fire Comm.") only what is clearly a name: two
 * capitals, or one before a verb of saying.
 */
function standsBeforeName(before: string, abbreviation: string, after: string): boolean {
  if (!/^\p{Lu}/u.test(abbreviation)) return false;
  const [, next = '', nextStop = '', second = ''] =
    /^\s+([\p{L}’'-]+)(\.?)[\s,]*([\p{L}.]*)/u.exec(after) ?? [];
  if (!/^\p{Lu}/u.test(next)) return false;
  const follows = next.toLowerCase();
  const isAbbreviation = nextStop !== '' && DOTTED_TITLES.has(follows);
  if (TITLES.has(follows) || isAbbreviation || ORGANISATIONS.has(follows)) return true;
  const isFollowedByName = /^\p{Lu}/u.test(second) && !SENTENCE_OPENERS.has(second.toLowerCase());
  // "Will" opens a question, and is a name too.
  if (SENTENCE_OPENERS.has(follows)) return follows === 'will' && isFollowedByName;
  const previous = /([\p{L}’'-]+)(\.?)\s+$/u.exec(before);
  const word = previous?.[1]?.toLowerCase() ?? '';
  const isTitled = TITLES.has(word) || (previous?.[2] === '.' && DOTTED_TITLES.has(word));
  if (!previous || isTitled || SPEECH_VERBS.has(word) || PREPOSITIONS.has(word)) return true;
  if (SELDOM_ALONE.has(abbreviation.toLowerCase())) return false;
  const isClear = /^\p{Ll}/u.test(previous[1]!) && !DETERMINERS.has(word);
  return isClear || isFollowedByName || second === '' || SPEECH_VERBS.has(second);
}

/** What follows "4:00 p.m." within a sentence: a day, a month or a time zone. */
function namesTime(next: string): boolean {
  const word = next.toLowerCase();
  return WEEKDAYS.has(word) || MONTHS.has(word) || /^[A-Z]{2,5}$/.test(next);
}

function cutLong(text: string, sentence: Range): Range[] {
  // With white space between them, more words take more characters.
  if (sentence.end - sentence.start < 2 * LONGEST_SENTENCE) return [sentence];
  const words = [...text.slice(sentence.start, sentence.end).matchAll(WORD)];
  if (words.length <= LONGEST_SENTENCE) return [sentence];
  const pieces = Math.ceil(words.length / LONGEST_SENTENCE);
  const size = Math.ceil(words.length / pieces);
  const cuts: Range[] = [];
  for (let i = 0, next = 0; i < words.length; i = next) {
    next = cutAfter(words, i, Math.min(i + size, words.length));
    const last = words[next - 1]!;
    cuts.push({
      start: sentence.start + words[i]!.index,
      end: sentence.start + last.index + last[0].length,
    });
  }
  return cuts;
}

/** A piece that ends with a clause must have at least this share of the longest length. */
const LEAST_PIECE = 0.6;

/** Where to cut, at `end` at the latest: after the last clause that ends near it. */
function cutAfter(words: readonly RegExpExecArray[], start: number, end: number): number {
  if (end === words.length) return end;
  const least = start + Math.ceil(LEAST_PIECE * (end - start));
  for (let at = end; at >= least; at -= 1) if (/[,;:—–)]$/u.test(words[at - 1]![0])) return at;
  return end;
}

function push(ranges: Range[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === '') return;
  const from = start + slice.indexOf(trimmed);
  ranges.push({ start: from, end: from + trimmed.length });
}
