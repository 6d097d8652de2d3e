/** The day of publication as the markup around it says: microdata, microformats, `<time>`. */

import { PUBLISHED_LABEL, UPDATED_LABEL } from '../../metadata/date-labels.js';
import { type DayMonthOrder, readDate } from '../../metadata/dates.js';
import { first } from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { daysBetween, plausible } from './day-of-web.js';
import { elementsBelow, hasValue, textOf } from './elements.js';
import { anyOf, markupWords } from './markup-words.js';
import { wholeText } from './nodes.js';
import { isElsewhere } from './place.js';

/** Elements that hold the day of an update. */
export const UPDATED = anyOf('updated? modified last-?(?:updated|modified|edited) date-?modified');
/** Characters beside a date, in a line that states it. */
export const MOST_BESIDE = 80;

/** The day of publication as microdata or microformats mark it. */
export function markedDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const marked = elementsBelow(page).filter(
    (element) =>
      isMarkedDate(element) &&
      !isElsewhere(element) &&
      !UPDATED.test(markupWords(element).replace(/ published | entry-date /g, ' - ')),
  );
  return first((element) => dateOfElement(element, order), marked);
}

/** As schema.org calls it, and Dublin Core. */
const DATE_PUBLISHED =
  /(?:^|\s)(?:(?:schema:)?datePublished|dc:(?:date|created)|dcterms:(?:date|created|issued))(?:\s|$)/;
const ENTRY_DATE = /(?:^|\s)(?:published|entry-date)(?:\s|$)/;
const PUBLISHED_WORD = /(?:^|\s)published(?:\s|$)/;

function isMarkedDate(element: HtmlElement): boolean {
  const name = element.localName;
  if (name === 'meta') return false;
  if (hasValue(element, 'itemprop', DATE_PUBLISHED) || hasValue(element, 'property', DATE_PUBLISHED))
    return true;
  if (name === 'time')
    return element.getAttribute('pubdate') !== null || hasValue(element, 'class', ENTRY_DATE);
  return (
    name === 'abbr' && element.getAttribute('title') !== null && hasValue(element, 'class', PUBLISHED_WORD)
  );
}

function dateOfElement(element: HtmlElement, order: DayMonthOrder): string | null {
  const values = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name));
  const text = textOf(element);
  // The visible day is the outlet's own; the instant beside it may be in another time zone.
  const declared = first((value) => (typeof value === 'string' ? readDate(value, order) : null), values);
  // `Last updated 5 May`, in an element of the instant of publication.
  const isUpdate = declared !== null && UPDATED_LABEL.test(text) && !PUBLISHED_LABEL.test(text);
  const seen = text.length <= MOST_BESIDE && !isUpdate ? readDate(text, order) : null;
  return plausible(
    declared !== null && seen !== null && daysBetween(declared, seen) === 1 ? seen : (declared ?? seen),
  );
}

/** Whether a time is labelled as that of an update: directly before it, or else anywhere beside it. */
function isOfUpdate(time: HtmlElement): boolean {
  const before = wholeText(time.previousSibling).slice(-MOST_BESIDE);
  if (UPDATED_LABEL.test(before)) return true;
  if (PUBLISHED_LABEL.test(before)) return false;
  return UPDATED_LABEL.test(time.parentElement?.textContent?.slice(0, MOST_BESIDE) ?? '');
}

/** The day of the page's `<time>` and `<abbr>` elements, if all of those outside lists of other stories agree. */
export function timeElementDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const days = new Set<string>();
  const instants = 'time, abbr[title^="20"], abbr[title^="19"]';
  for (const time of [...page.querySelectorAll(instants)].slice(0, 50)) {
    if (isElsewhere(time) || UPDATED.test(markupWords(time)) || isOfUpdate(time)) continue;
    const day = dateOfElement(time, order);
    if (day !== null) days.add(day);
  }
  return days.size === 1 ? [...days][0]! : null;
}
