/** Web addresses as people paste them: several ways to write one that leads to the same page. */

const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}[\]]{3,2000}/gi;
/** Marks that end the sentence around an address, and not the address. */
const BEHIND = /(?:[.,;:!?…’”'"*_~]|\)(?=[^(]*$))+$/u;
/** Parameters that only say where a reader came from. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|cmp|ref|ref_src|smid|partner)$/i;

/** The web addresses in a text, in its order. */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([found]) =>
    found.includes('(') ? found.replace(/(?<![.,;:!?])[.,;:!?]+$/, '') : found.replace(BEHIND, ''),
  );
}

/** The form that all addresses of one page share; null for what is no web address. */
export function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  const asked = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = new URLSearchParams(asked).toString();
  const path = pathname.replace(/(?<!\/)\/+$/, '').replace(/\/(?:amp|index\.html?)$/i, '');
  return `${host.replace(/^(?:www|m|amp)\./, '')}${path}${query && `?${query}`}`;
}
