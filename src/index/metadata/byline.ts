import { WEEKDAYS } from '../../language/lexicon/calendar.js';
import { isGivenName } from '../../language/names/given-names.js';
import { PARTICLE } from '../../language/names/name-patterns.js';
import { PUBLISHED_LABEL, UPDATED_LABEL } from './date-labels.js';
import { type DayMonthOrder, findDates } from './dates.js';
import { isAgency, isDomain, isOutlet, outletName } from './outlet.js';
import { inUsualCase } from './persons.js';

/** What a line of byline, date or outlet says. */
export interface Byline {
  readonly author: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  /** The day of an update. */
  readonly revision?: string | null;
}

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
const NAME = String.raw`${WORD}(?:\s+(?:${PARTICLE}\s+){0,2}${WORD}){1,4}`;
const NAMES = String.raw`${NAME}(?:(?:,\s*|,?\s+(?:and|und|et|y|e|en|och|og)\s+|\s*&\s*)${NAME})*`;
const BYLINE = new RegExp(
  String.raw`^(?:[Bb][Yy]|BY|(?:[Ww]ritten|[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eport|[Ii]nterview|[Aa]nalysis) by|[Aa]uthors?:|[Ww]ords:|[Tt]ext:)\s+(?<names>${NAMES})$`,
  'u',
);
/** In other languages, whose words for "by" also open lines that are no bylines. */
const FOREIGN_BYLINE = new RegExp(
  String.raw`^(?:(?:(?:Geschrieben|Verfasst|Publié|Écrit|Rédigé|Escrito|Publicado) )?(?:[Vv]on|[Pp]ar|[Pp]or)|VON|PAR|POR|[Dd]i|Scritto da|Door|DOOR|Af|Av|Texto?:|Autore?:|Auteur ?:|Автор:)\s+(?<names>${NAMES})$`,
  'u',
);
const NAME_ALONE = new RegExp(`^${NAMES}$`, 'u');
const LABEL = String.raw`(?:(?:first|last|originally)\s+)?(?<label>published|posted|updated|modified|date|dated)(?:\s+(?:on|at))?`;
const LABEL_BEFORE = new RegExp(String.raw`^${LABEL}\s*:?\s*$`, 'iu');
const LABEL_AFTER = new RegExp(String.raw`^(?<names>.+?)\s+${LABEL}\s*:?$`, 'iu');
const ROLE =
  /^@\w{2,30}$|^reporting from [\p{L}.’',\s-]{2,60}(?<!\.)$|^(?:\p{L}+\s+){0,3}(?:writer|reporter|correspondent|editor|contributor|columnist)s?(?: @\w{2,30}|, (?:BBC|CNN|Sky) (?:News|Sport))?$/iu;
/** Small print of a byline: clocks, zones, weekdays, reading times. */
const SMALL_PRINT = new RegExp(
  String.raw`^(?:at|on|(?:à|às|um|alle(?: ore)?|ore|a las|om|kl\.?) \d{1,2}(?:[:.h]\d{2}|h)(?: Uhr| uur| h)?|(?:lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo d[ei] l\p{L}{6,7}|leestijd|lästid|lesetid)\s?:?\s?(?:ca\.?\s)?\d{1,3}\s?min\p{L}{0,5}\.?|\d{1,2}[:.h]\d{2}(?: Uhr)?|\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?|[A-Z]{2,4}|${[...WEEKDAYS].join('|')}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?|(?:page|pg\.?|p\.|side|seite|pág\.?):? ?[A-Z]?\d{1,4}|г(?:\.|ода)?|(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}[時时시点](?:\s?\d{1,2}[分분])?|\d+\s*min(?:ute)?s?(?:\s+read)?|(?:no|nr|vol|issue|edition)[. ]\s?\d{1,6})$`,
  'iu',
);
/** What may follow an author after a comma: a place, an outlet, a role's department. */
const CAPITALISED = /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,3}$/u;
const LONGEST_BYLINE = 160;
const NOTHING: Byline = { author: null, published: null, publisher: null };

/**
 * Reads a line that holds nothing but byline, date or outlet, such as `Muhammad Irfan Published February 16, 2022 |
 * 04:00 PM`, `By Jane Doe and John Roe, Staff Writers` or `date 2022-02-16 UrduPoint.com`. Null if it holds anything
 * else: then it is a line of the article.
 */
export function readByline(written: string): Byline | null {
  if (written.length > LONGEST_BYLINE) return null;
  const line = withoutPlace(written.replace(GLUED, ' '));
  let byline = NOTHING;
  let label = '';
  let tells = false;
  const parts = pieces(line);
  for (const [at, piece] of parts.entries()) {
    if (typeof piece === 'string') {
      const next = parts[at + 1];
      const hasRole =
        at === 0 &&
        typeof next === 'string' &&
        isRoleLine(next) &&
        !/^by\s/i.test(piece) &&
        NAME_ALONE.test(piece);
      const read = hasRole
        ? { author: piece }
        : (besideDate(piece, next, at, CLOCK.test(line)) ?? readWords(piece, byline));
      if (read === null) return null;
      byline = { ...byline, ...read };
      label = labelOf(piece) ?? label;
      tells ||= read.author !== undefined || isDomain(piece);
    } else {
      // A time of day alone is that of an update, on a page that is still being written.
      tells ||= piece.date !== null || label !== '';
      // The day of an update says nothing about the day of publication.
      if (!/updated|modified/i.test(label)) byline = { ...byline, published: byline.published ?? piece.date };
      else if (piece.date !== null) byline = { ...byline, revision: byline.revision ?? piece.date };
    }
  }
  return tells ? byline : null;
}

/** Where pages set parts side by side, which are copied without a space: `February 15, 20218:12 AM UTCUpdated 3 years ago`. */
const GLUED =
  /(?<=[^\d](?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=[\p{Ll}\d]|[A-Z]{3})(?=(?:Updated|Published|Posted)\s)/gu;

/** Where, and for how long, an outlet appeared: `The Quill Post (Vic. : 1869 - 1954), Wednesday 3 March 1937` */
const OUTLET_AND_PLACE = /^([^()]{3,60}) \([^()]{2,40}\)(?=,|$)/;

/** A line that an outlet opens, without the place behind its name; any other is unchanged. */
export function withoutPlace(line: string): string {
  const outlet = OUTLET_AND_PLACE.exec(line)?.[1];
  return outlet !== undefined && isOutlet(outlet) ? line.replace(OUTLET_AND_PLACE, '$1') : line;
}

/** Name and day alone on a line: an author if the name is a person's, else a place or a name of unknown kind. */
function besideDate(
  words: string,
  next: Piece | undefined,
  at: number,
  hasClock: boolean,
): Partial<Byline> | null {
  if (at === 0 && typeof next === 'string' && isOutlet(next) && isPersonAlone(words))
    return { author: words };
  if (at > 0 || typeof next !== 'object' || next.date === null) return null;
  if (LABEL_AFTER.test(words) || isOutlet(words)) return null;
  const person = isPersonAlone(words) ? words : personInPlace(words);
  if (person !== null) return { author: person };
  // `Melsund - 4 mar 2024 - 08:12 CET`: where it was written.
  if (NAME_OR_WORD.test(words) && hasClock) return {};
  return FOREIGN_NAME.test(words) ? {} : null;
}

/** A name in another script, which no list distinguishes from a place. */
const FOREIGN_NAME =
  /^(?:(?:记者|記者)?[：: ]?\p{Script=Han}{2,5}|\p{Lu}[\p{Script=Cyrillic}-]{1,20}(?: \p{Lu}[\p{Script=Cyrillic}-]{1,20}){1,2})$/u;

/** Whether a line is nothing but such a name. */
export const isForeignName = (line: string): boolean => FOREIGN_NAME.test(line);

/** Whether a line is nothing but the name of a person, by the given name that it begins with. */
export function isPersonAlone(line: string): boolean {
  return NAME_ALONE.test(line) && isGivenName(line.split(' ', 1)[0]!) && !isOutlet(line);
}

/** The person of `Ana Ruiz in Melsund`, on a line of its own; null for any other. */
export function personInPlace(line: string): string | null {
  const [, person, place] = /^(\S.{3,60}) in (\S.{1,40})$/u.exec(line) ?? [];
  return person !== undefined && isPersonAlone(person) && NAME_OR_WORD.test(place!) ? person : null;
}
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/;
const NAME_OR_WORD = new RegExp(`^${WORD}(?:\\s${WORD}){0,2}$`, 'u');

/** Whether a line is the label of the date below it. */
export const isDateLabel = (line: string): boolean => LABEL_BEFORE.test(line);

/** Whom a line names after another language's word for "by", which also opens lines that are no bylines. */
export function foreignAuthor(line: string): string | null {
  return FOREIGN_BYLINE.exec(line)?.groups?.names ?? null;
}

/** Whether a line below a byline belongs to it: `Staff Writer`. */
export function isRoleLine(line: string): boolean {
  return ROLE.test(line);
}

type Piece = string | { readonly date: string | null };

const ENGLISH_LABEL =
  /^(?:published|posted|created|submitted|first|originally|released|filed|updated?|modified|edited|revised|reviewed)$/i;

/** `Publié le 04/03/2024`: where the label is not English, the day comes first. */
function orderOf(line: string): DayMonthOrder {
  const [label] = PUBLISHED_LABEL.exec(line) ?? UPDATED_LABEL.exec(line) ?? [];
  return label === undefined || ENGLISH_LABEL.test(label) ? null : 'day first';
}

/** Splits a line into its dates and the words between them. */
function pieces(line: string): Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  const words = (text: string) =>
    parts.push(
      ...text
        .split(/\s*[|•·,;()]\s*|\s+[–—-]+\s+/)
        .map((part) => part.trim())
        .filter(Boolean),
    );
  for (const { start, end, date } of findDates(line, orderOf(line))) {
    words(line.slice(from, start));
    parts.push({ date });
    from = end;
  }
  words(line.slice(from));
  return parts;
}

/** `Publié le`, `mis à jour le`, `Veröffentlicht am`: as which English label it counts, or null. */
function foreignLabel(words: string): string | null {
  const is = (label: RegExp) => OF_DAY.test(words.replace(label, '').trim()) && label.test(words);
  return is(UPDATED_LABEL) ? 'updated' : is(PUBLISHED_LABEL) ? 'published' : null;
}
/** What stands between such a label and the day. */
const OF_DAY = /^(?:le|am|el|il|op|den|em|dia|dne|dnia)?\s?:?$/i;

function labelOf(words: string): string | null {
  return (LABEL_BEFORE.exec(words) ?? LABEL_AFTER.exec(words))?.groups?.label ?? foreignLabel(words);
}

/** `Source: Xinhua`, `Editor: ZX`, beside the day. */
const EDITED = /^(?:source|editor|来源|编辑|責任編集)\s?[:：]\s?[^\s:：][^:：]{0,40}$/iu;
/** The only day that many German pages give: `Stand: 15.02.2021, 08:12 Uhr`. */
const AS_OF = /^stand\s?:(?: vom)?$/i;
/** A page without a label, behind the outlet and the day. */
const PAGE = /^[A-Z]?\d{1,3}$/;

/** What the words of a byline add to what has been read of it; null if they do not belong in a byline. */
function readWords(words: string, sofar: Byline): Partial<Byline> | null {
  if (LABEL_BEFORE.test(words) || foreignLabel(words) !== null || EDITED.test(words) || AS_OF.test(words))
    return {};
  if (sofar.publisher !== null && sofar.published !== null && PAGE.test(words)) return {};
  const before = LABEL_AFTER.exec(words)?.groups?.names ?? words;
  const byline = BYLINE.exec(before)?.groups?.names;
  if (byline !== undefined) return { author: byline };
  const foreign = FOREIGN_BYLINE.exec(before)?.groups?.names;
  if (foreign !== undefined && isGivenName(inUsualCase(foreign).split(/[ -]/, 1)[0]!))
    return { author: foreign };
  // A bare name is an author only where "Published" follows it, or where it goes on with a list of authors.
  if (NAME_ALONE.test(before)) {
    if (before !== words) return { author: before };
    // On a line of nothing but names and days, one after an outlet or a day is an author too.
    if (sofar.author === null && (sofar.publisher ?? sofar.published) !== null && isPersonAlone(words))
      return { author: words };
    if (sofar.author !== null && /\band\b|&/.test(words)) return { author: `${sofar.author}, ${words}` };
  }
  if (isDomain(words)) return { publisher: sofar.publisher ?? outletName(words) };
  // An agency beside the author is where the text comes from, whatever the outlet.
  if (isOutlet(words) && !(sofar.author !== null && isAgency(words)))
    return { publisher: sofar.publisher ?? outletName(words) };
  if (sofar.author !== null && CAPITALISED.test(words)) return {};
  return (SMALL_PRINT.test(words) || isRoleLine(words)) && (sofar.author !== null || sofar.published !== null)
    ? {}
    : null;
}
