import { isEnglishWord } from '../../language/dictionary.js';
import { findDates } from './dates.js';
import { isAgency, isOutlet, outletName } from './outlet.js';

/** What a dateline says: `BEIJING (UrduPoint News - 16th February, 2022)`. */
export interface Dateline {
  readonly publisher: string | null;
  readonly published: string | null;
  /** Where the sentence after it starts. */
  readonly end: number;
}

const CITY = String.raw`\p{Lu}[\p{Lu}.'’ -]+`;
const REGION = String.raw`,\s*\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?`;
const DAY = String.raw`,\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s+\d{4})?`;
const DATELINE = new RegExp(
  String.raw`^${CITY}(?<where>${DAY}|${REGION}(?:${DAY})?)?\s*[,.]?\s*(?:\((?<inside>[^()]{2,80})\)|/(?<wire>[A-Z][\w-]{2,30})/)?\s*(?<dash>[:–—−]|-{1,2}|(?<=/)\.)?\s*`,
  'u',
);
/** Characters at the start of a paragraph in which place and day stand. */
const OPENING = 80;
const PLACE =
  /^\(?\p{Lu}[\p{L}.'’/-]*(?: [\p{L}.'’/-]{1,20}){0,4}(?:, \p{Lu}[\p{L}.]{1,20})?(?: \([^()]{2,40}\),?|,) (?:den |le |lì |a |dnia )?$/u;
/** In the name of a place, an article follows such a word: `Weiden in der Oberpfalz`, unlike `Died in Vienna`. */
const WITHIN = /\s(?:in|at|on|near|from|to|by|for|with)\s(?!de[rmn]\s)/;
const THEN = /^\)?(?:\s?\([^()]{2,30}\))?(?:\s?[.:]?\s?[–—-]{1,2}|[.:])\s*["„“«]?\p{Lu}/u;
const DASH = /^\s?(?:[–—]|-{1,2})\s\S/u;

/**
 * The day that a press release opens with: `Hafenau, 5. September 2016 – Der Rat`, `Paris, le 12 mars 2015. Le`,
 * `April 17, 2015 -- The`. Null if the paragraph opens with a sentence.
 */
export function dayOfOpening(paragraph: string): string | null {
  const start = paragraph.slice(0, OPENING);
  if (!/\d{4}/.test(start)) return null;
  const found = findDates(start, 'day first').find(({ date }) => date !== null);
  if (found === undefined) return null;
  const then = found.start === 0 ? DASH : isPlace(start.slice(0, found.start)) ? THEN : null;
  return then?.test(paragraph.slice(found.end)) ? found.date : null;
}

/** Whether the words before a day name a place. */
function isPlace(words: string): boolean {
  const [first = ''] = words.split(/[ ,]/, 1);
  return PLACE.test(words) && !WITHIN.test(words) && !isParticiple(first.toLowerCase());
}

/** `Died`, `Buried`, which open a short obituary. */
const isParticiple = (word: string): boolean => /..ed$|^born$/.test(word) && isEnglishWord(word);

/** After a date, a name in brackets is a signature. */
const NAME = /^\p{Lu}[\p{L}\p{N}.&'’ -]{1,60}$/u;

/**
 * The dateline that a paragraph opens with, such as `BEIJING (UrduPoint News / Sputnik - 16th February, 2022)`,
 * `KYIV, Ukraine (AP) —`, `BEIJING, Feb. 16 (Xinhua) --` or `LUND, Oct 3, 2024 /PRNewswire/ --`. Null if there is
 * none: capitals and brackets alone do not make one, because sentences open with them too.
 */
export function readDateline(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph);
  if (match?.groups === undefined) return null;
  const { where = '', wire = '', inside = wire, dash } = match.groups;
  if (
    !/^(?:["'“‘\p{Lu}\d]|\((?:Correct|Clarif|Add|Updat|Refil|Recast|Repeat)\p{L}{1,5} )/u.test(
      paragraph.slice(match[0].length),
    )
  )
    return null;

  const dated = findDates(inside).find((found) => found.date !== null);
  const agency = inside.slice(0, dated?.start).replace(/[\s,–—-]+$/, '');
  const signedAndDated =
    dated !== undefined && /^\p{L}/u.test(agency) && /[,–—-]\s*$/.test(inside.slice(0, dated.start));
  const isDated = new RegExp(DAY, 'u').test(where);
  const isName = isAgency(inside) || isOutlet(inside) || wire !== '' || (isDated && NAME.test(inside));
  const signed = dash !== undefined && isName;
  const datedOnly = dash !== undefined && inside === '' && isDated;
  if (!signedAndDated && !signed && !datedOnly) return null;
  return {
    publisher: agency === '' ? null : outletName(agency),
    published: dated?.date ?? findDates(where).find((found) => found.date !== null)?.date ?? null,
    end: match[0].length,
  };
}
