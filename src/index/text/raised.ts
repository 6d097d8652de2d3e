/**
 * Raised figures. Most of them in running text are footnote marks, which turn a number into another one ("killed 12³
 * people"); the others are powers and isotopes, which belong to the text.
 */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NUMBER = `[${RAISED}]{1,3}`;
/** One mark or a list of them (`¹,²`, `³–⁵`), with a space before it where the layout had a gap. */
const MARKS = new RegExp(`( ?)(?<![⁺⁻${RAISED}])(${NUMBER}(?:[,–-] ?${NUMBER})*)(?![⁺⁻${RAISED}])`, 'gu');
const ANY = new RegExp(`[${RAISED}]`, 'u');
/** How many characters before a figure decide what it is. */
const BEFORE = 12;

const LENGTH = 'kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|inch(?:es)?|yards?|miles?';
/** Units that are squared and cubed; short ones that are also words, only after a figure. */
const UNIT = new RegExp(
  String.raw`(?:^|[\s\d(/·])(?:[kcdmhµμ]?m|dam|km\/h|${LENGTH})$|\d\s?(?:ft|in|yd|mi|sq|s|min|h)$`,
  'u',
);
/** Text that was split into words has a space before each power: `4 km ²`. A short unit counts only after a figure. */
const MEASURED = new RegExp(String.raw`\d\s?(?:[kcdm]?m|${LENGTH}|ft|in|mi)$`, 'u');
/** A variable stands alone, and "a" and "I" are words. */
const VARIABLE = /(?:^|[^\p{L}\p{N}'’])(?:[b-zA-HJ-Z]|mc)$/u;
const TEN = /(?:^|[^\d.,])10$/;
const TIMES_TEN = /[×·*]\s?10$/;
/** In a calculation, a raised figure after a figure is a power: `2³ = 8`. */
const CALCULATED_BEFORE = /[=+×√^]\s?\d{1,3}$/;
const CALCULATED_AFTER = /^\s?[=×√]/;
/** `¹⁴C` */
const ISOTOPE = /^(?:[A-Z][a-z]?)(?!\p{L})/u;

/** Figures as raised ones: `12` is `¹²`. */
export function raise(figures: string): string {
  return figures.replace(/\d/g, (figure) => RAISED[Number(figure)]!);
}

/** A figure that is no ordinal, as `2` is in `2ª`, and ends like one. */
const FIGURE = /(?:\d{3}|\d[.,]\d{1,3}|\d\s?%)$/;

/** Whether a raised text is the letter of a note to a table's figure: the `a` of `1,150ᵃ`. */
export function isLetterOfNote(raised: string, before: string): boolean {
  return /^\s?\(?[a-hj-l]\)?\s?$/.test(raised) && FIGURE.test(before.trimEnd().slice(-BEFORE));
}

/** Texts of one article, in order, without the marks of footnotes. Powers (`30 km²`, `10⁶`) and isotopes stay. */
export function withoutNoteMarks(texts: readonly string[]): string[] {
  // Notes are numbered from 1, which distinguishes the sixth note from the sixth power of ten.
  let next = 1;
  const marked = texts.map((text) => {
    if (!ANY.test(text)) return text;
    const plain = text.replace(MARKS, (whole, gap: string, marks: string, at: number) => {
      const before = text.slice(Math.max(0, at - BEFORE), at);
      const after = text.slice(at + whole.length, at + whole.length + BEFORE);
      const number = Number(
        [...(marks.split(/[,–-]/)[0] ?? '')].map((mark) => RAISED.indexOf(mark)).join(''),
      );
      if (belongs(gap === '' ? before : '', after, number === next)) return whole;
      if (gap !== '' && number <= 3 && MEASURED.test(before)) return whole;
      next = Math.max(next, number + 1);
      return gap !== '' && before.trim() !== '' && /^[\p{L}\p{N}"“‘(]/u.test(after) ? ' ' : '';
    });
    return plain.trim();
  });
  return marked.filter((text) => text !== '');
}

/** Whether a raised figure belongs to what precedes it. */
function belongs(before: string, after: string, isNextNote: boolean): boolean {
  if (UNIT.test(before) || VARIABLE.test(before) || TIMES_TEN.test(before)) return true;
  if (TEN.test(before)) return !isNextNote;
  if (CALCULATED_BEFORE.test(before) || (/\d$/.test(before) && CALCULATED_AFTER.test(after))) return true;
  return /(?:^|\s)$/.test(before) && ISOTOPE.test(after);
}
