/** Corrections and editor's notes: what they say of a story may be the very mistake that they correct. */
import type { Excerpt, Range } from '../../domain.js';
import { MONTH_FORMS } from '../../language/lexicon/calendar.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

// Tried on every candidate of a question: none of these patterns has the flag `u`, with which V8 takes seven times as long to
// find where a word begins.

/** "Corrections & Clarifications": not "Corrections officers", who guard a prison. */
const HEADING =
  '^\\W*(?:corrections?|clarifications?|errat(?:a|um))(?: (?:and|&) (?:corrections?|clarifications?))?';
/** "A previous version of this story misstated the title of Mayor Eva Lind": the title here may be the wrong one. */
const CORRECTS = new RegExp(
  String.raw`${HEADING}(?: ?\([^()]{1,40}\)| appended)?(?:\s*[:–—]| - |\W*$)|\b(?:an? (?:earlier|previous|prior) version of (?:this|the (?:story|article|column|report|headline|following))|(?:story|article|column|caption|headline|report)\b.{0,60} (?:misidentified|misstated|misspelled|incorrectly (?:identified|stated|said|described)))\b`,
  'i',
);
/** "Editor’s note: This story on Mayor Eva Lind has been updated", not "Editor’s note: Eva Lind is a historian". */
const NOTES = /^\W*editor['’]?s['’]? note\b(?!.{0,80}\b(?:is|was) (?:an?|the) )/i;
const MONTH = MONTH_FORMS.flat().join('|');
/**
 * A page of corrections to other articles: "Corrections & Clarifications 2020", "Corrections: Oct. 3", but not
 * "Correction, not crash: why shares fell".
 */
const COLUMN = new RegExp(
  String.raw`${HEADING}(?:\s*[|(–—]| - | for |\W*(?:(?:${MONTH})\.? )?\d|\W*$)|^\W*corrections? (?:and|&) clarifications?\b`,
  'i',
);

/** A text, and the title of its article. */
export interface Titled {
  readonly text: string;
  readonly article: Pick<Excerpt, 'title'>;
}

/** Whether a sentence corrects what was published, or says how a text was edited. */
export const isEditorial = ({ text, article }: Titled): boolean =>
  CORRECTS.test(text) || NOTES.test(text) || COLUMN.test(article.title ?? '');

/** Subtracted from the score of an editorial sentence: where another answers, that is quoted. */
const EDITORIAL = 8;
/** A question about a mistake, or how it was corrected. */
const ASKS_OF_MISTAKE =
  /\b(?:correct\w*|clarif\w+|mis(?:take|state|spel|identif)\w*|wrong\w*|errors?|editor\w*|earlier version)\b/iu;

/** What is added to the score of each candidate of a question. */
function editorialOf({ text }: Pick<ParsedQuestion, 'text'>): Worth | null {
  if (ASKS_OF_MISTAKE.test(text)) return null;
  return ({ sentence }) => (isEditorial(sentence) ? -EDITORIAL : 0);
}

/** Whether a quote is nothing but corrections or notes, and none were asked for. */
const isAllEditorial = (
  { text }: Pick<ParsedQuestion, 'text'>,
  quote: Range & { readonly article: Excerpt },
): boolean => !ASKS_OF_MISTAKE.test(text) && sentencesOf(quote).every(isEditorial);

/** Corrections and editor's notes. */
export const editorial: Rule = { name: 'editorial', scores: editorialOf, doubts: isAllEditorial };
