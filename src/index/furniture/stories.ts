import { endsSentence, isHeadline } from '../text/lines.js';
import { type FurnitureRule, LONGEST_LINE } from './rule.js';

/** Headlines that one label introduces. */
const MOST_TEASERS = 30;

/** How many lines are headlines, counted from `at`. */
function headlines(lines: readonly string[], at: number, most: number): number {
  let count = 0;
  while (count < most && at + count < lines.length && isHeadline(lines[at + count]!)) count += 1;
  return count;
}

const LOUD_TEASER =
  /^(?:READ MORE|READ ALSO|ALSO READ|DON['’]T MISS|MUST READ|READ NEXT|RELATED)\s*[:|–—-]\s*\S|^ALSO (?:ON|FROM|IN) [\p{Lu} ]{2,30}:?$/u;
const TEASER =
  /^(?:read (?:more|also|next)|also read|don['’]t miss|must[- ]read|related|see also|watch|recommended)\s*[:|]\s*(?<headline>\S.*)$/i;
/** In capitals only. It may also be a speaker's name, and then questions and exclamations after it are speech. */
const MORE = /^MORE\s*[:|–—-]\s*(?<headline>\S.*)(?<![?!…]["'”’)]?)$/;
const TEASER_LABEL =
  /^(?:read (?:more|also|next)|also read|don['’]t miss|must[- ]reads?|related|(?:related|recommended|more|top|popular|latest|trending|other) (?:articles?|stories|news|posts?|coverage|topics|reads|videos?)(?: (?:from|in|on) .{2,40})?|you (?:may|might) (?:also|like|be interested)\b.{0,30}|more (?:from|on) .{2,40}|more on this (?:story|topic|subject)|most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you)?|editor['’]?s['’]? picks?|in case you missed it|from around the web)\s*:?$/i;

/** Links to other stories, with what they announce. */
export const teasers: FurnitureRule = {
  name: 'teasers',
  why: 'A link to another story, whose headline must never be quoted as this one.',
  match: (lines, at) => {
    const text = lines[at]!;
    if (text.length > LONGEST_LINE) return 0;
    if (LOUD_TEASER.test(text)) return 1;
    const headline = (TEASER.exec(text) ?? MORE.exec(text))?.groups?.headline;
    if (headline !== undefined && !endsSentence(headline)) return 1;
    return TEASER_LABEL.test(text) && !endsSentence(text) ? 1 + headlines(lines, at + 1, MOST_TEASERS) : 0;
  },
};

const NEIGHBOUR_LABEL =
  /^[←«‹<]*\s*(?:previous|prev|next)(?: (?:story|article|post|news|page))?\s*[:→»›>]*$/i;
const NEIGHBOUR = /^[←«‹<]*\s*(?:previous|prev|next) (?:story|article|post)\s*[:–—→»›-]\s*\S/i;
const ARROW = /^[←«‹]\s*(?<next>[^»]+)$|^(?<previous>[^«]+?)\s*[→»›]$/;

/** The stories before and after. */
export const neighbours: FurnitureRule = {
  name: 'previous and next story',
  why: 'The headlines of the stories before and after this one.',
  match: (lines, at) => {
    let labels = 0;
    while (at + labels < lines.length && NEIGHBOUR_LABEL.test(lines[at + labels]!)) labels += 1;
    if (labels > 0) return labels + headlines(lines, at + labels, labels);
    const text = lines[at]!;
    if (text.length > LONGEST_LINE || endsSentence(text)) return 0;
    return NEIGHBOUR.test(text) || ARROW.test(text) ? 1 : 0;
  },
};
