/** Lines of text: tests that both the reading of an article's head and the removal of furniture need, and white space. */

const CLOSERS = /["'”’»)\]]+$/;
/** A full stop that belongs to the word: initials and common abbreviations. */
const ABBREVIATION = /(?:^|[\s(])(?:(?:\p{L}\.)+|(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Mt|No|vs|etc)\.)$/u;
const LONGEST_HEADLINE = 200;
/** How much of a line's end to look at, so that a line of a million brackets takes no longer than any other. */
const ENDING = 60;

/** Whether the line ends as a sentence does: with a full stop that is not an abbreviation's. */
export function endsSentence(line: string): boolean {
  const end = line.trimEnd().slice(-ENDING).replace(CLOSERS, '');
  return /[.。]$/.test(end) && !/\.\.\.$/.test(end) && !ABBREVIATION.test(end);
}

/** A headline of old newspapers, which had a full stop: `HARBOUR WALL.` */
const CAPITALS = /^\p{Lu}[\p{Lu}\d ,'’&-]{3,60}\.$/u;

/** Whether the line could be a headline: short, with a letter or digit, and not ending like a sentence. */
export function isHeadline(line: string, longest = LONGEST_HEADLINE): boolean {
  if (line.length > longest || !/[\p{L}\p{N}]/u.test(line) || /[,;:]$/.test(line)) return false;
  return !endsSentence(line) || CAPITALS.test(line);
}

/**
 * White space other than single spaces, so that nothing is copied where there is none, as in most texts. A zero-width
 * space that JavaScript counts as white (U+FEFF) is none: editors of pages leave it inside sentences.
 */
const UNEVEN = /[^\S \uFEFF]\s*| \s+/g;

/** The text with a single space for any white space. */
export function inOneLine(text: string): string {
  return text.replace(UNEVEN, ' ');
}
