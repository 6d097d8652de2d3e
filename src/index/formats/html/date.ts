/** The day a page's article was published, as the outlet counts it. */

import { type DayMonthOrder, findDates } from '../../metadata/dates.js';
import { first } from '../../metadata/structured-metadata.js';
import { dateInAddress, dayFirstInAddress, dayOfMonth, dayOfPicture } from './address-date.js';
import type { HtmlElement } from './blocks.js';
import { lonelyDate } from './date-lines.js';
import { orderOf } from './date-order.js';
import { daysBetween, ofWeb } from './day-of-web.js';
import {
  declaredChange,
  declaredDate,
  type Signs,
  scriptDate,
  unsurelyDeclaredDate,
} from './declared-date.js';
import { textOf } from './elements.js';
import { MOST_BESIDE, markedDate, timeElementDate } from './marked-date.js';
import { shortDay, shownDate } from './shown-date.js';

/**
 * The day of publication; if a page gives none, that of its only change, unless other signs point to the former.
 */
export function readPageDate(
  page: HtmlElement,
  signs: Signs,
): { readonly published: string | null; readonly changed: string | null } {
  const order = orderOf(page, { locale: signs.meta.values('og:locale')[0] ?? null, url: signs.url });
  const given = givenDate(page, order, signs);
  if (given !== null) return { published: given, changed: null };
  const { published, changed } = lonelyDate(page, order);
  return {
    published: ofWeb(
      published ?? dayInTitle(page, order) ?? dayFirstInAddress(signs.url, order) ?? dayOfPicture(signs.meta),
    ),
    changed: ofWeb(changed) ?? declaredChange(signs),
  };
}

/** Behind or before a title, set off by a stroke: `Quay closed – 14.03.2011` */
const AFTER_TITLE = /[–—|:-]\s*(?=\S{0,12}\d)([^–—|:]{6,40})$/u;
const BEFORE_TITLE = /^([^–—|:]{6,40}?\d)\s*[–—|:-]\s/u;

function dayInTitle(page: HtmlElement, order: DayMonthOrder): string | null {
  const title = textOf(page.querySelector('title')).slice(0, MOST_BESIDE * 4);
  return first(
    (pattern) => {
      const text = pattern.exec(title)?.[1]?.trim() ?? '';
      const [found] = findDates(text, order);
      return found !== undefined && text.length - (found.end - found.start) <= 4 ? found.date : null;
    },
    [AFTER_TITLE, BEFORE_TITLE],
  );
}

/**
 * The day that a page declares or shows at its head, or null. A declared instant is often in UTC: if the address or the
 * visible date gives the day before or after, that is the outlet's day. The address outweighs the rest, because it never
 * changes.
 */
function givenDate(page: HtmlElement, order: DayMonthOrder, signs: Signs): string | null {
  const { head, url } = signs;
  const inAddress = url === null ? null : dateInAddress(url);
  const declared = declaredDate(signs, order, markedDate(page, order));
  const daysApart = daysBetween(inAddress, declared);
  if (inAddress !== null && !(daysApart > MOST_APART)) return inAddress;
  const shown = shownDate(head, order);
  if (inAddress !== null)
    return daysBetween(declared, shown.date) === 0 && shown.isSure ? declared : inAddress;
  if (declared !== null)
    return shown.date !== null && daysBetween(declared, shown.date) === 1 && !shown.isNamedUpdate
      ? shown.date
      : declared;
  return (
    shown.date ??
    dayOfMonth(head, url) ??
    timeElementDate(page, order) ??
    shortDay(head, order) ??
    unsurelyDeclaredDate(signs, order) ??
    scriptDate(page, order)
  );
}

/** A declared day so far from the one in the address belongs to something else, unless it is also shown. */
const MOST_APART = 31;
