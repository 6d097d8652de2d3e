/** Web addresses as people paste them: one page may have several spellings of its address. */

/** An address ends at what no address holds: a space, a quotation mark. */
const ADDRESS = /https?:\/\/[^\s<>"'“”„«»「」『』`|\\^{}[\]]{3,2000}/gi;
/** Marks after an address that belong to the sentence around it. */
const AFTER = /(?:[.,;:!?…’”'"*_~]|\)(?=[^(]*$))+$/u;
/** Parameters that track who follows a link: the page is the same without them. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|cmpid|ns_\w+|at_(?:medium|campaign|custom\d|link_\w+|bbc_team)|smid|smtyp|ref_?src|ref_url|guccounter|guce_\w+|_ga|__twitter_impression|share(?:_id)?|spm)$/i;
/** Parameters that mostly do the same, and on some sites choose the page. */
const OFTEN_TRACKING = /^(?:cmp|ref|partner)$/i;

/** Whether a parameter of an address, by its name, only tracks who follows a link. */
export const isTracking = (name: string): boolean => TRACKING.test(name);

/** The web addresses in a text, in order. */
export const addressesIn = (text: string): string[] =>
  Array.from(text.matchAll(ADDRESS), ([found]) => withoutMarksAfter(found));

/** A text with a space for each of its web addresses; the marks around those stay. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, (found) => ` ${found.slice(withoutMarksAfter(found).length)}`);

const withoutMarksAfter = (found: string): string =>
  found.includes('(') ? found.replace(/(?<![.,;:!?])[.,;:!?]+$/, '') : found.replace(AFTER, '');

/** The form that all addresses of one page share; null for anything but a web address. */
export function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  const asked = [...searchParams].filter(([name]) => !isTracking(name) && !OFTEN_TRACKING.test(name)).sort();
  const query = new URLSearchParams(asked).toString();
  const path = pathname.replace(/(?<!\/)\/+$/, '').replace(/\/(?:amp|index\.html?)$/i, '');
  return `${host.replace(/^(?:www|m|amp)\./, '')}${path}${query && `?${query}`}`;
}
