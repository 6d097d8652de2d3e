/** Where a pasted text quotes, whatever the marks: of several languages and scripts, straight ones, and Discord's own. */
import type { Range } from '../../domain.js';
import { withoutAddresses } from '../../language/addresses.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { comparedWords } from '../words.js';
import { signatureOf } from './signature.js';

/** Marks that open a quotation. Single marks and apostrophes look alike, so those must stand between words. */
const OPENING = /[“„"«»‹「『]|(?<!')''(?!')|(?<![\p{L}\p{N}])‘/gu;
/** For each opening mark, what ends its quotation: the first match, if it is in the group; otherwise there is no quotation. */
const ENDS: Readonly<Record<string, RegExp>> = {
  // A quotation of several paragraphs opens anew in each.
  '“': /(”)|(?<!\n\s*)“/g,
  '„': /([“”"])/g,
  '"': /(")/g,
  '«': /(»)/g,
  '»': /(«)/g,
  '‹': /(›)/g,
  '「': /(」)/g,
  '『': /(』)/g,
  "''": /('')/g,
  '‘': /(’)(?![\p{L}\p{N}])|‘/gu,
};
/** Discord's quotation marks at the head of lines: `> ` for one line, `>>> ` for all that follow. */
const MARKED_LINES = /^[^\S\n]*>(?!>).*(?:\n[^\S\n]*>(?!>).*)*/gm;
const MARKED_REST = /^[^\S\n]*>>>[^\S\n]*([\s\S]*)/m;
/** Discord's signs for bold, italic, underlined, struck-out, code and hidden text; the group is a word such as "d**n". */
const EMPHASIS =
  /((?<![\p{L}*])\p{L}+\*+\p{L}+(?![\p{L}*]))|\*{1,3}|_{2,3}|~~|\|\||`{1,3}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `[shown](address)`: a chat shows only what is in the square brackets. */
const LINK = /\[([^[\]\n]+)\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
/** Tags of a web page, and Discord's mentions and emoji, which look like them; a chat does show other words, "<not>". */
const TAG = new RegExp(
  `<(?:${[
    String.raw`/?(?:a|b|big|blockquote|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|td|tr|u|ul)(?:\s[^<>]{0,300})?/?`,
    String.raw`[@#][!&]?\d+|a?:[^<>\s:]{1,40}:\d+|t:[^<>\s]{1,20}|/[^<>:]{1,60}:\d+|id:\w{1,20}`,
    String.raw`(?:https?|mailto):[^<>\s]{1,300}`,
  ].join('|')})>`,
  'gi',
);
/** Whom a message is for. */
const CALL = /(?<![\p{L}\p{N}.])@(?:everyone|here)\b/gu;
/** Discord's small print: a source, a note by a bot. */
const SMALL_PRINT = /^-# .*$/gm;
const HASHTAGS = /(?:\s{1,3}#\p{L}[\p{L}\p{N}_]{0,50}){1,20}\s{0,3}$/u;
/** "#BREAKING The pool is old": what follows begins a sentence. */
const HASHTAGS_BEFORE = /^(?:\s{0,3}#\p{L}[\p{L}\p{N}_]{0,50}){1,20}\s{1,3}(?=["“„«‘']?\p{Lu})/u;

/** Who posted it, in front: "RT @lind: …", "@lind: …", "Ada Lind (@lind): …". A name stays, as a label. */
const HANDLE_LABEL =
  /^\s{0,3}(?:RT\s)?(?:@\w{1,30}:\s+|(?<name>\p{Lu}[^\n:@()]{1,60}) \(?@\w{1,30}\)?(?=:\s))/u;

/** Fewer words between marks are no quote, but a word or a title that is set off. */
const LEAST_WORDS = 3;

/** A straight single mark that may open a quotation, but not "'90s" or "'tis", and one that may close it or is a possessive. */
const SINGLE_OPENS = /(?<![^\s:([—–-])'(?=[\p{L}\p{N}])(?!(?:\d\ds|tis|twas|em|til|cause)\b)/giu;
const SINGLE_CLOSES = /(?<=[\p{L}\p{N}.,!?…])'(?![\p{L}\p{N}])/gu;
const DOUBLE = /["“”„«»]/;

/** 'The miners' plan is old' says Lind: each line's quotations in straight single marks, in double ones. */
function withSinglesDoubled(text: string): string {
  if (DOUBLE.test(text)) return text;
  return text.replace(/[^\n]+/g, (line) => {
    const opens = Array.from(line.matchAll(SINGLE_OPENS), ({ index }) => index);
    const closes = Array.from(line.matchAll(SINGLE_CLOSES), ({ index }) => index);
    return opens.reduceRight((all, open, i) => {
      const close = closes.findLast((at) => at > open && at < (opens[i + 1] ?? Infinity));
      const isLong = close !== undefined && comparedWords(line.slice(open, close)).length >= LEAST_WORDS;
      return isLong ? `${all.slice(0, open)}“${all.slice(open + 1, close)}”${all.slice(close + 1)}` : all;
    }, line);
  });
}

/**
 * A pasted text without a chat's or web page's additions: emphasis, tags, handles, addresses. Quoted lines get double
 * marks.
 */
export function withoutChatMarks(pasted: string): string {
  const shown = pasted.replace(SMALL_PRINT, '').replace(LINK, '$1').replace(TAG, ' ').replace(CALL, ' ');
  const plain = withoutAddresses(shown)
    .replace(EMPHASIS, '$1')
    .replace(HASHTAGS, '')
    .replace(HASHTAGS_BEFORE, '')
    .replace(HANDLE_LABEL, '$<name>');
  const quoted = (block: string): string => {
    const inner = block.replace(/^[>\s]+/gm, (marks) => (marks.includes('\n') ? '\n' : ' ')).trim();
    // In lines with quotation marks, these show what is quoted.
    if (quotedStretches(inner).length > 0 || inner === '') return inner;
    const signed = signatureOf(inner);
    return signed ? `“${signed.words}”\n${signed.signature}` : `“${inner}”`;
  };
  return withSinglesDoubled(plain)
    .replace(MARKED_REST, (_, rest: string) => quoted(rest))
    .replace(MARKED_LINES, quoted)
    .trim();
}

/** The stretches between marks, without the marks, in order. Takes linear time, however many marks never close. */
export function quotedStretches(text: string): Range[] {
  const stretches: Range[] = [];
  const ends = new Map<string, End>();
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(OPENING)) {
    if (index < from) continue;
    const start = index + mark.length;
    // The end found for a mark also ends all that open before it.
    const known = ends.get(mark);
    const end = known && known.at >= start ? known : endFrom(text, mark, start);
    ends.set(mark, end);
    if (!end.closes || end.at === start) continue;
    stretches.push({ start, end: end.at });
    from = end.after;
  }
  return stretches;
}

interface End {
  readonly at: number;
  readonly after: number;
  readonly closes: boolean;
}

function endFrom(text: string, mark: string, from: number): End {
  const pattern = ENDS[mark]!;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found
    ? { at: found.index, after: pattern.lastIndex, closes: found[1] !== undefined }
    : { at: text.length, after: text.length, closes: false };
}

/** The most words that say who speaks between two parts of one quotation. */
const LONGEST_BETWEEN = 25;
/** Lind called it “…” and “…”: each is a quotation of its own. */
export const JOINT = /\b(?:and|while|but|whereas|then)\b/;

/** Those that quote more than a word or a title, and the short parts of such: “First,” Lind said, “the pool is old.” */
export function longQuotations(text: string): Range[] {
  const all = quotedStretches(text);
  const isLong = ({ start, end }: Range): boolean =>
    comparedWords(text.slice(start, end)).length >= LEAST_WORDS;
  return all.filter((one, i) => {
    if (isLong(one)) return true;
    const [before, after] = [all[i - 1], all[i + 1]];
    return (
      (before !== undefined && isLong(before) && goesOn(text.slice(before.end, one.start))) ||
      (after !== undefined && isLong(after) && goesOn(text.slice(one.end, after.start)))
    );
  });
}

/** Whether what stands between two stretches only says who speaks. */
function goesOn(gap: string): boolean {
  const words = comparedWords(gap);
  return (
    words.length <= LONGEST_BETWEEN &&
    words.some(({ key }) => SPEECH_VERBS.has(key)) &&
    !gap.includes('\n') &&
    !gap.includes(':') &&
    !JOINT.test(gap)
  );
}

/** The same text, offset by offset, in the marks that articles use. */
export const inPlainMarks = (text: string): string => text.replace(/[„«»「」『』‹›]/gu, '"');
