/** How a page writes numeric dates: 03/04/2024 is in March or in April. */
import type { DayMonthOrder } from '../../metadata/dates.js';
import type { HtmlElement } from './blocks.js';
import { wholeText } from './nodes.js';

const MONTH_FIRST = /^en-(?:us|ph)$/;
/** "en" alone leaves it open, and some languages have the year first. */
const DAY_FIRST = /^(?:en-(?:gb|au|nz|ie|in|za|ke|ng|pk|sg|hk|my)|(?!en|ja|zh|ko|hu|lt)[a-z]{2})(?:-|$)/;
const DAY_FIRST_DOMAIN =
  /\.(?:uk|au|nz|ie|in|za|ke|ng|pk|sg|my|de|at|ch|fr|be|nl|es|pt|it|pl|cz|sk|ro|bg|gr|tr|ru|ua|br|ar|mx|cl|co|pe|dk|no|fi|eu)$/;
const IN_FIGURES = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/])/g;
/** Characters of a page's text that are looked at. */
const MOST_TEXT = 200_000;

/** Decided by the page's language, its country, or unambiguous dates on it; null if none of these settles it. */
export function orderOf(
  page: HtmlElement,
  { locale, url }: { locale: string | null; url: string | null },
): DayMonthOrder {
  for (const declared of [page.querySelector('html')?.getAttribute('lang'), locale]) {
    const language = (declared ?? '').toLowerCase().replace('_', '-');
    if (MONTH_FIRST.test(language)) return 'month first';
    if (DAY_FIRST.test(language)) return 'day first';
  }
  if (url !== null && URL.canParse(url) && DAY_FIRST_DOMAIN.test(new URL(url).hostname)) return 'day first';
  return orderOfOthers(page);
}

function orderOfOthers(page: HtmlElement): DayMonthOrder {
  const orders = new Set<DayMonthOrder>();
  const text = wholeText(page.querySelector('body')).slice(0, MOST_TEXT);
  for (const [, first, , second] of text.matchAll(IN_FIGURES)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month first');
  }
  return orders.size === 1 ? [...orders][0]! : null;
}
